package io.insightdesk.platform.web;

import io.insightdesk.platform.config.AddressRange;
import io.insightdesk.platform.config.AddressRanges;
import io.insightdesk.platform.config.Setting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The address of the client itself. Behind gateways that {@link Setting#TRUSTED_PROXIES} lists it is the last one in
 * {@code X-Forwarded-For} that none of them added for another; from anybody else that header is worth nothing.
 */
public final class ClientAddress {

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), forwardedFor(request), Gateways.TRUSTED);
    }

    /** The same as limits count it: see {@link AddressRange#network}. */
    public static String network(HttpServletRequest request) {
        return AddressRange.network(of(request));
    }

    static String of(String peer, List<String> forwardedFor, AddressRanges trusted) {
        var address = peer;
        for (var hop = forwardedFor.size() - 1; hop >= 0 && trusted.contain(address); hop--) {
            address = forwardedFor.get(hop);
        }
        return address;
    }

    private static List<String> forwardedFor(HttpServletRequest request) {
        var headers = request.getHeaders("X-Forwarded-For");
        return Collections.list(headers).stream()
                .flatMap(ClientAddress::entries)
                .toList();
    }

    private static Stream<String> entries(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(entry -> !entry.isEmpty());
    }

    /** The setting, read at the first request. */
    private static final class Gateways {

        static final AddressRanges TRUSTED = AddressRanges.of(Setting.TRUSTED_PROXIES);
    }
}
