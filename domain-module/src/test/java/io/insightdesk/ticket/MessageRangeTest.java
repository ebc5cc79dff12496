package io.insightdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.MessageRange.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Messages that move keep their order and get numbers without a gap, for the desk and for the customer. */
class MessageRangeTest {

    @Property
    void whatIsAppendedIsNumberedOnWithoutAGap(
            @ForAll @Size(max = 40) List<Boolean> targets, @ForAll @Size(max = 40) List<Boolean> sources) {
        var target = conversation(targets);
        var source = conversation(sources);

        var moved = source.behind(target.count(), target.publicCount());

        assertGapFree(join(target, moved));
        assertThat(moved.messages()).isEqualTo(source.messages());
    }

    @Property
    void whatMovedAndCameBackStandsWhereItStood(
            @ForAll @Size(max = 40) List<Boolean> targets, @ForAll @Size(max = 40) List<Boolean> sources) {
        var target = conversation(targets);
        var source = conversation(sources);
        var merged = join(target, source.behind(target.count(), target.publicCount()));

        var left = merged.without(source).closedUp();
        var returned = merged.without(target).closedUp();

        assertThat(left).isEqualTo(target);
        assertThat(returned).isEqualTo(source);
    }

    @Property
    void whatWasWrittenAfterAMergeClosesUpWhenItIsUndone(
            @ForAll @Size(max = 20) List<Boolean> targets,
            @ForAll @Size(min = 1, max = 20) List<Boolean> sources,
            @ForAll @Size(max = 20) List<Boolean> since) {
        var target = conversation(targets);
        var source = conversation(sources);
        var merged = join(target, source.behind(target.count(), target.publicCount()));
        var written = join(merged, conversation(since).behind(merged.count(), merged.publicCount()));

        var left = written.without(source).closedUp();

        assertGapFree(left);
        assertThat(left.places().subList(0, target.count())).isEqualTo(target.places());
        assertThat(left.count()).isEqualTo(target.count() + since.size());
    }

    @Property
    void whatIsSplitOffAndWhatStaysAreBothGapFree(
            @ForAll @Size(min = 2, max = 40) List<Boolean> visibilities,
            @ForAll @IntRange(min = 2, max = 40) int from) {
        var whole = conversation(visibilities);

        var end = whole.from(from);

        assertGapFree(end.closedUp());
        assertGapFree(whole.without(end));
        assertThat(join(whole.without(end), end)).isEqualTo(whole);
    }

    private static MessageRange conversation(List<Boolean> visibilities) {
        return new MessageRange(visibilities.stream()
                        .map(isPublic -> new Place(UUID.randomUUID(), 0, isPublic ? (Integer) 0 : null))
                        .toList())
                .closedUp();
    }

    private static MessageRange join(MessageRange first, MessageRange second) {
        var places = new ArrayList<>(first.places());
        places.addAll(second.places());
        return new MessageRange(places);
    }

    private static void assertGapFree(MessageRange stretch) {
        assertThat(stretch.places()).extracting(Place::seq).isEqualTo(upTo(stretch.count()));
        assertThat(stretch.places().stream().map(Place::publicSeq).filter(Objects::nonNull))
                .isEqualTo(upTo(stretch.publicCount()));
    }

    private static List<Integer> upTo(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
