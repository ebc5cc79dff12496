package io.insightdesk.platform.input;

import io.insightdesk.platform.Language;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.function.Predicate;

/** The code of a language or time zone that there is, or {@code null}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Constraint(validatedBy = Known.Check.class)
public @interface Known {

    Kind value();

    /** The name of a {@link FieldError.Rule}. */
    String message() default "UNKNOWN";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What the code is of. */
    enum Kind {
        /** A {@link Language} of the pages. */
        LANGUAGE(Language::isSpoken),
        /** The id of a {@link ZoneId}. */
        TIME_ZONE(ZoneId.getAvailableZoneIds()::contains);

        private final Predicate<String> isKnown;

        Kind(Predicate<String> isKnown) {
            this.isKnown = isKnown;
        }
    }

    /** Looks the code up. */
    class Check implements ConstraintValidator<Known, String> {

        private Kind kind;

        @Override
        public void initialize(Known constraint) {
            kind = constraint.value();
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || kind.isKnown.test(code);
        }
    }
}
