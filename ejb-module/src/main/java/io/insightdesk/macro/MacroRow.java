package io.insightdesk.macro;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A macro as it is shown to somebody.
 *
 * @param shared whether it is shared; otherwise it is the reader's personal one
 * @param use the reader's, and everybody's
 */
public record MacroRow(
        UUID id,
        String name,
        boolean shared,
        List<MacroAction> actions,
        int position,
        boolean active,
        UsageCount use,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static MacroRow of(Macro macro, UsageCount use) {
        return new MacroRow(
                macro.getId(),
                macro.getName(),
                macro.getOwner().isEmpty(),
                macro.getActions(),
                macro.getPosition(),
                macro.isActive(),
                use,
                macro.getCreatedAt(),
                macro.getUpdatedAt(),
                macro.getVersion());
    }
}
