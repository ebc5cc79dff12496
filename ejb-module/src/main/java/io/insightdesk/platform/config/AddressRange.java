package io.insightdesk.platform.config;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits, as {@code 10.0.0.0/8} and {@code 2001:db8::/32} name them (CIDR, RFC 4632
 * and 4291); without a length, one address. No name is ever looked up.
 *
 * @param first any address of the range
 * @param bits how many bits its addresses have in common, 0 to 32 or 128
 */
public record AddressRange(InetAddress first, int bits) {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    /** Whether it is one says {@link InetAddress}, which takes what has a colon for no name. */
    private static final Pattern PERHAPS_IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,40}");

    private static final int NETWORK_BYTES = 8;
    private static final Pattern LENGTH = Pattern.compile("0|[1-9]\\d{0,2}");

    /** @throws IllegalArgumentException when the length is none of the address's kind */
    public AddressRange {
        if (bits < 0 || bits > length(first)) {
            throw new IllegalArgumentException("no length of an address: " + bits);
        }
    }

    /** @return empty for anything else, such as the name of a host */
    public static Optional<AddressRange> parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return address(text).map(one -> new AddressRange(one, length(one)));
        }
        var bits = text.substring(slash + 1);
        return LENGTH.matcher(bits).matches()
                ? address(text.substring(0, slash))
                        .filter(one -> Integer.parseInt(bits) <= length(one))
                        .map(one -> new AddressRange(one, Integer.parseInt(bits)))
                : Optional.empty();
    }

    /** An address as it is written in digits; an IPv4 address inside IPv6 is the IPv4 address. */
    public static Optional<InetAddress> address(String text) {
        var zone = text.indexOf('%');
        var digits = zone < 0 ? text : text.substring(0, zone);
        if (!IPV4.matcher(digits).matches() && !PERHAPS_IPV6.matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(digits));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * What counts as one client where requests are limited: an IPv4 address, and of IPv6 the network of 64 bits, which one
     * client has as a whole.
     */
    public static String network(String address) {
        return address(address)
                .filter(Inet6Address.class::isInstance)
                .map(AddressRange::network)
                .orElse(address);
    }

    private static String network(InetAddress address) {
        return HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64";
    }

    public boolean contains(InetAddress address) {
        var own = first.getAddress();
        var other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        for (var index = 0; index < whole; index++) {
            if (own[index] != other[index]) {
                return false;
            }
        }
        var rest = Byte.SIZE - bits % Byte.SIZE;
        return rest == Byte.SIZE || (own[whole] & 0xff) >> rest == (other[whole] & 0xff) >> rest;
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
