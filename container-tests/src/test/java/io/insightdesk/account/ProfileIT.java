package io.insightdesk.account;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestPeople;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One's own profile, password and sign-ins, and nobody else's. */
@ExtendWith(ArquillianExtension.class)
class ProfileIT {

    private static final LoginOrigin PHONE = new LoginOrigin("192.0.2.7", "Phone/1");
    private static final LoginOrigin LAPTOP = new LoginOrigin("192.0.2.8", "Laptop/2");
    private static final String WANTED = "a wholly new password";

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    AccountService accounts;

    @Inject
    ProfileDirectory directory;

    @Inject
    PasswordService passwords;

    @Inject
    SignInService signIn;

    @Inject
    LoginService logins;

    @BeforeEach
    void openDesk() {
        desk = tenants.open();
    }

    @Test
    void aChangedProfileIsSeenAtOnce() {
        assertThat(callAs(desk.carla(), directory::current).orElseThrow().name())
                .isEqualTo("carla");

        runAs(
                desk.carla(),
                () -> accounts.changeProfile(new ProfileChange("  Carla Mendes ", "de", "America/Sao_Paulo")));

        var shown = callAs(desk.carla(), directory::current).orElseThrow();
        assertThat(shown.name()).isEqualTo("Carla Mendes");
        assertThat(shown.locale()).contains(Locale.GERMAN);
        assertThat(shown.timeZone()).contains(ZoneId.of("America/Sao_Paulo"));

        runAs(desk.carla(), () -> accounts.changeProfile(new ProfileChange("Carla", "", "")));

        assertThat(callAs(desk.carla(), accounts::me).locale()).isEmpty();
        assertThat(callAs(desk.carla(), accounts::me).timeZone()).isEmpty();
        assertThat(callAs(desk.carl(), accounts::me).name()).isEqualTo("carl");
    }

    @Test
    void everythingThatIsWrongIsSaidAndNothingChanged() {
        assertThatThrownBy(() -> runAs(
                        desk.carla(), () -> accounts.changeProfile(new ProfileChange(" ", "!", "Europe/Atlantis"))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("name", "language", "timeZone"));

        assertThat(callAs(desk.carla(), accounts::me).name()).isEqualTo("carla");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSignIns() {
        var here = signedIn("carla", TestPeople.PASSWORD, LAPTOP);
        signedIn("carla", TestPeople.PASSWORD, PHONE);

        assertThatThrownBy(() -> change(desk.carla(), "not this one", here))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(callAs(desk.carla(), logins::signIns)).hasSize(2);

        change(desk.carla(), TestPeople.PASSWORD, here);

        assertThat(callAs(desk.carla(), logins::signIns))
                .extracting(SignInRow::family)
                .containsExactly(here.login().family());
        assertThatThrownBy(() -> signedIn("carla", TestPeople.PASSWORD, PHONE))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThat(signedIn("carla", WANTED, PHONE).login().account())
                .isEqualTo(desk.carla().requireAccount());
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsRefused() {
        var here = signedIn("carla", TestPeople.PASSWORD, LAPTOP);
        var own = callAs(desk.carla(), accounts::me).email();

        assertThatThrownBy(() -> runAs(
                        desk.carla(),
                        () -> passwords.change(
                                new PasswordChange(TestPeople.PASSWORD, "x" + own),
                                here.login().family(),
                                LAPTOP.address())))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("wanted"));
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsWhatOneDoesNotWant() {
        var laptop = signedIn("ben", TestPeople.PASSWORD, LAPTOP);
        var phone = signedIn("ben", TestPeople.PASSWORD, PHONE);
        callAs(desk.visitor(), () -> signIn.signInToApi(credentials("ben", TestPeople.PASSWORD), PHONE));

        assertThat(callAs(desk.ben(), logins::signIns))
                .hasSize(3)
                .anySatisfy(row -> {
                    assertThat(row.family()).isEqualTo(phone.login().family());
                    assertThat(row.userAgent()).isEqualTo("Phone/1");
                    assertThat(row.address()).isEqualTo("192.0.2.7");
                    assertThat(row.api()).isFalse();
                })
                .anySatisfy(row -> assertThat(row.api()).isTrue());

        runAs(desk.ben(), () -> logins.end(phone.login().family()));

        assertThat(callAs(desk.ben(), logins::signIns)).hasSize(2);
        assertThat(found(phone)).isEmpty();
        assertThat(found(laptop)).isPresent();

        runAs(desk.ben(), () -> logins.endOthers(laptop.login().family()));

        assertThat(callAs(desk.ben(), logins::signIns))
                .extracting(SignInRow::family)
                .containsExactly(laptop.login().family());
    }

    @Test
    void nobodyEndsASignInOfSomebodyElse() {
        var carlas = signedIn("carla", TestPeople.PASSWORD, LAPTOP);

        for (var stranger :
                new Caller[] {desk.carl(), desk.owner(), tenants.open().carla()}) {
            runAs(stranger, () -> logins.end(carlas.login().family()));
            runAs(stranger, () -> logins.endOthers(new UUID(0, 0)));
        }

        assertThat(found(carlas)).isPresent();
    }

    private void change(Caller person, String present, PageLogin here) {
        runAs(
                person,
                () -> passwords.change(
                        new PasswordChange(present, WANTED), here.login().family(), LAPTOP.address()));
    }

    private PageLogin signedIn(String name, String password, LoginOrigin origin) {
        return callAs(desk.visitor(), () -> signIn.signInToPages(credentials(name, password), origin));
    }

    private Credentials credentials(String name, String password) {
        return new Credentials(name + "@" + desk.prefix() + ".test", password);
    }

    private Optional<Login> found(PageLogin login) {
        return callAs(desk.visitor(), () -> logins.findValid(login.token()));
    }
}
