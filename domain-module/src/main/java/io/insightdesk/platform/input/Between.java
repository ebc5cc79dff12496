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
 * A whole number in a range with both ends, or {@code null}: {@code @Min} and {@code @Max} in one, because what is wrong is
 * told with both. Also of a {@link Settable} number.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Constraint(validatedBy = {Between.OfNumber.class, Between.OfSettable.class})
public @interface Between {

    long min();

    long max();

    /** The name of a {@link FieldError.Rule}. */
    String message() default "OUT_OF_RANGE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at a number. */
    class OfNumber implements ConstraintValidator<Between, Number> {

        private long min;
        private long max;

        @Override
        public void initialize(Between constraint) {
            min = constraint.min();
            max = constraint.max();
        }

        @Override
        public boolean isValid(Number number, ConstraintValidatorContext context) {
            return number == null || number.longValue() >= min && number.longValue() <= max;
        }
    }

    /** Looks at the number of a part that can be emptied. */
    class OfSettable implements ConstraintValidator<Between, Settable<?>> {

        private final OfNumber number = new OfNumber();

        @Override
        public void initialize(Between constraint) {
            number.initialize(constraint);
        }

        @Override
        public boolean isValid(Settable<?> part, ConstraintValidatorContext context) {
            return part == null || number.isValid((Number) part.value(), context);
        }
    }
}
