package io.insightdesk.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.Labels;

/**
 * One of the values of a field with choices.
 *
 * @param key what tickets keep; stays when the labels change
 * @param archived kept by the tickets that have it, and not given to others any more
 */
public record FieldChoice(
        String key,
        Labels labels,
        @JsonInclude(Include.NON_DEFAULT) // rows in databases are stored without them
        boolean archived) {}
