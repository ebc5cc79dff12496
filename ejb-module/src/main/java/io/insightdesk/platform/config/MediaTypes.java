package io.insightdesk.platform.config;

import java.util.List;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Types of files, as a setting lists them by comma: only such as a file can be found to be, or a forgotten letter would
 * be a gap.
 */
public final class MediaTypes {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    static final Check CHECK = value -> {
        var entries = ValueList.of(value);
        return entries.isEmpty()
                ? Check.complainUnless(false, "must name a media type")
                : entries.stream()
                        .filter(entry -> !isKnown(entry))
                        .findFirst()
                        .map(entry -> "must be media types separated by commas; files of the type \"" + entry
                                + "\" can't be detected");
    };

    private MediaTypes() {}

    /** @throws SettingException when one of them is none */
    public static List<MediaType> of(Setting setting) {
        return parse(setting.checked());
    }

    /** @param list of known types, other names for them included */
    public static List<MediaType> parse(String list) {
        return ValueList.of(list).stream()
                .map(MediaType::parse)
                .map(KNOWN.getMediaTypeRegistry()::normalize)
                .toList();
    }

    private static boolean isKnown(String entry) {
        var type = MediaType.parse(entry);
        return type != null
                && KNOWN.getMediaTypeRegistry()
                        .getTypes()
                        .contains(KNOWN.getMediaTypeRegistry().normalize(type));
    }
}
