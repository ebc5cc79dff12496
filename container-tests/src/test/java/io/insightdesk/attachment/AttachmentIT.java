package io.insightdesk.attachment;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.storage.FileKey;
import io.insightdesk.platform.storage.FileStore;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.AttachedFile;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.link.TicketMergeService;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of messages with the real database and store: who sends them, who gets them, what becomes of the rest. */
@ExtendWith(ArquillianExtension.class)
class AttachmentIT {

    private static final String SUSPICIOUS = "suspicious";

    private static TestDesk desk;
    private static TestDesk elsewhere;

    @Inject
    TestTenants tenants;

    @Inject
    UploadService uploads;

    @Inject
    AttachmentService attachments;

    @Inject
    QuarantinedFileService quarantined;

    @Inject
    AbandonedUploadTimer ticker;

    @Inject
    TicketService tickets;

    @Inject
    TicketMergeService merges;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    private TicketRef ticket;

    /** Stands for a virus scanner. */
    @ApplicationScoped
    static class WordScanner implements AttachmentScanner {

        @Override
        public boolean isClean(InputStream content) throws IOException {
            return !new String(content.readAllBytes(), StandardCharsets.UTF_8).contains(SUSPICIOUS);
        }
    }

    @BeforeEach
    void openDesksAndSubmit() {
        if (desk == null) {
            desk = tenants.open();
            elsewhere = tenants.open();
        }
        ticket = submit(desk.carla(), List.of());
    }

    @Test
    void aFileIsSentWithItsMessageAndReadByWhoReadsThat() throws IOException {
        var file = upload(desk.carla(), "stripes.txt", "stripes");

        post(desk.carla(), PostMessage.reply("Here").with(List.of(file.toString())));

        for (var reader : List.of(desk.carla(), desk.ana(), desk.ben())) {
            assertThat(lastMessage(reader).attachments())
                    .extracting(AttachedFile::id, AttachedFile::name, AttachedFile::size, AttachedFile::contentType)
                    .containsExactly(tuple(file, "stripes.txt", 7L, "text/plain"));
            assertThat(download(reader, file)).isEqualTo("stripes");
        }
    }

    @Test
    void aRequestTakesFilesAlongThatWereThereBeforeIt() throws IOException {
        var file = callAs(desk.carl(), () -> uploads.upload(Optional.empty(), "a.txt", content("before")))
                .id();

        ticket = submit(desk.carl(), List.of(file.toString()));

        assertThat(lastMessage(desk.ana()).attachments())
                .extracting(AttachedFile::id)
                .containsExactly(file);
        assertThat(download(desk.ana(), file)).isEqualTo("before");
    }

    @Test
    void theFileOfANoteDoesNotExistForCustomers() throws IOException {
        var file = upload(desk.ana(), "internal.txt", "for the desk alone");

        post(desk.ana(), PostMessage.note("Look").with(List.of(file.toString())));

        assertThat(download(desk.ben(), file)).isEqualTo("for the desk alone");
        assertNotFound(desk.carla(), file);
        assertThat(callAs(desk.carla(), () -> conversations.conversation(ticket))
                        .messages())
                .flatExtracting(MessageRow::attachments)
                .isEmpty();
    }

    @Test
    void strangersDoNotFindIt() throws IOException {
        var file = upload(desk.carla(), "own.txt", "own");
        post(desk.carla(), PostMessage.reply("Here").with(List.of(file.toString())));

        assertThat(download(desk.carla(), file)).isEqualTo("own");
        assertNotFound(desk.carl(), file);
        assertNotFound(elsewhere.ana(), file);
        assertNotFound(desk.ana(), UUID.randomUUID());
        assertThatThrownBy(() -> upload(desk.carl(), "x.txt", "x")).isInstanceOf(TicketNotFoundException.class);
        assertThatThrownBy(() -> upload(elsewhere.ana(), "x.txt", "x")).isInstanceOf(TicketNotFoundException.class);
    }

    @Test
    void whatIsNotSentYetIsItsUploadersAlone() throws IOException {
        var file = upload(desk.carla(), "draft.txt", "draft");

        assertThat(download(desk.carla(), file)).isEqualTo("draft");
        assertNotFound(desk.ana(), file);
        assertNotFound(desk.owner(), file);
        assertUnknown(desk.ana(), file);
    }

