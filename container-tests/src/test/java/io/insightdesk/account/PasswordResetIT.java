package io.insightdesk.account;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.Mailboxes;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestPeople;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.time.DeskClock;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A forgotten password is replaced by who reads the mail, once and within an hour. */
@ExtendWith(ArquillianExtension.class)
class PasswordResetIT {

    private static final LoginOrigin ORIGIN = new LoginOrigin("192.0.2.9", "Test/1");

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    PasswordResetService resets;

    @Inject
    ConfirmationService confirmations;

    @Inject
    AccountService accounts;

    @Inject
    SignInService signIn;

    @Inject
    LoginService logins;

    @Inject
    PasswordService passwords;

    @Inject
    PeopleService people;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @BeforeEach
    void openDesk() {
        desk = tenants.open();
    }

    @Test
    void theLinkWorksOnceAndEndsEverySignIn() {
        var before = callAs(desk.visitor(), () -> signIn.signInToPages(carlas(TestPeople.PASSWORD), ORIGIN));
        var link = link(LoginKind.RESET).value();

        assertThat(callAs(desk.visitor(), () -> confirmations.isValid(link))).isTrue();
        var opened = callAs(desk.visitor(), () -> confirmations.confirm(link, "a wholly new password", ORIGIN));

        assertThat(opened.login().account()).isEqualTo(desk.carla().requireAccount());
        assertThat(callAs(desk.visitor(), () -> logins.findValid(before.token())))
                .isEmpty();
        assertThat(callAs(desk.visitor(), () -> confirmations.isValid(link))).isFalse();
        assertThatThrownBy(() ->
                        callAs(desk.visitor(), () -> confirmations.confirm(link, "and one more password", ORIGIN)))
                .isInstanceOf(InvalidLinkException.class);
        assertThatThrownBy(
                        () -> callAs(desk.visitor(), () -> signIn.signInToPages(carlas(TestPeople.PASSWORD), ORIGIN)))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThatCode(() ->
                        callAs(desk.visitor(), () -> signIn.signInToPages(carlas("a wholly new password"), ORIGIN)))
                .doesNotThrowAnyException();
    }

    /** In both languages, with no link that lets anybody in. */
    @ParameterizedTest
    @CsvSource({"en, Your password was changed", "de, Ihr Passwort wurde geändert"})
    void theOwnerIsToldThatThePasswordWasChanged(String language, String heading) throws Exception {
        runAs(desk.carla(), () -> accounts.changeProfile(new ProfileChange("Carla", language, null)));
        callAs(
                desk.visitor(),
                () -> confirmations.confirm(link(LoginKind.RESET).value(), "a wholly new password", ORIGIN));
        var reset = Mailboxes.await(carla(), 1).get(0);
        assertThat(words(reset)).contains(heading, "/forgotten").doesNotContain("token=");

        runAs(
                desk.carla(),
                () -> passwords.change(
                        new PasswordChange("a wholly new password", "yet another password"),
                        UUID.randomUUID(),
                        "198.51.100.3"));
        assertThat(words(Mailboxes.await(carla(), 2).get(1))).contains(heading);
    }

    @Test
    void whoChoosesAPasswordForTheFirstTimeIsNotToldThatItWasChanged() throws Exception {
        var person = callAs(
                desk.admin(),
                () -> people.findOrCreateCustomer(
                        new EmailAddress("first-" + UUID.randomUUID() + "@guest.test"), Optional.of("First")));
        var link = callAs(desk.system(), () -> accounts.makeLink(person.getId(), LoginKind.CONFIRM));
        callAs(desk.visitor(), () -> confirmations.confirm(link.value(), "a wholly new password", ORIGIN));

        var queued = tenants.inTransaction(
                desk.system(),
                () -> sql.list(
                        "select payload::text from job where kind = 'account.passwordChanged'",
                        List.of(),
                        row -> row.getString(1)));

        assertThat(queued).isEmpty();
    }

    @Test
    void anOldLinkAndOneOfAnotherTenantAreWorthNothing() {
        var old = DeskClock.callAt(clock.instant().minus(Duration.ofMinutes(61)), () -> link(LoginKind.RESET));
        var fresh = link(LoginKind.RESET);
        var elsewhere = tenants.open();

        assertThat(callAs(desk.visitor(), () -> confirmations.isValid(old.value())))
                .isFalse();
        assertThat(callAs(elsewhere.visitor(), () -> confirmations.isValid(fresh.value())))
                .isFalse();
        assertThat(callAs(desk.visitor(), () -> confirmations.isValid(fresh.value())))
                .isTrue();
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() {
        var stranger = "nobody-" + UUID.randomUUID() + "@example.test";

        assertThatCode(() -> runAs(desk.visitor(), () -> resets.request(stranger, "198.51.100.1")))
                .doesNotThrowAnyException();
        assertThatCode(() -> runAs(desk.visitor(), () -> resets.request(carla(), "198.51.100.1")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> runAs(desk.visitor(), () -> resets.request("nobody", "198.51.100.1")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void oneClientGetsOnlySoManyMailsSent() {
        assertThatThrownBy(() -> {
                    for (var mail = 0; mail < 25; mail++) {
                        runAs(desk.visitor(), () -> resets.request(carla(), "198.51.100.2"));
                    }
                })
                .isInstanceOf(TooManyAttemptsException.class);
    }

    /** All that the mail shows, as text and as HTML. */
    private static String words(MimeMessage mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        var words = new StringBuilder();
        for (var index = 0; index < parts.getCount(); index++) {
            words.append(parts.getBodyPart(index).getContent());
        }
        return words.toString();
    }

    private TokenSecret link(LoginKind kind) {
        return callAs(desk.system(), () -> accounts.makeLink(desk.carla().requireAccount(), kind));
    }

    private String carla() {
        return callAs(desk.carla(), accounts::me).email();
    }

    private Credentials carlas(String password) {
        return new Credentials(carla(), password);
    }
}
