package io.insightdesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.tenant.LinkKey.Purpose;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LinkKeyTest {

    private static final UUID THING = new UUID(42, 43);

    @Property(tries = 100)
    void aLinkLeadsToItsThing(@ForAll @Size(32) byte[] secret, @ForAll long most, @ForAll long least) {
        var thing = new UUID(most, least);
        var key = new LinkKey(secret);

        var link = key.sign(Purpose.RATING, thing);

        assertThat(link).matches("[A-Za-z0-9_-]{64}");
        assertThat(key.verify(Purpose.RATING, link)).contains(thing);
    }

    @Property(tries = 100)
    void aLinkOfAnotherKeyOrPurposeIsWorthNothing(
            @ForAll @Size(32) byte[] secret, @ForAll @IntRange(max = 31) int place) {
        var other = secret.clone();
        other[place]++;
        var link = new LinkKey(secret).sign(Purpose.RATING, THING);

        assertThat(new LinkKey(other).verify(Purpose.RATING, link)).isEmpty();
        assertThat(new LinkKey(secret).verify(Purpose.REQUEST, link)).isEmpty();
    }

    @Property(tries = 200)
    void aChangedLinkIsWorthNothing(@ForAll @IntRange(max = 62) int place, @ForAll char letter) {
        var key = new LinkKey(new byte[32]);
        var link = key.sign(Purpose.REQUEST, THING);
        var changed = link.substring(0, place) + letter + link.substring(place + 1);

        if (letter != link.charAt(place)) {
            assertThat(key.verify(Purpose.REQUEST, changed)).isEmpty();
        }
        assertThat(key.verify(Purpose.REQUEST, link + letter)).isEmpty();
        assertThat(key.verify(Purpose.REQUEST, null)).isEmpty();
    }
}
