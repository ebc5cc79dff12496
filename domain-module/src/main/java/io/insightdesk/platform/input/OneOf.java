package io.insightdesk.platform.input;

import io.insightdesk.platform.Coded;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;

/** The code of one of an enum's constants, or {@code null}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Constraint(validatedBy = OneOf.Check.class)
public @interface OneOf {

    Class<? extends Coded> value();

    /** Whether a blank text counts as none. */
    boolean optional() default true;

    /** Whether white space around the code is cleaned away. */
    boolean cleaned() default false;

    /** Whether the code may have capital letters where it has small ones. */
    boolean ignoreCase() default false;

    /** The name of a {@link FieldError.Rule}. */
    String message() default "NOT_ONE_OF";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for the code. */
    class Check implements ConstraintValidator<OneOf, String> {

        private List<String> codes;
        private boolean ignoreCase;

        @Override
        public void initialize(OneOf constraint) {
            codes = Coded.codes(constraint.value());
            ignoreCase = constraint.ignoreCase();
        }

        @Override
        public boolean isValid(String given, ConstraintValidatorContext context) {
            return given == null || codes.contains(ignoreCase ? given.toLowerCase(Locale.ROOT) : given);
        }
    }
}
