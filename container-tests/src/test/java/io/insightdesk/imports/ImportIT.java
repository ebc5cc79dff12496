package io.insightdesk.imports;

import static io.insightdesk.imports.ImportRefusedException.Reason.ANOTHER_RUNS;
import static io.insightdesk.imports.ImportRefusedException.Reason.NOT_CHECKED;
import static io.insightdesk.imports.ImportRefusedException.Reason.NOT_FAILED;
import static io.insightdesk.imports.ImportRefusedException.Reason.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.it.TestTenants.Outcome;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.jobs.ClaimedJob;
import io.insightdesk.platform.jobs.JobTransactions;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.ticket.status.TicketStatusDraft;
import io.insightdesk.ticket.status.TicketStatusService;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Imports from the file to the ticket. They are started hours ahead, so that this node's own workers leave the jobs to the
 * test, which takes the steps itself and can be stopped in the middle of one.
 */
@ExtendWith(ArquillianExtension.class)
class ImportIT {

    private static final String HEAD = "Id;Subject;Text;Mail;State;Made;Solved\n";
    private static final Mapping MAPPING = new Mapping(
            Map.of(
                    ImportField.EXTERNAL_ID, FieldMapping.ofColumn("Id"),
                    ImportField.SUBJECT, FieldMapping.ofColumn("Subject"),
                    ImportField.BODY, new FieldMapping("Text", "Imported: {Subject}", Map.of(), null),
                    ImportField.REQUESTER, new FieldMapping("Mail", "{Subject|slug}@old.test", Map.of(), null),
                    ImportField.STATUS, new FieldMapping("State", null, Map.of("Done", "closed"), null),
                    ImportField.CREATED_AT, FieldMapping.ofColumn("Made"),
                    ImportField.SOLVED_AT, FieldMapping.ofColumn("Solved")),
            "UTC",
            null);

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    ImportService imports;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketStatusService statuses;

    @Inject
    ImportChunkJobHandler chunks;

    @Inject
    JobTransactions transactions;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @BeforeEach
    void open() {
        desk = tenants.open();
    }

    @Test
    void aCheckReportsEveryBadRowByLineFieldAndReasonAndWritesNoTicket() throws Exception {
        var checked = checked("""
                1;Printer;"It smokes
                and smells";ana@old.test;open;2024-03-01;
                2;;Empty subject;not-an-address;open;yesterday;
                3;Router;x;r@old.test;Finished;2024-03-01;
                4;Cable;x;c@old.test;Done;2024-03-02;2024-03-01
                5;Short row
                1;Twice;x;t@old.test;open;2024-03-01;
                6;Late;x;l@old.test;open;2924-03-01;
                """);

        assertThat(checked.getState()).isEqualTo(ImportState.CHECKED);
        assertThat(checked.getTally()).isEqualTo(new ImportCounts(1, 0, 6));
        assertThat(refused(checked))
                .containsExactly(
                        "4 [createdAt NOT_A_TIME, subject REQUIRED, requester NOT_AN_EMAIL]",
                        "5 [status NOT_ONE_OF]",
                        "6 [solvedAt BEFORE_CREATION]",
                        "7 [row CELL_COUNT]",
                        "8 [externalId TWICE]",
                        "9 [createdAt IN_THE_FUTURE]");
        assertThat(count("ticket")).isZero();
        assertThat(count("imported_ticket")).isZero();
    }

    @Test
    void anImportedTicketHasItsStatusItsTimesAndItsCustomer() throws Exception {
        importAll("1;Printer;Smoke;smith@old.test;Done;2024-03-01 08:00;2024-03-05 09:30\n");

        var ticket = rows("""
                select t.status || ' ' || t.subject || ' ' || a.email || ' ' || a.role
                    || ' ' || (t.created_at at time zone 'UTC') || ' ' || (t.solved_at at time zone 'UTC')
                    || ' ' || (t.closed_at at time zone 'UTC')
                from ticket t join account a on a.id = t.requester_id""");
        assertThat(ticket)
                .containsExactly("closed Printer smith@old.test customer"
                        + " 2024-03-01 08:00:00 2024-03-05 09:30:00 2024-03-05 09:30:00");
        assertThat(rows("select cause || ' ' || kind || ' ' || extract(year from at) from activity order by at"))
                .containsExactly("import created 2024", "import statusChanged 2024");
    }

