package io.insightdesk.macro;

import io.insightdesk.platform.web.api.MergePatch;
import java.util.List;

/**
 * Parts of a macro to be changed.
 *
 * @param actions replaces all
 */
@MergePatch
public record PatchMacroJson(
        String name, Boolean shared, List<MacroActionJson> actions, Integer position, Boolean active) {

    MacroDraft draft() {
        return MacroJson.draft(name, shared, actions, position, active);
    }
}