    @Test
    void aFileIsSentOnce() throws IOException {
        var sent = upload(desk.carla(), "once.txt", "once");
        post(desk.carla(), PostMessage.reply("Once").with(List.of(sent.toString())));

        assertUnknown(desk.carla(), sent);
    }

    @Test
    void aFileFollowsItsMessageIntoAnotherTicket() throws IOException {
        var note = upload(desk.ana(), "note.txt", "note");
        post(desk.ana(), PostMessage.note("Note").with(List.of(note.toString())));
        var reply = upload(desk.ana(), "reply.txt", "reply");
        post(desk.ana(), PostMessage.reply("Reply").with(List.of(reply.toString())));
        var target = submit(desk.carla(), List.of());

        callAs(desk.ana(), () -> {
            merges.merge(target, ticket);
            return null;
        });

        assertThat(download(desk.carla(), reply)).isEqualTo("reply");
        assertThat(download(desk.ben(), note)).isEqualTo("note");
        assertNotFound(desk.carla(), note);
        assertNotFound(desk.carl(), reply);
    }

    @Test
    void aMessageWhoseFileIsRefusedIsNotPosted() {
        var before =
                callAs(desk.ana(), () -> conversations.conversation(ticket)).messages();

        assertUnknown(desk.carla(), UUID.randomUUID());
        assertWrong(
                Rule.UNKNOWN,
                () -> post(desk.carla(), PostMessage.reply("Words").with(List.of("'; drop table attachment; --"))));
        assertWrong(
                Rule.TOO_MANY,
                () -> post(
                        desk.carla(),
                        PostMessage.reply("Many")
                                .with(IntStream.range(0, 11)
                                        .mapToObj(number -> UUID.randomUUID().toString())
                                        .toList())));

        assertThat(callAs(desk.ana(), () -> conversations.conversation(ticket)).messages())
                .isEqualTo(before);
    }

