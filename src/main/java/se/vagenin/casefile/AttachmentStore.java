package se.vagenin.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** All SQL for attachments. */
@Repository
class AttachmentStore {

    private static final String COLUMNS = "id, matter_id, name, media_type, size, state, saved_at";

    private final JdbcClient jdbc;
    private final MatterKeys keys;

    AttachmentStore(JdbcClient jdbc, MatterKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** How many the matter has; nobody else can add one before this transaction ends. */
    int countAlone(Municipality municipality, UUID matter) {
        jdbc.sql("select id from matter where municipality = :municipality and id = :matter for update")
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query(UUID.class)
                .optional();
        return jdbc.sql("select count(*) from attachment where municipality = :municipality and matter_id = :matter")
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }

    void insert(Municipality municipality, Attachment attachment, FileContent content) {
        byte[] bytes = content.bytes();
        DataKey key = keys.of(municipality, attachment.matterId());
        jdbc.sql("""
                        insert into attachment (municipality, id, matter_id, name, media_type, size, state, saved_at,
                            content, hash)
                        values (:municipality, :id, :matter, :name, :type, :size, :state, :savedAt, :content, :hash)
                        """)
                .param("municipality", municipality.code())
                .param("id", attachment.id())
                .param("matter", attachment.matterId())
                .param("name", key.seal(attachment.name(), "attachment.name", attachment.id()))
                .param("type", attachment.mediaType())
                .param("size", attachment.size())
                .param("state", attachment.state().name())
                .param("savedAt", MatterStore.utc(attachment.savedAt()))
                .param("content", key.sealBytes(bytes, "attachment.content", attachment.id()))
                .param("hash", key.sealBytes(sha256(bytes), "attachment.hash", attachment.id()))
                .update();
    }

    Ask<List<Attachment>> of(Municipality municipality, UUID matter, DataKey key) {
        return Ask.list(
                "select " + COLUMNS + """
                 from attachment where municipality = :municipality and matter_id = :matter
                order by saved_at, id
                """,
                Map.of("municipality", municipality.code(), "matter", matter),
                (row, _) -> map(row, key));
    }

    /** The content of a file in that state. */
    Optional<FileContent> content(Municipality municipality, UUID matter, UUID id, Attachment.State state) {
        return jdbc.sql("""
                        select content from attachment
                        where municipality = :municipality and id = :id and matter_id = :matter and state = :state
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("matter", matter)
                .param("state", state.name())
                .query((row, _) -> FileContent.of(
                        keys.of(municipality, matter).openBytes(row.getBytes("content"), "attachment.content", id)))
                .optional();
    }

    /** SHA-256 of the content of a clean file. One that was kept before hashes were is hashed now. */
    Optional<byte[]> hash(Municipality municipality, UUID matter, UUID id) {
        return jdbc.sql("""
                        select hash, case when hash is null then content end as content from attachment
                        where municipality = :municipality and id = :id and matter_id = :matter and state = 'CLEAN'
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("matter", matter)
                .query((row, _) -> {
                    DataKey key = keys.of(municipality, matter);
                    byte[] hash = row.getBytes("hash");
                    return hash == null
                            ? sha256(key.openBytes(row.getBytes("content"), "attachment.content", id))
                            : key.openBytes(hash, "attachment.hash", id);
                })
                .optional();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Files that no scanner has seen, oldest first, behind one of them. */
    List<Waiting> waiting(Municipality municipality, Waiting after, int limit) {
        return jdbc.sql("""
                        select id, matter_id, saved_at from attachment
                        where municipality = :municipality and state = 'QUARANTINED'
                            and (saved_at, id) > (:savedAt, :id)
                        order by saved_at, id limit :limit
                        """)
                .param("municipality", municipality.code())
                .param("savedAt", MatterStore.utc(after.savedAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("matter_id", UUID.class),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A file in quarantine. */
    record Waiting(UUID id, UUID matterId, Instant savedAt) {

        /** Before all of them. */
        static final Waiting FIRST = new Waiting(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);
    }

    /** Takes a file out of quarantine, once; what is infected is not kept. @return false when another node did */
    boolean settle(Municipality municipality, UUID id, Attachment.State state, Instant at) {
        return jdbc.sql("""
                        update attachment set state = :state, scanned_at = :at,
                            content = case when :state = 'CLEAN' then content end
                        where municipality = :municipality and id = :id and state = 'QUARANTINED'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .param("state", state.name())
                        .param("at", MatterStore.utc(at))
                        .update()
                == 1;
    }

    private static Attachment map(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Attachment(
                id,
                row.getObject("matter_id", UUID.class),
                key.open(row.getBytes("name"), "attachment.name", id),
                row.getString("media_type"),
                row.getInt("size"),
                Attachment.State.valueOf(row.getString("state")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
