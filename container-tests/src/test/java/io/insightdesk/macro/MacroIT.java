package io.insightdesk.macro;

import static io.insightdesk.platform.Json.JSON;
import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.FieldValue.Amount;
import io.insightdesk.field.FieldValue.Flag;
import io.insightdesk.field.FieldValue.Word;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.macro.MacroDraft.Action;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.conversation.StaleReplyException;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.TicketStatusDraft;
import io.insightdesk.ticket.status.TicketStatusService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;

/** Macros and canned replies: who keeps them, what they do to tickets, and that they do all of it or nothing. */
@ExtendWith(ArquillianExtension.class)
class MacroIT {

    private static final ApplyMacro SEND = new ApplyMacro(null, null);

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
    ConversationQueryService conversations;

    @Inject
    MacroService macros;

    @Inject
    MacroExecutionService executions;

    @Inject
    CannedReplyService replies;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketStatusService statuses;

    @BeforeEach
    void submitTicket() {
        desk = tenants.open();
        ticket = callAs(
                desk.carla(),
                () -> TicketRef.of(tickets.submit(SubmitTicket.fromPortal("Stripes & <more>", "Every page", null))
                        .id()));
    }

    @Test
    void aMacroDoesAllThatItSaysWithItselfAsTheCause() {
        tag("printer", "old");
        var macro = macro(
                desk.ana(),
                action(
                        "reply",
                        "Dear {{requester.firstName}}, {{ticket.number}} is done. {{agent.name}}, {{tenant.name}}"),
                action("note", "Took a minute."),
                action("priority", "high"),
                action("type", "incident"),
                action("addTags", "done"),
                action("removeTags", "old"),
                action("team", desk.team().toString()),
                action("assignee", "me"),
                action("status", "solved"));

        runAs(desk.ana(), () -> executions.apply(ticket, macro, SEND));

        var after = see();
        assertThat(after.status()).isEqualTo(Status.SOLVED);
        assertThat(after.priority().code()).isEqualTo("high");
        assertThat(after.type().code()).isEqualTo("incident");
        assertThat(after.tags()).containsExactly("printer", "done");
        assertThat(after.team().id()).isEqualTo(desk.team());
        assertThat(after.assignee().id()).isEqualTo(desk.ana().requireAccount());
        assertThat(messages(desk.ana()))
                .extracting(MessageRow::body)
                .containsExactly(
                        "Every page",
                        "Dear carla, " + after.number() + " is done. ana, Desk " + slug(),
                        "Took a minute.");
        assertThat(messages(desk.carla())).hasSize(2);
        assertThat(activity().stream().filter(entry -> entry.cause().equals("macro")))
                .allSatisfy(entry -> assertThat(entry.actor().name()).isEqualTo("ana"))
                .extracting(ActivityRow::kind)
                .contains(
                        "macroApplied",
                        "replied",
                        "noted",
                        "priorityChanged",
                        "typeChanged",
                        "tagsChanged",
                        "transferred",
                        "assigned",
                        "statusChanged");
        assertThat(activity())
                .filteredOn(entry -> entry.kind().equals("macroApplied"))
                .extracting(ActivityRow::after)
                .containsExactly("Macro");
    }

    @Test
    void anIllegalActionRefusesTheWholeMacro() {
        var macro =
                macro(desk.ana(), action("reply", "Done."), action("priority", "urgent"), action("status", "solved"));
        var before = see();

        assertThatThrownBy(() -> runAs(desk.ana(), () -> executions.preview(ticket, macro)))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> runAs(desk.ana(), () -> executions.apply(ticket, macro, SEND)))
                .isInstanceOf(IllegalTransitionException.class);

