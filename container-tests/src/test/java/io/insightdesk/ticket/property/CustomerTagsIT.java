package io.insightdesk.ticket.property;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.settings.SettingsDraft;
import io.insightdesk.settings.SettingsService;
import io.insightdesk.ticket.TagVisibility;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tags are the desk's own words: customers read them, and see them change, only where the tenant wants it. */
@ExtendWith(ArquillianExtension.class)
class CustomerTagsIT {

    private TestDesk desk;
    private TicketRef ticket;

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    SettingsService settings;

    @Inject
    TagVisibility tagVisibility;

    @BeforeEach
    void submit() {
        desk = tenants.open();
        var request = SubmitTicket.fromPortal("Stripes", "On every page", null);
        ticket =
                TicketRef.of(callAs(desk.carla(), () -> tickets.submit(request)).id());
    }

    @Test
    void customersNeitherReadTagsNorSeeThemChange() {
        var before = seenBy(desk.carla());
        var deskBefore = seenBy(desk.ana());

        tag("troublemaker");

        assertThat(seenBy(desk.carla())).isEqualTo(before);
        assertThat(listedTo(desk.carla()).tags()).isEmpty();
        assertThat(seenBy(desk.ana()).tags()).containsExactly("troublemaker");
        assertThat(seenBy(desk.ana()).version()).isGreaterThan(deskBefore.version());
        assertThat(callAs(desk.carla(), tagVisibility::includeCaller)).isFalse();
        assertThat(callAs(desk.ana(), tagVisibility::includeCaller)).isTrue();
    }

    @Test
    void whereTheTenantWantsItTheyDo() {
        runAs(desk.admin(), () -> settings.change(showTags(), OptionalLong.empty()));
        var before = seenBy(desk.carla());

        tag("printer");

        assertThat(seenBy(desk.carla()).tags()).containsExactly("printer");
        assertThat(listedTo(desk.carla()).tags()).containsExactly("printer");
        assertThat(seenBy(desk.carla()).version()).isGreaterThan(before.version());
        assertThat(callAs(desk.carla(), tagVisibility::includeCaller)).isTrue();
    }

    private void tag(String tag) {
        var change = TicketPatch.of(TAG, List.of(tag));
        runAs(desk.ana(), () -> patches.apply(ticket, change));
    }

    private TicketRow seenBy(Caller reader) {
        return callAs(reader, () -> ticketQueries.get(ticket));
    }

    private TicketRow listedTo(Caller reader) {
        return callAs(reader, () -> ticketQueries.list(TicketQuery.of(new TicketFilter())))
                .rows()
                .get(0);
    }

    private static SettingsDraft showTags() {
        return new SettingsDraft(null, null, null, null, null, null, null, true, null, null, null);
    }
}
