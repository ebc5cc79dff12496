package io.insightdesk.platform.web.api;

import java.util.Set;

/**
 * Makes one component of a record of several members of the JSON object, whose names are known at run time only: those of a
 * ticket's properties, say. See {@link ReadBy}.
 */
public interface MemberReader<T> {

    Set<String> names();

    T read(Members given);
}
