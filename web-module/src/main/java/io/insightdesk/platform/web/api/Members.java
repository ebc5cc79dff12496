package io.insightdesk.platform.web.api;

import io.insightdesk.platform.input.FieldError.Rule;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** The members of a JSON object for a {@link MemberReader}; what has the wrong type is noted and counts as missing. */
public final class Members {

    private final RecordMembers reader;
    private final JsonObject object;
    private final String path;
    private final boolean patch;

    Members(RecordMembers reader, JsonObject object, String path, boolean patch) {
        this.reader = reader;
        this.object = object;
        this.path = path;
        this.patch = patch;
    }

    /** {@code null} without it. */
    public JsonValue value(String name) {
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
    public JsonObject object(String name) {
        return (JsonObject) reader.member(name, JsonObject.class, object, path, patch);
    }

    public void wrong(String name, Rule rule, Object... arguments) {
        reader.wrong(path + name, rule, arguments);
    }
}