    @Test
    void importedHistorySendsNoMailAndOnlyOpenWorkHasClocksWhichBeginNow() throws Exception {
        var before = clock.instant();

        importAll("""
                1;Done long ago;x;a@old.test;Done;2020-01-01;2020-01-02
                2;Solved long ago;x;a@old.test;solved;2020-01-01;2020-01-02
                3;Never answered;x;a@old.test;new;2020-01-01;
                4;Waiting;x;a@old.test;pending;2020-01-01;
                """);

        assertThat(rows("select kind from job where kind like 'notification%'")).isEmpty();
        assertThat(rows("""
                select t.subject || ' ' || c.metric || ' ' || c.state from sla_clock c join ticket t on t.id = c.ticket_id
                order by 1"""))
                .containsExactly(
                        "Never answered firstResponse running",
                        "Never answered resolution running",
                        "Waiting resolution paused");
        assertThat(sql(() -> sql.list(
                        "select min(started_at) as begun from sla_clock", List.of(), row -> Sql.instant(row, "begun"))))
                .allSatisfy(begun -> assertThat(begun).isAfterOrEqualTo(before));
    }

    @Test
    void columnsBecomeCustomFieldsAndOwnStatuses() throws Exception {
        define("device", "choice", "printer", "laptop");
        define("parts", "multiChoice", "lid", "tray");
        define("weight", "number");
        define("bought", "date");
        define("warranty", "checkbox");
        ownStatus("supplier", "hold");
        var head = "Id;Mail;State;Device;Parts;Weight;Bought;Warranty\n";
        var rows = """
                1;a@old.test;Supplier;LAPTOP;lid, Tray;2,5;24.12.2023;yes
                2;a@old.test;open;;;;;
                3;a@old.test;open;boat;lid, wing;heavy;someday;perhaps
                """;
        var mapping = new Mapping(
                Map.of(
                        ImportField.EXTERNAL_ID, FieldMapping.ofColumn("Id"),
                        ImportField.SUBJECT, FieldMapping.ofTemplate("Ticket {Id}"),
                        ImportField.BODY, FieldMapping.ofTemplate("Imported"),
                        ImportField.REQUESTER, FieldMapping.ofColumn("Mail"),
                        ImportField.STATUS, FieldMapping.ofColumn("State")),
                Map.of(
                        "device", FieldMapping.ofColumn("Device"),
                        "parts", FieldMapping.ofColumn("Parts"),
                        "weight", FieldMapping.ofColumn("Weight"),
                        "bought", FieldMapping.ofColumn("Bought"),
                        "warranty", FieldMapping.ofColumn("Warranty")),
                "UTC",
                null);
        var uploaded = as(
                desk.admin(),
                () -> imports.upload("own.csv", Optional.empty(), (head + rows).getBytes(StandardCharsets.UTF_8)));

        var checked = as(desk.admin(), () -> imports.check(uploaded.getId(), mapping));

        assertThat(refused(checked))
                .containsExactly("4 [customFields.warranty NOT_ONE_OF, customFields.bought NOT_A_DATE,"
                        + " customFields.device NOT_ONE_OF, customFields.parts NOT_ONE_OF,"
                        + " customFields.weight NOT_A_NUMBER]");
        var started = started(checked);
        step(started);
        assertThat(read(started).getTally()).isEqualTo(new ImportCounts(2, 0, 1));
        assertThat(rows("select subject || ' ' || status || ' ' || coalesce(own_status, '-') || ' ' || custom_fields"
                        + " from ticket order by subject"))
                .containsExactly(
                        "Ticket 1 hold supplier {\"parts\": [\"lid\", \"tray\"], \"bought\": \"2023-12-24\","
                                + " \"device\": \"laptop\", \"weight\": 2.5, \"warranty\": true}",
                        "Ticket 2 open - {}");
        assertThat(rows("select after from activity where kind = 'statusChanged' order by after"))
                .containsExactly("open", "supplier");
    }

