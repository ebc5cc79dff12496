package io.insightdesk.platform.config;

import java.util.List;

/** Addresses and ranges of them, as a setting lists them by comma. */
public record AddressRanges(List<AddressRange> ranges) {

    static final Check CHECK = value -> ValueList.of(value).stream()
            .filter(entry -> AddressRange.parse(entry).isEmpty())
            .findFirst()
            .map(entry -> "must be addresses or ranges (10.0.0.0/8) separated by commas; \"" + entry + "\" is neither");

    public AddressRanges {
        ranges = List.copyOf(ranges);
    }

    /** @throws SettingException when one of them is none */
    public static AddressRanges of(Setting setting) {
        return parse(setting.checked());
    }

    /** @throws IllegalArgumentException when an entry is none */
    public static AddressRanges parse(String list) {
        return new AddressRanges(ValueList.of(list).stream()
                .map(entry -> AddressRange.parse(entry).orElseThrow(() -> new IllegalArgumentException(entry)))
                .toList());
    }

    /** @param address in digits; anything else is in no range */
    public boolean contain(String address) {
        return !ranges.isEmpty()
                && AddressRange.address(address)
                        .filter(found -> ranges.stream().anyMatch(range -> range.contains(found)))
                        .isPresent();
    }
}
