package io.insightdesk.platform.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The component of a record is no member of the JSON object: the reader makes it of other members. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ReadBy {

    /** With a constructor that takes nothing. */
    Class<? extends MemberReader<?>> value();
}
