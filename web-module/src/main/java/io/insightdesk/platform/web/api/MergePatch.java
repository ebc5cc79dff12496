package io.insightdesk.platform.web.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is read from a JSON merge patch (RFC 7396): members that it does not have are refused, since they would
 * change nothing. An explicit {@code null} empties a list, reaches a {@code JsonNode} as it is, and is refused elsewhere.
 * Stands on the record or, where the same record also creates, on the resource's parameter.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PARAMETER})
public @interface MergePatch {

    /** The media type of a JSON merge patch; plain JSON is taken as one too. */
    String MEDIA_TYPE = "application/merge-patch+json";
}
