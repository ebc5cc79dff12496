package io.insightdesk.account;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.PlainText;
import io.insightdesk.platform.input.Text;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that can be an {@link EmailAddress}, or {@code null}. */
@PlainText(max = EmailAddress.LONGEST)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = ValidEmail.Check.class)
public @interface ValidEmail {

    /** The name of a {@link FieldError.Rule}. */
    String message() default "NOT_AN_EMAIL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the cleaned text. */
    class Check implements ConstraintValidator<ValidEmail, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Text.isBlank(text) || EmailAddress.isValid(text);
        }
    }
}
