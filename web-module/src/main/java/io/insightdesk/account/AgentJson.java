package io.insightdesk.account;

import java.util.UUID;

/** Somebody of the desk. */
public record AgentJson(UUID id, String name, String email, String role) {

    static AgentJson of(Account account) {
        return new AgentJson(
                account.getId(),
                account.getName(),
                account.getEmail(),
                account.getRole().code());
    }
}
