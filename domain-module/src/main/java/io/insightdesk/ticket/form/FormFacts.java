package io.insightdesk.ticket.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What of the ticket itself a form's conditions may look at.
 *
 * @param type code of the ticket's type
 * @param channel code of the channel it came by
 */
public record FormFacts(String type, String channel) {

    String of(Fact fact) {
        return fact == Fact.TYPE ? type : channel;
    }

    /** A name that conditions use beside the keys of fields, with the words it can have. */
    public enum Fact {
        TYPE("type", "question", "incident", "problem", "task"),
        CHANNEL("channel", "web", "email", "chat", "api");

        private final String code;
        private final List<String> words;

        Fact(String code, String... words) {
            this.code = code;
            this.words = List.of(words);
        }

        public String code() {
            return code;
        }

        public List<String> words() {
            return words;
        }

        public static Optional<Fact> find(String code) {
            return Arrays.stream(values())
                    .filter(fact -> fact.code.equals(code))
                    .findFirst();
        }
    }
}
