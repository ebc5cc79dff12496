package io.insightdesk.account;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestPeople;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.time.DeskClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