    @Test
    void emptyForbiddenAndTooLargeFilesAreNotKept() throws Exception {
        var before = stored();

        assertWrong(Rule.EMPTY_FILE, () -> upload(desk.carla(), "empty.txt", ""));
        assertWrong(Rule.FORBIDDEN_TYPE, () -> upload(desk.carla(), "photo.png", "#!/bin/sh\nrm -rf /\n"));
        assertThatThrownBy(() ->
                        callAs(desk.carla(), () -> uploads.upload(Optional.of(ticket), "endless.bin", new Endless())))
                .isInstanceOf(FileTooLargeException.class);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoUploadsWithoutEndAndSendsNothingIsStopped() throws IOException {
        var hoarder = tenants.open();
        for (var number = 0; number < 100; number++) {
            callAs(hoarder.carla(), () -> uploads.upload(Optional.empty(), "x.txt", content("x")));
        }

        assertWrong(
                Rule.TOO_MANY,
                () -> callAs(hoarder.carla(), () -> uploads.upload(Optional.empty(), "x.txt", content("x"))));
    }

    @Test
    void uploadsAtTheSameTimeFillNoMoreThanOneAfterTheOther() throws Exception {
        var hoarder = tenants.open();
        for (var number = 0; number < 98; number++) {
            callAs(hoarder.carla(), () -> uploads.upload(Optional.empty(), "x.txt", content("x")));
        }
        var allArrive = new CountDownLatch(5);
        Work<Integer, RuntimeException> upload = () -> {
            try {
                uploads.upload(Optional.empty(), "x.txt", new Together(content("x"), allArrive));
                return 1;
            } catch (InvalidInputException tooMany) {
                return 0;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };

        var outcomes = tenants.atOnce(Collections.nCopies(5, () -> callAs(hoarder.carla(), () -> upload.call())));

        assertThat(outcomes).extracting(TestTenants.Outcome::result).containsExactlyInAnyOrder(1, 1, 0, 0, 0);
    }

    @Test
    void whatAScannerDoesNotLikeIsNamedAndGivenToNobody() throws IOException {
        var file = upload(desk.carla(), "bad.txt", SUSPICIOUS);

        post(desk.carla(), PostMessage.reply("Here").with(List.of(file.toString())));

        assertThat(lastMessage(desk.ana()).attachments())
                .extracting(AttachedFile::name, AttachedFile::held)
                .containsExactly(tuple("bad.txt", true));
        assertNotFound(desk.ana(), file);
        assertNotFound(desk.carla(), file);
    }

    @Test
    void anAdministratorReleasesAHeldFileAndTheTicketSaysSo() throws IOException {
        var file = upload(desk.carla(), "harmless.txt", SUSPICIOUS);
        post(desk.carla(), PostMessage.reply("Here").with(List.of(file.toString())));
        assertThat(heldFiles(desk.admin()))
                .filteredOn(row -> row.id().equals(file))
                .extracting(QuarantinedFileRow::name, row -> row.uploader().name(), QuarantinedFileRow::ticket)
                .containsExactly(tuple("harmless.txt", "carla", number()));

        runAs(desk.admin(), () -> quarantined.release(file));

        assertThat(download(desk.carla(), file)).isEqualTo(SUSPICIOUS);
        assertThat(lastMessage(desk.ana()).attachments())
                .extracting(AttachedFile::held)
                .containsExactly(false);
        assertThat(heldFiles(desk.admin())).extracting(QuarantinedFileRow::id).doesNotContain(file);
        assertThat(history()).contains(tuple("fileReleased", desk.admin().requireAccount(), null, "harmless.txt"));
        assertThatThrownBy(() -> runAs(desk.admin(), () -> quarantined.release(file)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("File");
    }

    @Test
    void anAdministratorDeletesAHeldFileWithItsBytesAndTheMessageStays() throws IOException {
        var file = upload(desk.carla(), "virus.txt", SUSPICIOUS);
        post(desk.carla(), PostMessage.reply("Here").with(List.of(file.toString())));

        runAs(desk.admin(), () -> quarantined.delete(file));

        assertThat(lastMessage(desk.carla()).body()).isEqualTo("Here");
        assertThat(lastMessage(desk.carla()).attachments()).isEmpty();
        assertThat(files.read(new FileKey(desk.tenant(), file), 0)).isEmpty();
        assertThat(history()).contains(tuple("fileDeleted", desk.admin().requireAccount(), "virus.txt", null));
    }

    @Test
    void onlyAdministratorsOfTheDeskHaveHeldFiles() throws IOException {
        var file = upload(desk.carla(), "held.txt", SUSPICIOUS);
        post(desk.carla(), PostMessage.reply("Here").with(List.of(file.toString())));

        for (var other : List.of(desk.carla(), desk.ana())) {
            assertThatThrownBy(() -> heldFiles(other)).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> runAs(other, () -> quarantined.release(file)))
                    .isInstanceOf(PermissionDeniedException.class);
        }
        assertThat(heldFiles(elsewhere.admin())).isEmpty();
        assertThatThrownBy(() -> runAs(elsewhere.admin(), () -> quarantined.delete(file)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("File");
        var clean = upload(desk.carla(), "clean.txt", "clean");
        post(desk.carla(), PostMessage.reply("Here").with(List.of(clean.toString())));
        assertThatThrownBy(() -> runAs(desk.admin(), () -> quarantined.delete(clean)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("File");
    }

    private List<QuarantinedFileRow> heldFiles(Caller admin) {
        return callAs(admin, () -> quarantined.list(Optional.empty(), 100)).rows();
    }

    private String number() {
        return callAs(desk.ana(), () -> ticketQueries.get(ticket)).number();
    }

    private List<Tuple> history() {
        return callAs(desk.ana(), () -> conversations.conversation(ticket)).activity().stream()
                .filter(entry -> entry.actor() != null)
                .map(entry -> tuple(entry.kind(), entry.actor().id(), entry.before(), entry.after()))
                .toList();
    }

    @Test
    void aMissingFileHidesNoMessage() throws IOException {
        var file = upload(desk.carla(), "lost.txt", "lost");
        post(desk.carla(), PostMessage.reply("Its file is lost").with(List.of(file.toString())));

        files.delete(new FileKey(desk.tenant(), file));

        assertThat(lastMessage(desk.ana()).body()).isEqualTo("Its file is lost");
        assertThat(lastMessage(desk.ana()).attachments())
                .extracting(AttachedFile::name)
                .containsExactly("lost.txt");
    }

    @Test
    void aLinkEndsAndIsWorthNothingElsewhere() throws IOException {
        var file = upload(desk.carla(), "link.txt", "link");
        var link = callAs(desk.carla(), () -> attachments.link(file));

        assertThat(callAs(desk.visitor(), () -> attachments.follow(link)).id()).isEqualTo(file);
        assertThatThrownBy(() -> callAs(elsewhere.visitor(), () -> attachments.follow(link)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("File");
        assertThatThrownBy(() ->
                        DeskClock.callAt(link.until(), () -> callAs(desk.visitor(), () -> attachments.follow(link))))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("File");
    }

    @Test
    void everyTenantSignsWithAKeyOfItsOwn() throws Exception {
        var keys = Catalogue.names("select encode(file_link_key, 'hex') from tenant");

        assertThat(keys).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @Test
    void uploadsThatNobodySendsAreRemovedAfterADayBySeveralNodesAtOnce() throws Exception {
        var yesterday = clock.instant().minus(AttachmentService.UNSENT_KEPT).minusSeconds(60);
        var forgotten = at(yesterday, "forgotten.txt");
        var young = at(yesterday.plus(Duration.ofMinutes(10)), "young.txt");
        var sent = at(yesterday, "sent.txt");
        post(desk.carla(), PostMessage.reply("Sent").with(List.of(sent.toString())));

        var outcomes = tenants.atOnce(List.of(tick(), tick(), tick()));

        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyNulls();
        assertNotFound(desk.carla(), forgotten);
        assertThat(files.read(new FileKey(desk.tenant(), forgotten), 0)).isEmpty();
        assertThat(download(desk.carla(), young)).isEqualTo("young.txt");
        assertThat(download(desk.ana(), sent)).isEqualTo("sent.txt");
    }

    private Work<Void, RuntimeException> tick() {
        return () -> {
            ticker.tick();
            return null;
        };
    }

    private UUID at(Instant moment, String name) throws IOException {
        return DeskClock.callAt(moment, () -> upload(desk.carla(), name, name));
    }

    private TicketRef submit(Caller caller, List<String> uploaded) {
        var request = SubmitTicket.fromPortal("Files", "With files", null).with(uploaded);
        return TicketRef.of(callAs(caller, () -> tickets.submit(request)).id());
    }

    private UUID upload(Caller caller, String name, String text) throws IOException {
        return callAs(caller, () -> uploads.upload(Optional.of(ticket), name, content(text)))
                .id();
    }

    private void post(Caller caller, PostMessage message) {
        callAs(caller, () -> tickets.post(ticket, message));
    }

    private MessageRow lastMessage(Caller reader) {
        var messages = callAs(reader, () -> conversations.conversation(ticket)).messages();
        return messages.get(messages.size() - 1);
    }

    private String download(Caller reader, UUID file) throws IOException {
        var link = callAs(reader, () -> attachments.link(file));
        var found = callAs(Caller.visitor(reader.tenant()), () -> attachments.follow(link));
        try (var content = files.read(found.key(), 0).orElseThrow()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertNotFound(Caller caller, UUID file) {
        assertThatThrownBy(() -> callAs(caller, () -> attachments.link(file)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("File");
    }

    private void assertUnknown(Caller caller, UUID file) {
        assertWrong(Rule.UNKNOWN, () -> post(caller, PostMessage.reply("With").with(List.of(file.toString()))));
    }

    private static void assertWrong(Rule rule, ThrowingCallable work) {
        assertThat(catchThrowableOfType(InvalidInputException.class, work).errors())
                .extracting(FieldError::rule)
                .containsExactly(rule);
    }

    private static List<String> stored() throws Exception {
        return Catalogue.names(
                "select id::text from attachment where tenant_id = '%s' order by 1".formatted(desk.tenant()));
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives its first byte when all have been asked for theirs, so after all of them were let in. */
    private static final class Together extends FilterInputStream {

        private final CountDownLatch all;
        private boolean waited;

        Together(InputStream content, CountDownLatch all) {
            super(content);
            this.all = all;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!waited) {
                waited = true;
                all.countDown();
                awaitAll();
            }
            return super.read(target, offset, length);
        }

        private void awaitAll() throws IOException {
            try {
                if (!all.await(30, TimeUnit.SECONDS)) {
                    throw new IOException("the others did not come");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
