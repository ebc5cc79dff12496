package io.insightdesk.macro;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One of the things that a macro does.
 *
 * @param values codes in lower case, ids as text, tags as they are, a text with placeholders; none takes a ticket from its
 *     assignee or team
 * @param html of a reply or note that was written as rich text; its one value is then the words alone
 */
public record MacroAction(Kind kind, List<String> values, Optional<String> html) {

    /** The assignee that is whoever applies the macro. */
    public static final String ME = "me";

    public MacroAction {
        values = List.copyOf(values);
    }

    /** Without rich text. */
    public MacroAction(Kind kind, List<String> values) {
        this(kind, values, Optional.empty());
    }

    public static MacroAction of(Kind kind, PreparedText text) {
        return new MacroAction(kind, List.of(text.plain()), text.html());
    }

    /** The one value; empty for nobody and none. */
    public Optional<String> value() {
        return values.stream().findFirst();
    }

    /** Of a reply or note. */
    public PreparedText text() {
        return new PreparedText(values.get(0), html);
    }

    /** What can be done, in the order in which it is done. */
    public enum Kind {
        REPLY("reply"),
        NOTE("note"),
        PRIORITY("priority"),
        TYPE("type"),
        /** Replaces the tags. */
        SET_TAGS("setTags"),
        ADD_TAGS("addTags"),
        REMOVE_TAGS("removeTags"),
        TEAM("team"),
        ASSIGNEE("assignee"),
        /** Last: solving needs the assignee that the same macro may bring. */
        STATUS("status");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name in the database and in the API. */
        public String code() {
            return code;
        }

        public boolean isText() {
            return this == REPLY || this == NOTE;
        }

        public boolean isTags() {
            return this == SET_TAGS || this == ADD_TAGS || this == REMOVE_TAGS;
        }

        public static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }
}