        assertThat(see()).isEqualTo(before);
        assertThat(messages(desk.ana())).hasSize(1);
        assertThat(activity()).extracting(ActivityRow::kind).containsExactly("created");
        assertThat(use(macro)).isEqualTo(UsageCount.NONE);
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndWritesNothing() {
        tag("printer");
        var macro = macro(
                desk.ana(),
                action("reply", "Hello {{requester.name}}"),
                action("priority", "normal"),
                action("addTags", "printer", "seen"),
                action("assignee", "me"),
                action("status", "pending"));
        var before = see();

        var preview = callAs(desk.ana(), () -> executions.preview(ticket, macro));

        assertThat(preview.reply()).hasValue(new RenderedText("Hello carla", "<p>Hello carla</p>", false));
        assertThat(preview.note()).isEmpty();
        assertThat(preview.changes())
                .extracting(MacroPreview.Change::field, MacroPreview.Change::before, MacroPreview.Change::after)
                .containsExactlyInAnyOrder(
                        tuple("status", "new", "pending"),
                        tuple("assignee", null, "ana"),
                        tuple("tags", "printer", "printer, seen"));
        assertThat(see()).isEqualTo(before);
        assertThat(messages(desk.ana())).hasSize(1);
        assertThat(use(macro)).isEqualTo(UsageCount.NONE);
    }

    @Test
    void theReplyIsHeldAndNothingIsDoneWhenOthersWroteMeanwhile() {
        var macro = macro(desk.ana(), action("reply", "Hello"), action("priority", "low"));
        runAs(desk.carla(), () -> tickets.post(ticket, PostMessage.reply("One more thing")));
        var before = see();

        assertThatThrownBy(() -> runAs(desk.ana(), () -> executions.apply(ticket, macro, new ApplyMacro("send", 1))))
                .isInstanceOf(StaleReplyException.class);

        assertThat(see()).isEqualTo(before);
        runAs(desk.ana(), () -> executions.apply(ticket, macro, new ApplyMacro("send", 2)));
        assertThat(messages(desk.ana())).hasSize(3);
    }

    @Test
    void theAgentMayTakeTheReplyToTheComposerInstead() {
        var macro = macro(desk.ana(), action("reply", "Hello"), action("priority", "low"));

        runAs(desk.ana(), () -> executions.apply(ticket, macro, new ApplyMacro("omit", null)));

        assertThat(messages(desk.ana())).hasSize(1);
        assertThat(see().priority().code()).isEqualTo("low");
        assertThat(use(macro).own()).isEqualTo(1);
        assertThat(refused(desk.ana(), () -> {
                    executions.apply(ticket, macro, new ApplyMacro("shout", null));
                    return null;
                }))
                .containsExactly(tuple("reply", Rule.NOT_ONE_OF));
    }

    @Test
    void valuesAreEscapedInRichTextAndNeverReadAsTemplates() {
        runAs(
                desk.ana(),
                () -> patches.apply(ticket, TicketPatch.of(SUBJECT, "<img src=x onerror=alert(1)> {{agent.name}}")));
        var rich = new MacroDraft.Action(
                "reply",
                List.of(),
                "<p onclick=\"x()\"><b>{{ticket.subject}}</b> {{team.name}}.<script>no</script></p>");
        var macro = callAs(desk.ana(), () -> macros.create(new MacroDraft("Rich", null, List.of(rich), null, null))
                .id());

        runAs(desk.ana(), () -> executions.apply(ticket, macro, SEND));

        var posted = messages(desk.ana()).get(1);
        assertThat(posted.bodyHtml())
                .startsWith("<p><b>&lt;img src&#61;x")
                .endsWith("</b> .</p>")
                .doesNotContain("<img", "script", "onclick")
                .contains("agent.name");
        assertThat(posted.body()).isEqualTo("<img src=x onerror=alert(1)> {{agent.name}} .");
    }

    @Test
    void aTextWithAnUnknownPlaceholderIsNotSaved() {
        assertThat(refused(
                        desk.ana(),
                        () -> macros.create(draft("M", action("reply", "Hi {{requester.nmae}}"), action("note", "")))))
                .containsExactlyInAnyOrder(
                        tuple("actions[0].value", Rule.UNKNOWN_PLACEHOLDER), tuple("actions[1].value", Rule.REQUIRED));
        assertThat(refused(
                        desk.ana(), () -> replies.create(new CannedReplyDraft("hi", null, null, "<p>{{#ticket}}</p>"))))
                .containsExactly(tuple("bodyHtml", Rule.UNKNOWN_PLACEHOLDER));
    }

