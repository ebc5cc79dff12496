package io.insightdesk.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @Property
    void anAddressIsInARangeWhenItsFirstBitsAreTheSame(
            @ForAll("addresses") InetAddress one,
            @ForAll("addresses") InetAddress any,
            @ForAll @IntRange(max = 128) int length) {
        var most = one.getAddress().length * 8;
        var bits = Math.min(length, most);
        var range = AddressRange.parse(one.getHostAddress() + "/" + bits).orElseThrow();

        assertThat(range.contains(one)).isTrue();
        assertThat(range.contains(any))
                .isEqualTo(any.getAddress().length == one.getAddress().length
                        && number(any).xor(number(one)).shiftRight(most - bits).signum() == 0);
    }

    @Property
    void changingABitInsideTheLengthLeavesTheRangeAndOneBehindItDoesNot(
            @ForAll("addresses") InetAddress one,
            @ForAll @IntRange(max = 127) int at,
            @ForAll @IntRange(max = 128) int length)
            throws UnknownHostException {
        var most = one.getAddress().length * 8;
        var bit = at % most;
        var bits = Math.min(length, most);
        var changed = one.getAddress();
        changed[bit / 8] ^= (byte) (0x80 >> bit % 8);

        assertThat(new AddressRange(one, bits).contains(InetAddress.getByAddress(changed)))
                .isEqualTo(bit >= bits);
    }

    @Property
    void textThatIsNoAddressNeverIsARange(@ForAll String text) {
        assertThat(AddressRange.parse(text.replaceAll("[0-9:]", "x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway.example.com",
                "localhost",
                "10.0.0",
                "10.0.0.256",
                "010.0.0.1",
                "10.0.0.1/",
                "10.0.0.1/33",
                "10.0.0.1/-1",
                "10.0.0.1/08",
                "10.0.0.1/8/8",
                "::g",
                ":",
                "1::2::3",
                "2001:db8::/129",
                "1.2.3.4:80",
                "[::1]",
                ""
            })
    void namesAndMisspeltAddressesAreNone(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @Test
    void anAddressCanBeWrittenInSeveralWays() {
        var ranges = AddressRanges.parse("::1, 2001:DB8::/32, 10.1.2.3");

        assertThat(ranges.contain("0:0:0:0:0:0:0:1")).isTrue();
        assertThat(ranges.contain("2001:db8:ffff::9%eth0")).isTrue();
        assertThat(ranges.contain("::ffff:10.1.2.3")).isTrue();
        assertThat(ranges.contain("10.1.2.4")).isFalse();
        assertThat(ranges.contain("")).isFalse();
    }

    @Test
    void aNetworkOfIpv6IsOneClient() {
        assertThat(AddressRange.network("2001:db8:1:2:3:4:5:6")).isEqualTo(AddressRange.network("2001:db8:1:2::1"));
        assertThat(AddressRange.network("2001:db8:1:2::1")).isNotEqualTo(AddressRange.network("2001:db8:1:3::1"));
        assertThat(AddressRange.network("203.0.113.5")).isEqualTo("203.0.113.5");
        assertThat(AddressRange.network("unknown")).isEqualTo("unknown");
    }

    @Provide
    Arbitrary<InetAddress> addresses() {
        return Arbitraries.bytes().array(byte[].class).ofSize(16).flatMap(all -> Arbitraries.of(4, 16)
                .map(size -> address(java.util.Arrays.copyOf(all, size))));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