    @Test
    void columnsThatJiraRepeatsBecomeTagsTogether() throws Exception {
        var file = "Issue key,Summary,Description,Mail,Labels,Created,Labels,Labels\n"
                + "A-1,Printer,Smoke,a@old.test,vip,2024-03-01 08:00:00 UTC,,paper\n";
        var mapping = new Mapping(
                Map.of(
                        ImportField.EXTERNAL_ID, FieldMapping.ofColumn("Issue key"),
                        ImportField.SUBJECT, FieldMapping.ofColumn("Summary"),
                        ImportField.BODY, FieldMapping.ofColumn("Description"),
                        ImportField.REQUESTER, FieldMapping.ofColumn("Mail"),
                        ImportField.CREATED_AT, FieldMapping.ofColumn("Created"),
                        ImportField.TAGS,
                                new FieldMapping("Labels", List.of("Labels 2", "Labels 3"), null, Map.of(), null)),
                "America/New_York",
                null);
        var uploaded = as(
                desk.admin(),
                () -> imports.upload("jira.csv", Optional.empty(), file.getBytes(StandardCharsets.UTF_8)));
        assertThat(uploaded.getColumns())
                .containsExactly(
                        "Issue key", "Summary", "Description", "Mail", "Labels", "Created", "Labels 2", "Labels 3");

        var started = started(as(desk.admin(), () -> imports.check(uploaded.getId(), mapping)));
        step(started);

        assertThat(read(started).getMapping()).contains(mapping);
        assertThat(rows("select array_to_string(tags, ' ') || ' ' || (created_at at time zone 'UTC') from ticket"))
                .containsExactly("vip paper 2024-03-01 08:00:00");
    }

