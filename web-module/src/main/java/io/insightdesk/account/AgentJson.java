package io.insightdesk.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody of the desk. */
@Schema(name = "Agent")
public record AgentJson(
        UUID id,
        String name,
        String email,
        @Schema(enumeration = {"agent", "admin", "owner"}) String role) {

    static AgentJson of(Account account) {
        return new AgentJson(
                account.getId(),
                account.getName(),
                account.getEmail(),
                account.getRole().code());
    }
}
