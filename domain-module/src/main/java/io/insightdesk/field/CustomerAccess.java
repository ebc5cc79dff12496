package io.insightdesk.field;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** What a customer may do with a custom field. Agents may fill in every field. */
public enum CustomerAccess implements Coded {
    /** Not even learn that it exists. */
    NONE,
    SEE,
    /** See it, and fill it in while asking. Afterwards it is the desk's to change. */
    FILL;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
