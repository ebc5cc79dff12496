package io.insightdesk.field;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/** Labels as submitted, not validated yet; one language is enough. */
public record LabelsDraft(
        @PlainText(max = Labels.LONGEST, optional = true) String en,
        @PlainText(max = Labels.LONGEST, optional = true) String de) {

    /** Of a checked draft; empty for none, and without a text in any language. */
    public static Optional<Labels> labels(LabelsDraft checked) {
        return checked == null || checked.en == null && checked.de == null
                ? Optional.empty()
                : Optional.of(new Labels(checked.en, checked.de));
    }

    /** Labels in one language at least, or {@code null}. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @Constraint(validatedBy = Check.class)
    public @interface InSomeLanguage {

        /** The name of a {@link FieldError.Rule}. */
        String message() default "REQUIRED";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Looks for a language. */
    public static class Check implements ConstraintValidator<InSomeLanguage, LabelsDraft> {

        @Override
        public boolean isValid(LabelsDraft labels, ConstraintValidatorContext context) {
            return labels == null || labels.en != null || labels.de != null;
        }
    }
}
