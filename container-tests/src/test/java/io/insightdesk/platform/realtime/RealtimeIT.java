package io.insightdesk.platform.realtime;

import static io.insightdesk.platform.Json.JSON;
import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.cache.Valkey;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What nodes tell each other over Valkey, heard as another node hears it. Messages keep their order, so a last one, sent
 * by the test, says that nothing more comes of what was before it.
 */
@ExtendWith(ArquillianExtension.class)
class RealtimeIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String MARK = "test.mark";

    private final UUID otherNode = UUID.randomUUID();
    private final BlockingQueue<RealtimeMessage> heardElsewhere = new LinkedBlockingQueue<>();
    private ValkeySubscriber elsewhere;
    private TestDesk desk;
    private TestDesk other;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    TestTenants testTenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    PeopleService people;

    @Inject
    Sql sql;

    @Inject
    CustomFieldService fields;

    @Inject
    RealtimeBus bus;

    @Inject
    Valkey valkey;

    @Inject
    Deliveries deliveries;

    @BeforeEach
    void listenElsewhere() throws InterruptedException {
        desk = testTenants.open();
        other = testTenants.open();
        elsewhere = new ValkeySubscriber(RealtimeBus.CHANNEL, this::hearElsewhere);
        elsewhere.start(threads);
        var hello = message(MARK);
        do {
            tellAsOtherNode(hello);
        } while (heardElsewhere.poll(100, TimeUnit.MILLISECONDS) == null);
    }

    @AfterEach
    void stopListening() {
        elsewhere.stop();
    }

    @Test
    void whatIsCommittedIsHeardByThisNodeAndTheOthers() throws Exception {
        var ticket = submit(desk);

        assertThat(toldElsewhere()).containsExactly(submitted(desk, ticket));
        assertThat(deliveredHere()).containsExactly(submitted(desk, ticket));
    }

    @Test
    void nothingIsHeardOfWhatIsRolledBack() throws Exception {
        testTenants.inTransaction(desk.carla(), () -> submit(desk));

        assertThat(toldElsewhere()).isEmpty();
        assertThat(deliveredHere()).isEmpty();
    }

    @Test
    void customersAreToldOfWhatTheyCanSeeAlone() throws Exception {
        var ref = TicketRef.of(submit(desk));
        var hidden = Audience.ofDesk();
        var open = deskAndCustomer(desk);

        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.note("Customer is difficult.")));
        runAs(desk.ana(), () -> tickets.assign(ref, desk.ana().account()));
        runAs(desk.ana(), () -> tickets.transfer(ref, Optional.of(desk.team()), null));
        runAs(desk.ana(), () -> patches.apply(ref, priorityAndTags()));
        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.reply("Looking.")));
        runAs(desk.ana(), () -> tickets.solve(ref, null));

        assertThat(toldElsewhere())
                .extracting(RealtimeMessage::topic, RealtimeMessage::audience)
                .containsExactly(
                        tuple("ticket.submitted", open),
                        tuple("ticket.noted", hidden),
                        tuple("ticket.changed", hidden),
                        tuple("ticket.changed", hidden),
                        tuple("ticket.changed", hidden),
                        tuple("ticket.replied", open),
                        tuple("ticket.changed", open),
                        tuple("ticket.changed", open));
    }

    @Test
    void colleaguesAreToldOfASharedRequestAndNeverOfANote() throws Exception {
        testTenants.commit(desk.system(), () -> {
            var organisation = people.createOrganisation("Shared");
            organisation.shareTickets();
            sql.update(
                    "update account set organisation_id = ? where id in (?, ?)",
                    List.of(
                            organisation.getId(),
                            desk.carla().requireAccount(),
                            desk.carl().requireAccount()));
        });
        var ref = TicketRef.of(submit(desk));
        var both = Audience.ofDeskAnd(
                Set.of(desk.carla().requireAccount(), desk.carl().requireAccount()));

        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.note("Customer is difficult.")));
        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.reply("Looking.")));

        assertThat(toldElsewhere())
                .extracting(RealtimeMessage::topic, RealtimeMessage::audience)
                .containsExactly(
                        tuple("ticket.submitted", both),
                        tuple("ticket.noted", Audience.ofDesk()),
                        tuple("ticket.replied", both),
                        tuple("ticket.changed", both));
    }

    @Test
    void colleaguesOfAnOrganisationThatDoesNotShareAreNotTold() throws Exception {
        testTenants.commit(desk.system(), () -> {
            var organisation = people.createOrganisation("Private").getId();
            sql.update(
                    "update account set organisation_id = ? where id in (?, ?)",
                    List.of(
                            organisation,
                            desk.carla().requireAccount(),
                            desk.carl().requireAccount()));
        });

        var ticket = submit(desk);

        assertThat(toldElsewhere()).containsExactly(submitted(desk, ticket));
    }

    @Test
    void customersAreToldOfTheCustomFieldsThatTheySeeAlone() throws Exception {
        for (var customers : List.of("none", "see")) {
            runAs(
                    desk.admin(),
                    () -> fields.create(new CustomFieldDraft(
                            customers,
                            "text",
                            new LabelsDraft(customers, null),
                            null,
                            null,
                            null,
                            customers,
                            null,
                            null)));
        }
        var ref = TicketRef.of(submit(desk));

        for (var key : List.of("none", "see")) {
            var change = TicketPatch.ofFields(Map.of(key, JSON.stringNode("filled")));
            runAs(desk.ana(), () -> patches.apply(ref, change));
        }

        assertThat(toldElsewhere())
                .extracting(RealtimeMessage::topic, RealtimeMessage::audience)
                .containsExactly(
                        tuple("ticket.submitted", deskAndCustomer(desk)),
                        tuple("ticket.changed", Audience.ofDesk()),
                        tuple("ticket.changed", deskAndCustomer(desk)));
    }

    @Test
    void anotherTenantsPeopleAreNeverAddressed() throws Exception {
        var own = submit(desk);
        var foreign = submit(other);

        assertThat(toldElsewhere()).containsExactly(submitted(desk, own), submitted(other, foreign));
    }

    @Test
    void whatThisNodeTellsIsDeliveredHereOnceThoughValkeyRepeatsIt() throws Exception {
        var news = message("test.news");

        bus.publish(news);

        assertThat(toldElsewhere()).containsExactly(news);
        assertThat(deliveredHere()).containsExactly(news);
    }

    @Test
    void whatAnotherNodeTellsIsDeliveredHereAndWhatNobodyCanReadIsNot() throws Exception {
        var news = message("test.news");

        valkey.publish(RealtimeBus.CHANNEL, "nonsense");
        valkey.publish(RealtimeBus.CHANNEL, "{\"node\":\"%s\"}".formatted(otherNode));
        tellAsOtherNode(news);

        assertThat(deliveredHere()).containsExactly(news);
    }

    private UUID submit(TestDesk at) {
        var request = SubmitTicket.fromPortal("Live", "Please help.", null);
        return callAs(at.carla(), () -> tickets.submit(request).id());
    }

    private static RealtimeMessage submitted(TestDesk at, UUID ticket) {
        return new RealtimeMessage(at.tenant(), "ticket.submitted", ticket, deskAndCustomer(at));
    }

    private static TicketPatch priorityAndTags() {
        return TicketPatch.of(PRIORITY, "high").set(TAG, List.of("angry"));
    }

    private static Audience deskAndCustomer(TestDesk at) {
        return Audience.ofDeskAnd(Set.of(at.carla().requireAccount()));
    }

    private RealtimeMessage message(String topic) {
        return new RealtimeMessage(desk.tenant(), topic, UUID.randomUUID(), Audience.ofDesk());
    }

    private void tellAsOtherNode(RealtimeMessage message) {
        valkey.publish(RealtimeBus.CHANNEL, new Envelope(otherNode, message).toJson());
    }

    private void hearElsewhere(String json) {
        Envelope.fromJson(json).map(Envelope::message).ifPresent(heardElsewhere::add);
    }

    /** All that this test's tenants had the bus tell the other nodes so far. */
    private List<RealtimeMessage> toldElsewhere() throws InterruptedException {
        var last = message(MARK);
        bus.publish(last);
        return until(last, heardElsewhere);
    }

    /** All that was delivered on this node so far, also what came over Valkey. */
    private List<RealtimeMessage> deliveredHere() throws InterruptedException {
        toldElsewhere();
        var last = message(MARK);
        tellAsOtherNode(last);
        return until(last, deliveries.heard());
    }

    private List<RealtimeMessage> until(RealtimeMessage last, BlockingQueue<RealtimeMessage> heard)
            throws InterruptedException {
        var before = new ArrayList<RealtimeMessage>();
        for (var next = soon(heard); !next.equals(last); next = soon(heard)) {
            before.add(next);
        }
        return before.stream().filter(this::isOfThisTest).toList();
    }

    private boolean isOfThisTest(RealtimeMessage message) {
        return List.of(desk.tenant(), other.tenant()).contains(message.tenant())
                && !message.topic().equals(MARK);
    }

    private static RealtimeMessage soon(BlockingQueue<RealtimeMessage> heard) throws InterruptedException {
        var message = heard.poll(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(message).as("the next message").isNotNull();
        return message;
    }

    /** What was delivered on this node. */
    @ApplicationScoped
    public static class Deliveries {

        private final BlockingQueue<RealtimeMessage> heard = new LinkedBlockingQueue<>();

        void hear(@Observes RealtimeMessage message) {
            heard.add(message);
        }

        public BlockingQueue<RealtimeMessage> heard() {
            return heard;
        }
    }
}
