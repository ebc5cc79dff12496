package io.insightdesk.settings;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.settings.SettingsDraft.Satisfaction;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.tenant.TenantSettings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SettingsIT {

    private static final SettingsDraft NOTHING =
            new SettingsDraft(null, null, null, null, null, null, null, null, null, null, null);

    @Inject
    TestTenants testTenants;

    @Inject
    SettingsService settings;

    @Inject
    TenantDirectory tenants;

    @Test
    void whatIsChangedHoldsAtOnceOnThisNode() {
        var desk = testTenants.open();
        callAs(desk.ana(), tenants::current);

        runAs(
                desk.admin(),
                () -> settings.change(
                        new SettingsDraft(
                                " New  name ",
                                "#0B6E4F",
                                "de",
                                "Asia/Tokyo",
                                "Help@New.example",
                                false,
                                true,
                                true,
                                3600L,
                                0L,
                                new Satisfaction(null)),
                        OptionalLong.empty()));

        var now = callAs(desk.ana(), tenants::current);
        assertThat(now.name()).isEqualTo("New  name");
        assertThat(now.brandColor()).isEqualTo("#0b6e4f");
        assertThat(now.locale()).isEqualTo(Locale.GERMAN);
        assertThat(now.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(now.mailFrom()).isEqualTo("help@new.example");
        assertThat(now.registrationOpen()).isFalse();
        assertThat(now.guestsWelcome()).isTrue();
        assertThat(now.tagsSeenByCustomers()).isTrue();
        assertThat(now.reopenWindow()).isEqualTo(Duration.ZERO);
        assertThat(now.satisfactionDelay()).isEmpty();
        assertThat(callAs(desk.admin(), settings::get).getAutoClose()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsNotNamedStays() {
        var desk = testTenants.open();
        var before = callAs(desk.admin(), settings::get);

        var after = callAs(desk.admin(), () -> settings.change(NOTHING, OptionalLong.of(before.getVersion())));

        assertThat(TenantSettings.of(after)).isEqualTo(TenantSettings.of(before));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsChanged() {
        var desk = testTenants.open();
        var before = callAs(desk.admin(), settings::get).getName();

        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> callAs(
                        desk.admin(),
                        () -> settings.change(
                                new SettingsDraft(
                                        "Other",
                                        "red",
                                        "fr",
                                        "Moon/Sea",
                                        "nobody",
                                        null,
                                        null,
                                        null,
                                        -1L,
                                        Long.MAX_VALUE,
                                        new Satisfaction(-5L)),
                                OptionalLong.empty())));

        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "brandColor",
                        "language",
                        "timeZone",
                        "mailFrom",
                        "autoCloseSeconds",
                        "reopenSeconds",
                        "satisfactionSeconds");
        assertThat(callAs(desk.admin(), settings::get).getName()).isEqualTo(before);
    }

    @Test
    void theSecondOfTwoAdminsWhoSaveTheSameVersionIsRefused() {
        var desk = testTenants.open();
        var version = OptionalLong.of(callAs(desk.admin(), settings::get).getVersion());
        var draft = new SettingsDraft("First", null, null, null, null, null, null, null, null, null, null);
        runAs(desk.admin(), () -> settings.change(draft, version));

        assertThatThrownBy(() -> callAs(desk.owner(), () -> settings.change(draft, version)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void onlyAdminsOfTheDeskReadAndChangeThem() {
        var desk = testTenants.open();
        var other = testTenants.open();

        for (var nobody : new Caller[] {desk.ana(), desk.carla(), desk.visitor()}) {
            assertThatThrownBy(() -> callAs(nobody, settings::get)).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> callAs(nobody, () -> settings.change(NOTHING, OptionalLong.empty())))
                    .isInstanceOf(PermissionDeniedException.class);
        }
        assertThat(callAs(other.admin(), settings::get).getId()).isEqualTo(other.tenant());
    }
}
