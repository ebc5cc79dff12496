package io.insightdesk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.tenant.HostName;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewTenantInputTest {

    private static final NewTenantDraft GOOD = new NewTenantDraft(
            " Acme ",
            "Support.acme.example, help.acme.example support.acme.example",
            "acme",
            "de",
            "Europe/Berlin",
            "support@acme.example",
            "Olga",
            "Olga@acme.example",
            "correct horse battery");

    private final NewTenantInput input = new NewTenantInput(
            new HostName("taken.example")::equals, prefix -> prefix.value().equals("TAKEN"));

    @Test
    void whatWasTypedIsCleaned() {
        var desk = input.check(GOOD);

        assertThat(desk.name()).isEqualTo("Acme");
        assertThat(desk.hosts())
                .containsExactly(new HostName("support.acme.example"), new HostName("help.acme.example"));
        assertThat(desk.prefix().value()).isEqualTo("ACME");
        assertThat(desk.language()).isEqualTo(Locale.GERMAN);
        assertThat(desk.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(desk.owner().email().value()).isEqualTo("olga@acme.example");
        assertThat(desk.owner().password()).isEqualTo("correct horse battery");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', REQUIRED",
        "hosts, '', REQUIRED",
        "hosts, ' , ', REQUIRED",
        "hosts, https://acme.example, NOT_A_HOST_NAME",
        "hosts, localhost, NOT_A_HOST_NAME",
        "hosts, new.example TAKEN.example, HOST_TAKEN",
        "prefix, A-1, NOT_A_TICKET_PREFIX",
        "prefix, taken, ALREADY_TAKEN",
        "language, fr, UNKNOWN",
        "timeZone, Europe/Atlantis, UNKNOWN",
        "mailFrom, support, NOT_AN_EMAIL",
        "mailFrom, '', REQUIRED",
        "ownerName, '', REQUIRED",
        "ownerEmail, olga, NOT_AN_EMAIL",
        "ownerPassword, short, TOO_SHORT",
        "ownerPassword, my OLGA@acme.example!, GUESSABLE"
    })
    void whatBreaksARuleIsRefusedAtItsField(String field, String typed, Rule rule) {
        assertThat(errors(with(field, typed)))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, rule));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var draft = new NewTenantDraft("", "a_b, taken.example", "", "", "", "", "", "", "");

        assertThat(errors(draft))
                .extracting(FieldError::field)
                .containsExactly(
                        "name",
                        "hosts",
                        "hosts",
                        "prefix",
                        "language",
                        "timeZone",
                        "mailFrom",
                        "ownerName",
                        "ownerEmail",
                        "ownerPassword");
    }

    @Test
    void aDeskHasAtMostTenHostNames() {
        var eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> "h" + number + ".example")
                .collect(Collectors.joining(" "));

        assertThat(errors(with("hosts", eleven))).extracting(FieldError::rule).containsExactly(Rule.TOO_MANY);
    }

    @Test
    void namesTakenMeanwhileAreRefusedToo() {
        var desk = input.check(GOOD);
        var later = new NewTenantInput(desk.hosts()::contains, desk.prefix()::equals);

        var refused = catchThrowableOfType(InvalidInputException.class, () -> later.requireFree(desk));

        assertThat(refused.errors())
                .extracting(FieldError::rule)
                .containsExactly(Rule.HOST_TAKEN, Rule.HOST_TAKEN, Rule.ALREADY_TAKEN);
    }

    @Test
    void passwordIsInNoLog() {
        assertThat(List.of(GOOD.toString(), input.check(GOOD).toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("correct horse"));
    }

    private List<FieldError> errors(NewTenantDraft draft) {
        return catchThrowableOfType(InvalidInputException.class, () -> input.check(draft))
                .errors();
    }

    private static NewTenantDraft with(String field, String typed) {
        return new NewTenantDraft(
                field.equals("name") ? typed : GOOD.name(),
                field.equals("hosts") ? typed : GOOD.hosts(),
                field.equals("prefix") ? typed : GOOD.prefix(),
                field.equals("language") ? typed : GOOD.language(),
                field.equals("timeZone") ? typed : GOOD.timeZone(),
                field.equals("mailFrom") ? typed : GOOD.mailFrom(),
                field.equals("ownerName") ? typed : GOOD.ownerName(),
                field.equals("ownerEmail") ? typed : GOOD.ownerEmail(),
                field.equals("ownerPassword") ? typed : GOOD.ownerPassword());
    }
}