    @Test
    void aDraftIsRefusedWithAllThatIsWrong() {
        assertThat(refused(
                        desk.ana(),
                        () -> macros.create(draft(
                                " ",
                                action("status", "new"),
                                action("status", "open"),
                                action("priority", "huge"),
                                action("assignee", desk.carla().requireAccount().toString()),
                                action("team", UUID.randomUUID().toString()),
                                action("addTags"),
                                action("dance", "now")))))
                .containsExactlyInAnyOrder(
                        tuple("name", Rule.REQUIRED),
                        tuple("actions[0].value", Rule.NOT_ALLOWED),
                        tuple("actions[1].action", Rule.ALREADY_TAKEN),
                        tuple("actions[2].value", Rule.NOT_ONE_OF),
                        tuple("actions[3].value", Rule.UNKNOWN),
                        tuple("actions[4].value", Rule.UNKNOWN),
                        tuple("actions[5].value", Rule.REQUIRED),
                        tuple("actions[6].action", Rule.NOT_ONE_OF));
        assertThat(refused(desk.ana(), () -> macros.create(draft("Nothing"))))
                .containsExactly(tuple("actions", Rule.REQUIRED));
    }

    @Test
    void ownMacrosAreNobodyElsesBusiness() {
        var macro = macro(desk.ana(), action("priority", "low"));

        for (var other : List.of(desk.ben(), desk.admin(), desk.owner())) {
            assertThatThrownBy(() -> runAs(other, () -> macros.get(macro))).isInstanceOf(MacroNotFoundException.class);
            assertThatThrownBy(() -> runAs(other, () -> executions.apply(ticket, macro, SEND)))
                    .isInstanceOf(MacroNotFoundException.class);
            assertThatThrownBy(() -> runAs(other, () -> macros.delete(macro, OptionalLong.empty())))
                    .isInstanceOf(MacroNotFoundException.class);
            assertThat(callAs(other, () -> macros.list())).isEmpty();
        }
        var elsewhere = tenants.open();
        assertThatThrownBy(() -> runAs(elsewhere.admin(), () -> macros.get(macro)))
                .isInstanceOf(MacroNotFoundException.class);
    }

