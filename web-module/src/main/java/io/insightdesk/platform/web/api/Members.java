package io.insightdesk.platform.web.api;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError.Rule;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of a JSON object for a {@link MemberReader}; what has the wrong type is noted and counts as missing. */
public final class Members {

    private final RecordMembers reader;
    private final ObjectNode object;
    private final String path;
    private final boolean patch;

    Members(RecordMembers reader, ObjectNode object, String path, boolean patch) {
        this.reader = reader;
        this.object = object;
        this.path = path;
        this.patch = patch;
    }

    /** {@code null} without it. */
    public JsonNode value(String name) {
        return object.get(name);
    }

    /** {@code null} without it. */
    public String text(String name) {
        return (String) reader.member(name, String.class, object, path, patch);
    }

    /** {@code null} without it. */
    public List<String> texts(String name) {
        return reader.texts(name, object, path, patch);
    }

    /** {@code null} without it. */
    public Map<String, JsonNode> members(String name) {
        var members = reader.member(name, ObjectNode.class, object, path, patch);
        return members == null ? null : Json.members((JsonNode) members);
    }

    public void wrong(String name, Rule rule, Object... arguments) {
        reader.wrong(path + name, rule, arguments);
    }
}
