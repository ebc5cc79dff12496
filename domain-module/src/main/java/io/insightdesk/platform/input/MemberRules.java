package io.insightdesk.platform.input;

import io.insightdesk.platform.Coded;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the constraints on a draft's component say, for pages and the API's description; nothing says {@code null}. */
public final class MemberRules {

    private final List<Annotation> constraints;

    private MemberRules(List<Annotation> constraints) {
        this.constraints = constraints;
    }

    /**
     * The rules of a component.
     *
     * @param path its name, behind those that lead to it through records and lists of records: {@code members.ticketLimit}
     * @throws IllegalArgumentException when the draft has no such component
     */
    public static MemberRules of(Class<?> draft, String path) {
        var dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        var member = DraftMember.of(draft).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(draft + " has no " + path));
        return dot < 0 ? new MemberRules(member.constraints()) : of(typeOf(member), path.substring(dot + 1));
    }

    private static Class<?> typeOf(DraftMember member) {
        return member.component().getType() == List.class
                        && member.component().getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> entry
                ? entry
                : member.component().getType();
    }

    /** Whether a new thing needs it, and it is not empty. */
    public boolean required() {
        return all(NotNull.class).findAny().isPresent();
    }

    /** The most characters of a text. */
    public Integer maxLength() {
        return Stream.concat(
                        all(PlainText.class).map(PlainText::max), all(Key.class).map(key -> Key.LONGEST))
                .findFirst()
                .orElse(null);
    }

    /** The least number. */
    public Long minimum() {
        return all(Between.class).map(Between::min).findFirst().orElse(null);
    }

    /** The greatest number. */
    public Long maximum() {
        return all(Between.class).map(Between::max).findFirst().orElse(null);
    }

    /** The fewest entries of a list. */
    public Integer minItems() {
        return all(Size.class)
                .map(Size::min)
                .filter(fewest -> fewest > 0)
                .findFirst()
                .orElse(null);
    }

    /** The most entries of a list. */
    public Integer maxItems() {
        return all(Size.class).map(Size::max).findFirst().orElse(null);
    }

    /** The codes of a closed set. */
    public Optional<List<String>> codes() {
        return all(OneOf.class).map(OneOf::value).map(Coded::codes).findFirst();
    }

    private <A extends Annotation> Stream<A> all(Class<A> type) {
        return constraints.stream().filter(type::isInstance).map(type::cast);
    }
}
