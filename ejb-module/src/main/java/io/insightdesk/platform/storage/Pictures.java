package io.insightdesk.platform.storage;

import java.util.Set;

/** The kinds of pictures that browsers may show on our pages: none of them can hold a script. */
public final class Pictures {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private Pictures() {}

    public static boolean areShown(String contentType) {
        return SHOWN.contains(contentType);
    }
}
