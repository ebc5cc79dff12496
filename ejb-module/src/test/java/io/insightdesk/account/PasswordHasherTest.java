package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.security.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher();
    private final Account account =
            new Account(UUID.randomUUID(), new EmailAddress("ana@acme.test"), "Ana", Role.AGENT, Instant.EPOCH);

    @Test
    void hashIsArgon2idWithItsOwnSalt() {
        assertThat(hasher.hash("correct horse"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(hasher.hash("correct horse"));
    }

    @Test
    void onlyTheRightPasswordFits() {
        account.setPasswordHash(hasher.hash("correct horse"));

        assertThat(hasher.matches("correct horse", Optional.of(account))).isTrue();
        assertThat(hasher.matches("correct horsf", Optional.of(account))).isFalse();
    }

    @Test
    void accentTypedAsTwoCharactersIsTheSamePassword() {
        account.setPasswordHash(hasher.hash("caf\u00e9 au lait"));

        assertThat(hasher.matches("cafe\u0301 au lait", Optional.of(account))).isTrue();
    }

    @Test
    void nobodyFitsWithoutAccountOrPassword() {
        assertThat(hasher.matches("nobody has this password", Optional.empty())).isFalse();
        assertThat(hasher.matches("nobody has this password", Optional.of(account)))
                .isFalse();
    }
}
