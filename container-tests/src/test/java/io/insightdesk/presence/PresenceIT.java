package io.insightdesk.presence;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.cache.Valkey;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.realtime.Audience;
import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is there: as chosen, while there are heartbeats. */
@ExtendWith(ArquillianExtension.class)
class PresenceIT {

    @Inject
    TestTenants tenants;

    @Inject
    PresenceService presences;

    @Inject
    Valkey valkey;

    @Inject
    Arrivals arrivals;

    @Inject
    PresenceDirectory directory;

    @Inject
    Event<RealtimeMessage> delivery;

    @Inject
    Sql sql;

    /** Told of everybody who came. */
    @ApplicationScoped
    public static class Arrivals {

        private final Queue<UUID> accounts = new ConcurrentLinkedQueue<>();
        private final Queue<RealtimeMessage> messages = new ConcurrentLinkedQueue<>();

        void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged changed) {
            accounts.add(changed.account());
        }

        void hear(@Observes RealtimeMessage message) {
            messages.add(message);
        }

        List<RealtimeMessage> toldOf(UUID account) {
            return messages.stream()
                    .filter(message -> PresenceBroadcast.isAboutPresence(message)
                            && message.subject().equals(account))
                    .toList();
        }

        List<UUID> of(Caller caller) {
            return accounts.stream().filter(caller::isAccount).toList();
        }
    }

    @Test
    void whoOpensThePagesIsOnlineAndWhoNeverCameIsOffline() {
        var desk = tenants.open();

        runAs(desk.ana(), presences::beat);

        assertThat(callAs(desk.ben(), presences::ofDesk))
                .containsExactlyEntriesOf(Map.of(desk.ana().requireAccount(), Presence.ONLINE));
        assertThat(callAs(desk.ben(), presences::own).seen()).isEqualTo(Presence.OFFLINE);
        assertThat(callAs(desk.ben(), presences::own).chosen()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void whatOneChoosesIsSeenByColleaguesAndStaysThroughFurtherSigns() {
        var desk = tenants.open();

        for (var status : Presence.values()) {
            runAs(desk.ana(), () -> presences.choose(status.code()));
            runAs(desk.ana(), presences::beat);

            assertThat(callAs(desk.ben(), presences::ofDesk)).containsValue(status);
            assertThat(callAs(desk.ana(), presences::own).seen()).isEqualTo(status);
        }
    }

    @Test
    void everyNodeIsToldWhenSomebodyComesOrChoosesAnotherState() {
        var desk = tenants.open();
        var ana = desk.ana().requireAccount();

        runAs(desk.ana(), presences::beat);
        runAs(desk.ana(), presences::beat);
        runAs(desk.ana(), () -> presences.choose("busy"));

        await().untilAsserted(() -> assertThat(arrivals.toldOf(ana)).hasSize(2));
        assertThat(arrivals.toldOf(ana)).allSatisfy(message -> {
            assertThat(message.tenant()).isEqualTo(desk.tenant());
            assertThat(message.audience()).isEqualTo(Audience.ofDesk());
        });
    }

    @Test
    void whatAnotherNodeSaysIsNotAnsweredFromMemory() throws Exception {
        var desk = tenants.open();
        var ana = desk.ana().requireAccount();
        runAs(desk.ana(), () -> presences.choose("online"));
        assertThat(callAs(desk.ben(), () -> directory.of(ana))).isEqualTo(Presence.ONLINE);
        assertThat(callAs(desk.ana(), directory::chosen)).isEqualTo(Presence.ONLINE);

        tenants.commit(
                desk.ana(),
                () -> sql.update(
                        "update presence set status = 'away' where tenant_id = ? and account_id = ?",
                        List.of(desk.tenant(), ana)));
        delivery.fire(new RealtimeMessage(desk.tenant(), "presence.changed", ana, Audience.ofDesk()));

        assertThat(callAs(desk.ben(), () -> directory.of(ana))).isEqualTo(Presence.AWAY);
        assertThat(callAs(desk.ana(), directory::chosen)).isEqualTo(Presence.AWAY);
    }

    @Test
    void whoGivesNoSignIsOfflineAndComesBackInTheStateThatWasChosen() {
        var desk = tenants.open();
        var ana = desk.ana().requireAccount();
        runAs(desk.ana(), () -> presences.choose("busy"));

        valkey.delete("presence:" + ana); // what its end does by itself

        assertThat(callAs(desk.ben(), presences::ofDesk)).containsEntry(ana, Presence.OFFLINE);
        assertThat(callAs(desk.ana(), presences::own)).satisfies(own -> {
            assertThat(own.seen()).isEqualTo(Presence.OFFLINE);
            assertThat(own.chosen()).isEqualTo(Presence.BUSY);
        });
        runAs(desk.ana(), presences::beat);
        assertThat(callAs(desk.ben(), presences::ofDesk)).containsEntry(ana, Presence.BUSY);
    }

    @Test
    void othersAreToldOnceThatSomebodyCame() {
        var desk = tenants.open();

        runAs(desk.ana(), presences::beat);
        runAs(desk.ana(), presences::beat);
        runAs(desk.ana(), presences::beat);

        assertThat(arrivals.of(desk.ana())).hasSize(1);
        valkey.delete("presence:" + desk.ana().requireAccount());
        runAs(desk.ana(), presences::beat);
        assertThat(arrivals.of(desk.ana())).hasSize(2);
    }

    @Test
    void onlyWhoIsOnlineAndAliveTakesWork() throws Exception {
        var desk = tenants.open();
        runAs(desk.ana(), () -> presences.choose("online"));
        runAs(desk.ben(), () -> presences.choose("online"));
        runAs(desk.admin(), () -> presences.choose("away"));
        runAs(desk.owner(), () -> presences.choose("busy"));
        valkey.delete("presence:" + desk.ben().requireAccount());
        var all = Set.of(
                desk.ana().requireAccount(),
                desk.ben().requireAccount(),
                desk.admin().requireAccount(),
                desk.owner().requireAccount());

        var there = tenants.inTransaction(desk.system(), () -> presences.lockThoseWhoTakeWork(all));

        assertThat(there).containsExactly(desk.ana().requireAccount());
    }

    @Test
    void customersNeitherHaveAPresenceNorSeeOne() {
        var desk = tenants.open();

        assertThatThrownBy(() -> runAs(desk.carla(), presences::beat)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.carla(), () -> presences.choose("away")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> callAs(desk.carla(), presences::ofDesk)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> callAs(desk.visitor(), presences::ofDesk))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> callAs(desk.ana(), () -> presences.lockThoseWhoTakeWork(Set.of())))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void anotherDeskSeesNothingOfIt() {
        var desk = tenants.open();
        var other = tenants.open();

        runAs(desk.ana(), presences::beat);

        assertThat(callAs(other.ana(), presences::ofDesk)).isEmpty();
    }

    @Test
    void aStateThatThereIsNotIsRefused() {
        var desk = tenants.open();

        for (var wrong : new String[] {null, "", "ONLINE", "sleeping"}) {
            assertThatThrownBy(() -> runAs(desk.ana(), () -> presences.choose(wrong)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
