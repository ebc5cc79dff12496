package io.insightdesk.platform.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A name for programs, of small letters, digits and underscores, beginning with a letter; cleaned before it is looked at.
 * {@code null} is no key: where there must be one, {@code @NotNull} says so.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Constraint(validatedBy = Key.Check.class)
public @interface Key {

    /** The most characters of any key. */
    int LONGEST = 40;

    /** The name of a {@link FieldError.Rule}. */
    String message() default "NOT_A_KEY";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the cleaned key; a blank one counts as none. */
    class Check implements ConstraintValidator<Key, String> {

        private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0," + (LONGEST - 1) + "}");

        @Override
        public boolean isValid(String key, ConstraintValidatorContext context) {
            return key == null || KEY.matcher(key).matches();
        }
    }
}
