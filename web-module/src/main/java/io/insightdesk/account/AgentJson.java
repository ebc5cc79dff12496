package io.insightdesk.account;

import io.insightdesk.platform.web.api.EntityJson;
import io.insightdesk.presence.Presence;
import java.util.UUID;

/**
 * An agent.
 *
 * @param state {@code invited}, {@code active} or {@code disabled}
 * @param presence what colleagues see
 */
public record AgentJson(UUID id, String name, String email, String role, String state, String presence, long version)
        implements EntityJson {

    static AgentJson of(Account account, Presence presence) {
        return new AgentJson(
                account.getId(),
                account.getName(),
                account.getEmail(),
                account.getRole().code(),
                account.getState().code(),
                presence.code(),
                account.getVersion());
    }
}
