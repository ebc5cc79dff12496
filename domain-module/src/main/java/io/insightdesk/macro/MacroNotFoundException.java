package io.insightdesk.macro;

import io.insightdesk.platform.NotFoundException;

/** There is no such macro for this person, or it is archived and shall be applied (REST: 404). */
public class MacroNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public MacroNotFoundException(Object id) {
        super("Macro", id);
    }
}
