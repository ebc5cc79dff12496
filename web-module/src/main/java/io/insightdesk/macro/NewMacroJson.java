package io.insightdesk.macro;

import java.util.List;

/**
 * A macro to be made.
 *
 * @param shared the caller's own when missing
 * @param position the last when missing
 * @param active yes when missing
 */
public record NewMacroJson(
        String name, Boolean shared, List<MacroActionJson> actions, Integer position, Boolean active) {

    MacroDraft draft() {
        return MacroJson.draft(name, shared, actions, position, active);
    }
}
