package io.insightdesk.platform.web;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.persistence.Ids;
import java.util.UUID;

/** Ids of things in the addresses of pages: {@code /admin/team?id=…}. */
public final class PageIds {

    private PageIds() {}

    /**
     * The id that the address has.
     *
     * @param text {@code null} where it has none
     * @param what as {@link NotFoundException} takes it
     * @return {@code null} where the address has none, as for something new
     * @throws NotFoundException for what is no id, and so names nothing
     */
    public static UUID read(String text, String what) {
        return text == null ? null : Ids.find(text).orElseThrow(() -> new NotFoundException(what, text));
    }
}
