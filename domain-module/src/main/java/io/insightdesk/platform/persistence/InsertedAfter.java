package io.insightdesk.platform.persistence;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whose rows must be there before those of this entity. Entities refer to each other by id only, so JPA can't see the order from
 * the mappings, and would insert a message before its ticket.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InsertedAfter {

    Class<?>[] value();
}
