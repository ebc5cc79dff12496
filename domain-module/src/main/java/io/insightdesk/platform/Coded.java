package io.insightdesk.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A constant with a name for the API and the database. */
public interface Coded {

    String code();

    /** The constant with this code; none for {@code null}. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /** The codes of all constants, in their order. */
    static List<String> codes(Class<? extends Coded> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }
}
