package io.insightdesk.macro;

import io.insightdesk.platform.web.api.EntityJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A macro.
 *
 * @param shared whether it is shared; otherwise it is the reader's personal one
 * @param uses how often the reader applied it
 * @param lastUsedAt when the reader did so last, or {@code null}
 * @param totalUses how often anybody did
 */
public record MacroJson(
        UUID id,
        String name,
        boolean shared,
        List<MacroActionJson> actions,
        int position,
        boolean active,
        long uses,
        @Nullable Instant lastUsedAt,
        long totalUses,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements EntityJson {

    static MacroJson of(MacroRow macro) {
        return new MacroJson(
                macro.id(),
                macro.name(),
                macro.shared(),
                macro.actions().stream().map(MacroActionJson::of).toList(),
                macro.position(),
                macro.active(),
                macro.use().own(),
                macro.use().lastOwn().orElse(null),
                macro.use().total(),
                macro.createdAt(),
                macro.updatedAt(),
                macro.version());
    }
}
