package io.insightdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketRefTest {

    @Test
    void aTicketOfAnotherPrefixIsKnown() {
        assertThat(TicketRef.parse("ACME-1").hasOtherPrefix("ACME")).isFalse();
        assertThat(TicketRef.parse("1").hasOtherPrefix("ACME")).isFalse();
        assertThat(TicketRef.parse("GLOBEX-1").hasOtherPrefix("ACME")).isTrue();
    }

    @Test
    void aNumberWithPrefixNamesBoth() {
        var ref = TicketRef.parse("ACME-1042");

        assertThat(ref.prefix()).contains("ACME");
        assertThat(ref.number()).hasValue(1042);
        assertThat(ref.id()).isEmpty();
        assertThat(ref).hasToString("ACME-1042");
    }

    @Test
    void caseOfThePrefixDoesNotMatter() {
        assertThat(TicketRef.parse("acme-1042")).isEqualTo(TicketRef.parse("ACME-1042"));
    }

    @Test
    void aBareNumberHasNoPrefix() {
        var ref = TicketRef.parse("1042");

        assertThat(ref.prefix()).isEmpty();
        assertThat(ref.number()).hasValue(1042);
        assertThat(ref).hasToString("1042");
    }

    @Test
    void anIdIsAnId() {
        var id = UUID.randomUUID();

        var ref = TicketRef.parse(id.toString());

        assertThat(ref).isEqualTo(TicketRef.of(id));
        assertThat(ref.number()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ACME",
                "ACME-",
                "-1042",
                "ACME--1042",
                "ACME-10 42",
                "1042; drop table ticket",
                "../1042",
                "ACME-9999999999999999999",
                "A-1",
                "ABCDEFGHIJK-1",
                "١٠٤٢"
            })
    void whatCanNameNoTicketIsNotFound(String text) {
        assertThatThrownBy(() -> TicketRef.parse(text)).isInstanceOf(TicketNotFoundException.class);
    }
}