    @Test
    void sharedOnesAreKeptByAdminsAndTeamLeadsAndUsedByAll() {
        var shared = new MacroDraft("Shared", true, List.of(action("priority", "low")), null, null);
        var byLead = callAs(desk.ana(), () -> macros.create(shared).id());
        callAs(desk.admin(), () -> macros.create(shared));

        assertThatThrownBy(() -> runAs(desk.ben(), () -> macros.create(shared)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(
                        desk.ben(),
                        () -> macros.update(byLead, draft("Mine", action("type", "task")), OptionalLong.empty())))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.ben(), () -> macros.delete(byLead, OptionalLong.empty())))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(
                        () -> runAs(desk.ben(), () -> replies.create(new CannedReplyDraft("hi", true, "Hello", null))))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(callAs(desk.ben(), () -> macros.list())).hasSize(2);
        runAs(desk.ben(), () -> executions.apply(ticket, byLead, SEND));
        assertThat(see().priority().code()).isEqualTo("low");
    }

    @Test
    void customersHaveNoMacros() {
        var macro = macro(desk.ana(), action("priority", "low"));

        assertThatThrownBy(() -> runAs(desk.carla(), () -> macros.list()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.carla(), () -> executions.apply(ticket, macro, SEND)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.carl(), () -> executions.preview(ticket, macro)))
                .isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> runAs(desk.carl(), () -> replies.menu(ticket)))
                .isInstanceOf(TicketNotFoundException.class);
    }

    @Test
    void whatWasUsedRecentlyIsFirstInTheMenuOfWhoUsedIt() {
        var first = shared("First");
        var second = shared("Second");
        var third = shared("Third");

        runAs(desk.ben(), () -> executions.apply(ticket, second, SEND));
        runAs(desk.ben(), () -> executions.apply(ticket, third, SEND));
        runAs(desk.ben(), () -> executions.apply(ticket, third, SEND));

        assertThat(callAs(desk.ben(), () -> executions.menu(ticket)))
                .extracting(MacroRow::id)
                .containsExactly(third, second, first);
        assertThat(callAs(desk.ana(), () -> executions.menu(ticket)))
                .extracting(MacroRow::id)
                .containsExactly(first, second, third);
        assertThat(callAs(desk.ana(), () -> macros.get(third)).use()).satisfies(use -> {
            assertThat(use.own()).isZero();
            assertThat(use.lastOwn()).isEmpty();
            assertThat(use.total()).isEqualTo(2);
        });
    }

    @Test
    void anArchivedMacroIsKeptButNotApplied() {
        var macro = macro(desk.ana(), action("priority", "low"));

        runAs(
                desk.ana(),
                () -> macros.update(macro, new MacroDraft(null, null, null, null, false), OptionalLong.empty()));

        assertThat(callAs(desk.ana(), () -> macros.get(macro)).active()).isFalse();
        assertThat(callAs(desk.ana(), () -> executions.menu(ticket))).isEmpty();
        assertThatThrownBy(() -> runAs(desk.ana(), () -> executions.apply(ticket, macro, SEND)))
                .isInstanceOf(MacroNotFoundException.class);
    }

    @Test
    void aChangeOfAnOldVersionIsRefusedAndOneOfPartsLeavesTheRest() {
        var macro = macro(desk.ana(), action("priority", "low"));
        var read = callAs(desk.ana(), () -> macros.get(macro));

        var changed = callAs(
                desk.ana(),
                () -> macros.update(
                        macro, new MacroDraft("Lower", null, null, null, null), OptionalLong.of(read.version())));

        assertThat(changed.actions()).isEqualTo(read.actions());
        assertThatThrownBy(() -> runAs(
                        desk.ana(),
                        () -> macros.update(
                                macro, new MacroDraft("No", null, null, null, null), OptionalLong.of(read.version()))))
                .isInstanceOf(StaleVersionException.class);
        runAs(desk.ana(), () -> executions.apply(ticket, macro, SEND));
        runAs(desk.ana(), () -> macros.delete(macro, OptionalLong.empty()));
        assertThat(callAs(desk.ana(), () -> macros.list())).isEmpty();
    }

    @Test
    void aCannedReplyIsFilledWithTheTicketsValuesAndCounted() {
        var id = callAs(desk.ana(), () -> replies.create(
                        new CannedReplyDraft("/Hello", null, "Hi {{requester.firstName}}: {{ticket.subject}}", null))
                .id());

        var filled = callAs(desk.ana(), () -> replies.fill(ticket, id));

        assertThat(filled.body()).isEqualTo("Hi carla: Stripes & <more>");
        assertThat(filled.bodyHtml()).isEqualTo("<p>Hi carla: Stripes &amp; &lt;more&gt;</p>");
        var row = callAs(desk.ana(), () -> replies.menu(ticket)).get(0);
        assertThat(row.shortName()).isEqualTo("hello");
        assertThat(row.use().own()).isEqualTo(1);
        assertThatThrownBy(() -> runAs(desk.ben(), () -> replies.fill(ticket, id)))
                .isInstanceOf(CannedReplyNotFoundException.class);
    }

    @Test
    void aShortNameIsThereOnceAmongTheSharedAndOnceAmongEachPersonsOwn() throws Exception {
        var shared = new CannedReplyDraft("hello", true, "Hello", null);
        var own = new CannedReplyDraft("hello", false, "Hello from me", null);
        Work<Object, RuntimeException> create = () -> callAs(desk.admin(), () -> replies.create(shared));

        var outcomes = tenants.atOnce(List.of(create, create, create, create));

        assertThat(outcomes.stream().filter(outcome -> outcome.failure() == null))
                .hasSize(1);
        assertThat(outcomes.stream().map(TestTenants.Outcome::failure).filter(failure -> failure != null))
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(InvalidInputException.class));
        var mine = callAs(desk.ana(), () -> replies.create(own).id());
        assertThat(refused(desk.ana(), () -> replies.create(own)))
                .containsExactly(tuple("shortName", Rule.ALREADY_TAKEN));
        assertThat(refused(
                        desk.ana(),
                        () -> replies.update(mine, new CannedReplyDraft(null, true, null, null), OptionalLong.empty())))
                .containsExactly(tuple("shortName", Rule.ALREADY_TAKEN));
        assertThat(refused(desk.ana(), () -> replies.create(new CannedReplyDraft("two words", null, "x", null))))
                .containsExactly(tuple("shortName", Rule.MALFORMED));
    }

    @Test
    void aMacroSetsCustomFieldsAndTakesThemAway() {
        define("device", "choice", false, "printer", "chair");
        define("serial", "text", false);
        define("weight", "number", false);
        define("warranty", "checkbox", false);
        fill(Map.of("serial", JSON.stringNode("PX-1")));
        var macro = macro(
                desk.ana(),
                Action.setField("device", JSON.stringNode("chair")),
                Action.setField("serial", NullNode.getInstance()),
                Action.setField("weight", JSON.numberNode(new BigDecimal("2.50"))),
                Action.setField("warranty", BooleanNode.TRUE));

        var preview = callAs(desk.ana(), () -> executions.preview(ticket, macro));
        runAs(desk.ana(), () -> executions.apply(ticket, macro, SEND));

        assertThat(preview.changes())
                .extracting(MacroPreview.Change::field, MacroPreview.Change::before, MacroPreview.Change::after)
                .containsExactlyInAnyOrder(
                        tuple("customFields.device", null, "chair"),
                        tuple("customFields.serial", "PX-1", null),
                        tuple("customFields.weight", null, "2.5"),
                        tuple("customFields.warranty", null, "true"));
        assertThat(see().customFields().values())
                .containsOnly(
                        entry("device", new Word("chair")),
                        entry("weight", new Amount(new BigDecimal("2.5"))),
                        entry("warranty", new Flag(true)));
        assertThat(activity())
                .filteredOn(entry -> entry.kind().equals("fieldChanged"))
                .filteredOn(entry -> entry.cause().equals("macro"))
                .hasSize(4);
    }

    @Test
    void aMacroBringsTheFieldThatSolvingDemands() {
        define("cause", "text", true);
        var solve = action("status", "solved");
        var without = macro(desk.ana(), action("assignee", "me"), solve);
        var with =
                macro(desk.ana(), solve, action("assignee", "me"), Action.setField("cause", JSON.stringNode("Wear")));

        assertThat(refused(desk.ana(), () -> executions.preview(ticket, without)))
                .containsExactly(tuple("customFields.cause", Rule.REQUIRED));
        runAs(desk.ana(), () -> executions.apply(ticket, with, SEND));

        assertThat(see().status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void fieldsAreCheckedWhenAMacroIsSaved() {
        define("device", "choice", false, "printer", "chair");
        define("weight", "number", false);

        assertThat(refused(
                        desk.ana(),
                        () -> macros.create(draft(
                                "M",
                                Action.setField("device", JSON.stringNode("boat")),
                                Action.setField("weight", JSON.stringNode("heavy")),
                                Action.setField("weight", JSON.numberNode(1)),
                                Action.setField("colour", JSON.stringNode("red")),
                                new Action("setField", List.of("x"), null)))))
                .containsExactlyInAnyOrder(
                        tuple("actions[0].value", Rule.NOT_ONE_OF),
                        tuple("actions[1].value", Rule.NOT_A_NUMBER),
                        tuple("actions[2].field", Rule.ALREADY_TAKEN),
                        tuple("actions[3].field", Rule.UNKNOWN),
                        tuple("actions[4].field", Rule.UNKNOWN));
    }

    @Test
    void aMacroMovesTicketsToAnOwnStatus() {
        own("supplier", "hold");
        own("intake", "new");
        var macro = macro(desk.ana(), action("status", "supplier"));

        runAs(desk.ana(), () -> executions.apply(ticket, macro, SEND));

        assertThat(see().statusWord()).isEqualTo("supplier");
        assertThat(see().status()).isEqualTo(Status.HOLD);
        assertThat(refused(
                        desk.ana(),
                        () -> macros.create(draft("M", action("status", "intake"), action("priority", "low")))))
                .containsExactly(tuple("actions[0].value", Rule.NOT_ALLOWED));
        assertThat(refused(desk.ana(), () -> macros.create(draft("M", action("status", "elsewhere")))))
                .containsExactly(tuple("actions[0].value", Rule.NOT_ONE_OF));
    }

    @Test
    void whatWasArchivedSinceRefusesTheWholeMacroByItsName() {
        var field = define("device", "text", false);
        var status = own("supplier", "hold");
        var fills = macro(
                desk.ana(),
                action("reply", "Hello"),
                action("priority", "low"),
                Action.setField("device", JSON.stringNode("chair")));
        var moves = macro(desk.ana(), action("note", "Waits."), action("status", "supplier"));
        runAs(
                desk.admin(),
                () -> fields.update(
                        field,
                        new CustomFieldDraft(null, null, null, null, null, null, null, null, true),
                        OptionalLong.empty()));
        runAs(
                desk.admin(),
                () -> statuses.update(
                        status, new TicketStatusDraft(null, null, null, null, null, true), OptionalLong.empty()));
        var before = see();

        assertThat(errors(desk.ana(), () -> applied(fills)))
                .containsExactly(FieldError.of("customFields.device", Rule.ARCHIVED, "device"));
        assertThat(errors(desk.ana(), () -> executions.preview(ticket, fills)))
                .containsExactly(FieldError.of("customFields.device", Rule.ARCHIVED, "device"));
        assertThat(errors(desk.ana(), () -> applied(moves)))
                .containsExactly(FieldError.of("status", Rule.ARCHIVED, "supplier"));
        assertThat(refused(desk.ana(), () -> macros.create(draft("M", action("status", "supplier")))))
                .containsExactly(tuple("actions[0].value", Rule.ARCHIVED));

        assertThat(see()).isEqualTo(before);
        assertThat(messages(desk.ana())).hasSize(1);
        assertThat(use(fills)).isEqualTo(UsageCount.NONE);
    }

    private Object applied(UUID macro) {
        executions.apply(ticket, macro, SEND);
        return macro;
    }

    private UUID define(String key, String kind, boolean toSolve, String... choices) {
        var offered = choices.length == 0
                ? null
                : Stream.of(choices)
                        .map(choice -> new CustomFieldDraft.Choice(choice, new LabelsDraft(choice, null), null))
                        .toList();
        var draft = new CustomFieldDraft(
                key, kind, new LabelsDraft(key, null), offered, false, toSolve, "fill", null, null);
        return callAs(desk.admin(), () -> fields.create(draft).getId());
    }

    private UUID own(String key, String category) {
        var draft = new TicketStatusDraft(key, category, new LabelsDraft(key, null), null, null, null);
        return callAs(desk.admin(), () -> statuses.create(draft).getId());
    }

    private void fill(Map<String, JsonNode> values) {
        runAs(desk.ana(), () -> patches.apply(ticket, TicketPatch.ofFields(values)));
    }

    private UUID macro(Caller keeper, MacroDraft.Action... actions) {
        return callAs(keeper, () -> macros.create(draft("Macro", actions)).id());
    }

    private UUID shared(String name) {
        var draft = new MacroDraft(name, true, List.of(action("type", "task")), null, null);
        return callAs(desk.admin(), () -> macros.create(draft).id());
    }

    private static MacroDraft draft(String name, MacroDraft.Action... actions) {
        return new MacroDraft(name, null, List.of(actions), null, null);
    }

    private static MacroDraft.Action action(String action, String... values) {
        return new MacroDraft.Action(action, List.of(values), null);
    }

    private void tag(String... tags) {
        runAs(desk.ana(), () -> patches.apply(ticket, TicketPatch.of(TAG, List.of(tags))));
    }

    private TicketRow see() {
        return callAs(desk.ana(), () -> ticketQueries.get(ticket));
    }

    private String slug() {
        return callAs(desk.ana(), () -> ticketQueries.get(ticket))
                .requester()
                .email()
                .replaceAll(".*@|\\.test", "");
    }

    private List<MessageRow> messages(Caller reader) {
        return callAs(reader, () -> conversations.conversation(ticket).messages());
    }

    private List<ActivityRow> activity() {
        return callAs(desk.ana(), () -> conversations.conversation(ticket).activity());
    }

    private UsageCount use(UUID macro) {
        return callAs(desk.ana(), () -> macros.get(macro)).use();
    }

    private static <T> Stream<Tuple> refused(Caller caller, Work<T, RuntimeException> work) {
        return errors(caller, work).stream().map(error -> tuple(error.field(), error.rule()));
    }

    private static <T> List<FieldError> errors(Caller caller, Work<T, RuntimeException> work) {
        return catchThrowableOfType(InvalidInputException.class, () -> callAs(caller, work))
                .errors();
    }
}
