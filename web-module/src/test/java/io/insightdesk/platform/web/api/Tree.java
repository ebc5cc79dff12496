package io.insightdesk.platform.web.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of a document, as maps in its order. */
final class Tree {

    private Tree() {}

    /** @param members names and values in turn */
    static Map<String, Object> of(Object... members) {
        var object = new LinkedHashMap<String, Object>();
        for (var index = 0; index < members.length; index += 2) {
            object.put((String) members[index], members[index + 1]);
        }
        return object;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /** The member, which is made when it is missing. */
    static Map<String, Object> object(Map<String, Object> whole, String name) {
        return object(whole.computeIfAbsent(name, missing -> new LinkedHashMap<>()));
    }

    /** @param kind of component, such as schemas */
    static Map<String, Object> reference(String kind, String name) {
        return of("$ref", "#/components/" + kind + "/" + name);
    }
}
