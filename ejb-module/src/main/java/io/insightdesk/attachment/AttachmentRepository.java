package io.insightdesk.attachment;

import io.insightdesk.attachment.AttachmentService.Unsent;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.ticket.conversation.AttachedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known about files, and the key of links to them. */
@ApplicationScoped
public class AttachmentRepository {

    private static final String CLEAN = "clean";
    private static final String HELD = "held";
    private static final String FIND = """
            select tenant_id, id, message_id, name, size, content_type, sha256, state, uploaded_by, created_at
            from attachment
            where id = ?""";

    @Inject
    Sql sql;

    void add(Attachment attachment) {
        sql.update(
                """
                insert into attachment (tenant_id, id, message_id, name, size, content_type, sha256, state,
                  uploaded_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.asList(
                        attachment.tenant(),
                        attachment.id(),
                        attachment.message().orElse(null),
                        attachment.name(),
                        attachment.size(),
                        attachment.contentType(),
                        attachment.sha256(),
                        attachment.held() ? HELD : CLEAN,
                        attachment.uploader(),
                        attachment.createdAt()));
    }

    Optional<Attachment> find(UUID id) {
        return sql.first(FIND, List.of(id), AttachmentRepository::attachment);
    }

    /** Until the transaction ends; foreign keys to the account, as of messages, don't wait for it. */
    void lockUploader(UUID uploader) {
        sql.first("select id from account where id = ? for no key update", List.of(uploader), row -> uploader);
    }

    int countUnsent(UUID uploader) {
        return sql.first(
                        "select count(*) from attachment where uploaded_by = ? and message_id is null",
                        List.of(uploader),
                        row -> row.getInt(1))
                .orElseThrow();
    }

    /** The uploader's files that no message has taken along, in the order of their arrival. */
    List<AttachedFile> unsentOf(UUID uploader) {
        return sql.list(
                """
                select id, name, size, content_type, state from attachment
                where uploaded_by = ? and message_id is null
                order by id""",
                List.of(uploader),
                row -> new AttachedFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("content_type"),
                        row.getString("state").equals(HELD)));
    }

    /**
     * Gives the uploader's unsent file to a message.
     *
     * @return whether there was one
     */
    boolean enclose(UUID id, UUID uploader, UUID message) {
        return sql.update(
                        "update attachment set message_id = ? where id = ? and uploaded_by = ? and message_id is null",
                        List.of(message, id, uploader))
                == 1;
    }

    /** Of all tenants. Needs no tenant. */
    List<Unsent> findUnsent(Instant before, int most) {
        return sql.list(
                "select tenant_id, id from find_unsent_attachments(?, ?)",
                List.of(before, most),
                row -> new Unsent(row.getObject("tenant_id", UUID.class), row.getObject("id", UUID.class)));
    }

    /** Keeps the row from messages and from other nodes until the transaction ends; empty when one of them has it. */
    Optional<Attachment> lockUnsent(UUID id, Instant before) {
        return sql.first(
                FIND + " and message_id is null and created_at < ? for update skip locked",
                List.of(id, before),
                AttachmentRepository::attachment);
    }

    /** Everybody who can read its message can download it from now on. */
    void release(UUID id) {
        sql.update("update attachment set state = ? where id = ?", List.of(CLEAN, id));
    }

    void delete(UUID id) {
        sql.update("delete from attachment where id = ?", List.of(id));
    }

    /** Empty for a tenant that is not the caller's: the database does not show it. */
    Optional<byte[]> findLinkKey(UUID tenant) {
        return sql.first("select file_link_key from tenant where id = ?", List.of(tenant), row -> row.getBytes(1));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("message_id", UUID.class)),
                row.getString("name"),
                row.getLong("size"),
                row.getString("content_type"),
                row.getBytes("sha256"),
                row.getString("state").equals(HELD),
                row.getObject("uploaded_by", UUID.class),
                Sql.instant(row, "created_at"));
    }
}