    @Test
    void aFileIsReadAgainInAnotherEncodingUntilItIsStarted() throws Exception {
        var text = "Id;Příjmení;Text\n1;Příliš žluťoučký;x\n";
        var file = text.getBytes(Charset.forName("windows-1250"));
        var guessed = as(desk.admin(), () -> imports.upload("old.csv", Optional.of("windows-1252"), file));
        assertThat(guessed.getColumns()).doesNotContain("Příjmení");

        var read = as(desk.admin(), () -> imports.readAgain(guessed.getId(), "windows-1250"));

        assertThat(read.getColumns()).containsExactly("Id", "Příjmení", "Text");
        assertThat(read.getRowCount()).isEqualTo(1);
        assertThat(as(desk.admin(), () -> imports.sample(read.getId(), 5)))
                .containsExactly(new CsvRow(2, List.of("1", "Příliš žluťoučký", "x")));
        assertThatThrownBy(() -> as(desk.admin(), () -> imports.readAgain(read.getId(), "latin")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> as(desk.admin(), () -> imports.upload("a.csv", Optional.of("EBCDIC"), file)))
                .isInstanceOf(InvalidInputException.class);
        var started = started(checked("1;A;x;a@old.test;open;;\n"));
        assertThat(rows("select import_id::text from import_file"))
                .containsExactly(read.getId().toString());
        assertThatThrownBy(() -> as(desk.admin(), () -> imports.readAgain(started.getId(), "UTF-8")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatWasCheckedIsCheckedAgainWhenItIsReadAgain() throws Exception {
        var checked = checked("1;A;x;nobody;open;;\n");

        var read = as(desk.admin(), () -> imports.readAgain(checked.getId(), "windows-1252"));

        assertThat(read.getState()).isEqualTo(ImportState.UPLOADED);
        assertThat(read.getMapping()).isEmpty();
        assertThat(refused(read)).isEmpty();
        assertThat(as(desk.admin(), () -> imports.check(read.getId(), MAPPING)).getTally())
                .isEqualTo(new ImportCounts(0, 0, 1));
    }

    @Test
    void aPatternThatWouldLoseTheTimeOfDayIsRefused() {
        var uploaded = upload(file(3));
        var mapping = new Mapping(MAPPING.fields(), "UTC", "dd/MM/yyyy hh:mm");

        assertThatThrownBy(() -> as(desk.admin(), () -> imports.check(uploaded.getId(), mapping)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .containsExactly(FieldError.of("mapping.timePattern", Rule.FORMAT_WITHOUT_HOUR)));
    }

    @Test
    void refusalsAreCountedByTheWordThatTheFileHasAndOthersByTheirReason() throws Exception {
        var checked = checked("""
                1;A;x;a@old.test;Escalated;;
                2;B;x;b@old.test;Escalated;yesterday;
                3;C;x;nobody;Finished;today;
                4;D;x;d@old.test;Escalated;;
                5;E;x;e@old.test;open;;
                """);

        assertThat(groups(checked))
                .containsExactly(
                        "3 from line 2: status NOT_ONE_OF Escalated",
                        "2 from line 3: createdAt NOT_A_TIME today",
                        "1 from line 4: requester NOT_AN_EMAIL nobody",
                        "1 from line 4: status NOT_ONE_OF Finished");
        assertThat(as(desk.admin(), () -> imports.refusalGroups(checked.getId(), 2)))
                .hasSize(2);
        assertThat(as(desk.admin(), () -> imports.refused(checked.getId(), 3, 1))
                        .get(0)
                        .errors())
                .extracting(RowError::given)
                .contains("Finished", "today", "nobody");
    }

    private List<String> groups(TicketImport checked) {
        return as(desk.admin(), () -> imports.refusalGroups(checked.getId(), 10)).stream()
                .map(group -> "%d from line %d: %s %s %s"
                        .formatted(
                                group.rows(),
                                group.firstLine(),
                                group.error().field(),
                                group.error().rule(),
                                group.error().given()))
                .toList();
    }

    @Test
    void theWordsOfAColumnComeWithTheMostFrequentFirst() {
        var uploaded =
                upload("1;A;x;;new;;\n2;B;x;; Done ;;\n3;C;;;Done;;\n4\n5;D;%s;;;;\n".formatted("y".repeat(121)));

        assertThat(words(uploaded, "State", 9)).containsExactly("Done", "new");
        assertThat(words(uploaded, "State", 1)).containsExactly("Done");
        assertThat(words(uploaded, "Text", 9)).containsExactly("x");
        assertThat(words(uploaded, "Nowhere", 9)).isEmpty();
    }

    private List<String> words(TicketImport uploaded, String column, int most) {
        return as(desk.admin(), () -> imports.words(uploaded.getId(), column, most));
    }

    @Test
    void aFieldOrStatusThatIsArchivedBeforeTheStartRefusesItsRows() throws Exception {
        var device = define("device", "choice", "printer", "laptop");
        var supplier = ownStatus("supplier", "hold");
        var mapping = new Mapping(MAPPING.fields(), Map.of("device", FieldMapping.ofColumn("Text")), "UTC", null);
        var uploaded = upload("1;A;printer;a@old.test;supplier;;\n2;B;;b@old.test;open;;\n");
        var started = started(as(desk.admin(), () -> imports.check(uploaded.getId(), mapping)));
        var nothing = OptionalLong.empty();
        CallerContext.runAs(
                desk.admin(),
                () -> fields.update(
                        device, new CustomFieldDraft(null, null, null, null, null, null, null, null, true), nothing));
        CallerContext.runAs(
                desk.admin(),
                () -> statuses.update(supplier, new TicketStatusDraft(null, null, null, null, null, true), nothing));

        step(started);

        assertThat(read(started).getTally()).isEqualTo(new ImportCounts(1, 0, 1));
        assertThat(refused(started)).containsExactly("2 [customFields.device ARCHIVED, status ARCHIVED]");
    }

    private UUID define(String key, String kind, String... choices) {
        var offered = choices.length == 0
                ? null
                : Stream.of(choices)
                        .map(choice -> new CustomFieldDraft.Choice(choice, new LabelsDraft(choice, null), null))
                        .toList();
        var draft = new CustomFieldDraft(key, kind, new LabelsDraft(key, null), offered, null, null, null, null, null);
        return as(desk.admin(), () -> fields.create(draft).getId());
    }

    private UUID ownStatus(String key, String category) {
        var draft = new TicketStatusDraft(key, category, new LabelsDraft(key, null), null, null, null);
        return as(desk.admin(), () -> statuses.create(draft).getId());
    }

    @Test
    void aSecondImportOfTheSameFileChangesNothing() throws Exception {
        var file = file(250);
        importAll(file);
        var before = rows("select id || ' ' || version from ticket order by id");

        var again = importAll(file);

        assertThat(again.getTally()).isEqualTo(new ImportCounts(0, 250, 0));
        assertThat(rows("select id || ' ' || version from ticket order by id"))
                .hasSize(250)
                .isEqualTo(before);
    }

    @Test
    void aCheckKnowsWhatWasImportedBefore() throws Exception {
        importAll(file(30));

        assertThat(checked(file(50)).getTally()).isEqualTo(new ImportCounts(20, 30, 0));
    }

    @Test
    void workThatIsStoppedInTheMiddleGoesOnBehindTheLastFinishedChunk() throws Exception {
        var started = started(checked(file(250)));
        step(started);
        assertThat(read(started).getTally().rows()).isEqualTo(100);

        assertThatThrownBy(() -> tenants.commit(desk.system(), () -> {
                    handle(started);
                    throw new IllegalStateException("the node dies");
                }))
                .hasMessage("the node dies");

        assertThat(read(started).getTally().rows()).isEqualTo(100);
        assertThat(count("ticket")).isEqualTo(100);
        step(started);
        step(started);
        var done = read(started);
        assertThat(done.getState()).isEqualTo(ImportState.DONE);
        assertThat(done.getTally()).isEqualTo(new ImportCounts(250, 0, 0));
        assertThat(rows("select subject from ticket")).hasSize(250).doesNotHaveDuplicates();
        assertThat(count("import_chunk")).as("what is left of the file").isZero();
    }

    @Test
    void anImportWhoseWorkIsGivenUpHasFailedSaysWhyAndGoesOnWhenToldTo() throws Exception {
        var started = started(checked(file(250)));
        step(started);

        giveUp("disk full ".repeat(100));

        var failed = read(started);
        assertThat(failed.getState()).isEqualTo(ImportState.FAILED);
        assertThat(failed.getFailure().orElseThrow())
                .startsWith("java.lang.IllegalStateException: disk full")
                .hasSizeLessThanOrEqualTo(500);
        step(started);
        assertThat(count("ticket")).as("a late step does nothing").isEqualTo(100);
        var resumed = DeskClock.callAt(hoursAhead(), () -> as(desk.admin(), () -> imports.resume(started.getId())));
        assertThat(resumed.isRunning()).isTrue();
        assertThat(resumed.getFailure()).isEmpty();
        step(started);
        step(started);
        assertThat(read(started).getState()).isEqualTo(ImportState.DONE);
        assertThat(read(started).getTally()).isEqualTo(new ImportCounts(250, 0, 0));
        assertThat(rows("select subject from ticket")).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatHasFailedIsResumedAndOnlyWhenNoOtherRuns() throws Exception {
        var failed = started(checked(file(5)));
        assertThat(refusalOfResume(failed)).isEqualTo(NOT_FAILED);
        giveUp("broken");
        var other = started(checked(file(5)));

        assertThat(refusalOfResume(failed)).isEqualTo(ANOTHER_RUNS);
        step(other);
        assertThat(refusalOfResume(other)).isEqualTo(NOT_FAILED);
    }

    private ImportRefusedException.Reason refusalOfResume(TicketImport wanted) {
        return catchThrowableOfType(
                        ImportRefusedException.class,
                        () -> DeskClock.callAt(
                                hoursAhead(), () -> as(desk.admin(), () -> imports.resume(wanted.getId()))))
                .reason();
    }

    /** As a worker does at the last of many attempts. */
    private void giveUp(String why) throws Exception {
        tenants.commit(
                desk.system(), () -> sql.update("update job set attempts = 16 where kind = 'imports.step'", List.of()));
        var job = sql(() -> sql.list(
                        "select tenant_id, id, kind, payload::text as payload from job where kind = 'imports.step' and state = 'queued'",
                        List.of(),
                        row -> new ClaimedJob(
                                row.getObject("tenant_id", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getString("payload"),
                                16)))
                .get(0);

        assertThat(as(desk.system(), () -> transactions.giveBack(job, new IllegalStateException(why))))
                .isFalse();
    }

    @Test
    void aStepThatComesTwiceOrTooLateDoesNothing() throws Exception {
        var done = importAll(file(10));

        step(done);

        assertThat(read(done).getTally()).isEqualTo(new ImportCounts(10, 0, 0));
        assertThat(count("ticket")).isEqualTo(10);
    }

    @Test
    void refusedRowsDoNotHoldUpTheOthersAndCanBeMendedAndImportedLater() throws Exception {
        var first = importAll("1;A;x;a@old.test;open;;\n2;;x;b@old.test;open;;\n3;C;x;c@old.test;open;;\n");

        assertThat(first.getTally()).isEqualTo(new ImportCounts(2, 0, 1));
        assertThat(refused(first)).containsExactly("3 [subject REQUIRED]");
        assertThat(importAll("1;A;x;a@old.test;open;;\n2;B;x;b@old.test;open;;\n")
                        .getTally())
                .isEqualTo(new ImportCounts(1, 1, 0));
    }

    @Test
    void ofTwoStartsAtOnceOneIsRefused() throws Exception {
        var checked = checked(file(10)).getId();

        var outcomes = tenants.atOnce(List.of(start(checked), start(checked)));

        assertThat(refusals(outcomes)).containsExactly(STARTED);
        assertThat(rows("select id::text from job where kind = 'imports.step'")).hasSize(1);
    }

    @Test
    void ofTwoImportsStartedAtOnceOneHasToWaitForTheOther() throws Exception {
        var one = checked(file(10)).getId();
        var other = checked(file(10)).getId();

        var outcomes = tenants.atOnce(List.of(start(one), start(other)));

        assertThat(refusals(outcomes)).containsExactly(ANOTHER_RUNS);
    }

    @Test
    void whatWasNotCheckedDoesNotStartAndWhatWasStartedIsNotCheckedAgain() throws Exception {
        var uploaded = upload(file(3));
        assertThatThrownBy(() -> start(uploaded.getId()).call())
                .isInstanceOfSatisfying(ImportRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(NOT_CHECKED));

        var done = importAll(file(3));
        assertThatThrownBy(() -> check(done))
                .isInstanceOfSatisfying(ImportRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(STARTED));
    }

    @Test
    void aMappingThatDoesNotFitIsRefusedWithEverythingThatIsWrong() {
        var uploaded = upload(file(3));
        var mapping = new Mapping(Map.of(ImportField.SUBJECT, FieldMapping.ofColumn("Betreff")), null, null);

        assertThatThrownBy(() -> as(desk.admin(), () -> imports.check(uploaded.getId(), mapping)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .hasSize(4));
        assertThat(as(desk.admin(), () -> imports.get(uploaded.getId())).getState())
                .isEqualTo(ImportState.UPLOADED);
    }

    @Test
    void aDeletedImportEndsBehindTheRowsThatItHasDone() throws Exception {
        var started = started(checked(file(250)));
        step(started);

        CallerContext.runAs(desk.admin(), () -> imports.delete(started.getId(), OptionalLong.empty()));
        step(started);

        assertThat(count("ticket")).isEqualTo(100);
        assertThat(count("import_chunk")).isZero();
        assertThat(importAll(file(250)).getTally()).isEqualTo(new ImportCounts(150, 100, 0));
    }

    @Test
    void anImportOfAnotherTenantIsNotThere() {
        var stranger = tenants.open().admin();
        var own = upload(file(3)).getId();

        assertThat(as(desk.admin(), () -> imports.get(own)).getRowCount()).isEqualTo(3);
        assertThat(as(stranger, imports::list)).isEmpty();
        for (var call : List.<Work<Object, RuntimeException>>of(
                () -> imports.get(own),
                () -> imports.refused(own, 0, 10),
                () -> imports.refusalGroups(own, 10),
                () -> imports.words(own, "Id", 10),
                () -> imports.readAgain(own, "UTF-8"),
                () -> imports.check(own, MAPPING),
                () -> imports.start(own),
                () -> {
                    imports.delete(own, OptionalLong.empty());
                    return null;
                })) {
            assertThatThrownBy(() -> CallerContext.callAs(stranger, call))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageStartingWith("Import");
        }
        assertThat(as(stranger, () -> imports.sample(own, 10))).isEmpty();
    }

    @Test
    void theSameForeignIdMeansAnotherTicketInAnotherTenant() throws Exception {
        importAll(file(5));
        desk = tenants.open();

        assertThat(importAll(file(5)).getTally()).isEqualTo(new ImportCounts(5, 0, 0));
    }

    private static String file(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row ->
                        "%d;Subject %d;Text;customer%d@old.test;open;2024-03-01;\n".formatted(row, row, row % 40))
                .collect(Collectors.joining());
    }

    private TicketImport upload(String rows) {
        return as(
                desk.admin(),
                () -> imports.upload("old.csv", Optional.empty(), (HEAD + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private TicketImport check(TicketImport uploaded) {
        return as(desk.admin(), () -> imports.check(uploaded.getId(), MAPPING));
    }

    private TicketImport checked(String rows) {
        return check(upload(rows));
    }

    private Work<TicketImport, RuntimeException> start(UUID id) {
        return () -> DeskClock.callAt(hoursAhead(), () -> as(desk.admin(), () -> imports.start(id)));
    }

    private TicketImport started(TicketImport checked) {
        return start(checked.getId()).call();
    }

    private TicketImport importAll(String rows) throws Exception {
        var started = started(checked(rows));
        while (read(started).isRunning()) {
            step(started);
        }
        return read(started);
    }

    /** What a worker does with the import's job; jobs that a step leaves lie hours ahead. */
    private void step(TicketImport started) throws Exception {
        tenants.commit(desk.system(), () -> handle(started));
    }

    private void handle(TicketImport started) {
        DeskClock.callAt(hoursAhead(), () -> {
            chunks.handle(new ImportChunkJob(started.getId()));
            return null;
        });
    }

    private Instant hoursAhead() {
        return clock.instant().plus(Duration.ofHours(3));
    }

    private TicketImport read(TicketImport known) {
        return as(desk.admin(), () -> imports.get(known.getId()));
    }

    private List<String> refused(TicketImport known) {
        return as(desk.admin(), () -> imports.refused(known.getId(), 0, 100)).stream()
                .map(row -> row.line() + " "
                        + row.errors().stream()
                                .map(error -> error.field() + " " + error.rule())
                                .toList())
                .toList();
    }

    private int count(String table) throws Exception {
        return rows("select 1::text from " + table).size();
    }

    private List<String> rows(String query) throws Exception {
        return sql(() -> sql.list(query, List.of(), row -> row.getString(1)));
    }

    private <T> List<T> sql(Callable<List<T>> query) throws Exception {
        return tenants.inTransaction(desk.system(), query);
    }

    private static <T> T as(Caller caller, Work<T, RuntimeException> work) {
        return CallerContext.callAs(caller, work);
    }

    private static List<ImportRefusedException.Reason> refusals(List<Outcome<TicketImport>> outcomes) {
        return outcomes.stream()
                .map(Outcome::failure)
                .filter(Objects::nonNull)
                .map(failure -> ((ImportRefusedException) failure).reason())
                .toList();
    }
}
