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

/**
 * A text that people type: {@link Drafts} cleans it ({@link Text}), and then it has at most {@link #max} characters (code
 * points) and is not blank. {@code null} is not a text: where there must be one, {@code @NotNull} says so.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    /** The most characters, as code points. */
    int max();

    /** Whether it may have more than one line. */
    boolean multiline() default false;

    /** Whether a blank text counts as none. */
    boolean optional() default false;

    /** The name of a {@link FieldError.Rule}. */
    String message() default "TOO_LONG";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the cleaned text. */
    class Check implements ConstraintValidator<PlainText, String> {

        private int max;

        @Override
        public void initialize(PlainText constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (!text.isBlank() || isTooLong(text)) {
                return !isTooLong(text);
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(FieldError.Rule.REQUIRED.name())
                    .addConstraintViolation();
            return false;
        }

        private boolean isTooLong(String text) {
            return text.codePointCount(0, text.length()) > max;
        }
    }
}
