package se.vagenin.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for kept answers. */
@Repository
class AnswerStore {

    private static final String COLUMN = "idempotent.answer";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    AnswerStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /**
     * Where the answer of one request stands.
     *
     * @param id keyed index of client, address and key
     * @param content keyed fingerprint of what was sent
     */
    record Slot(Municipality municipality, UUID id, UUID content) {}

    /** An answer as it is kept. */
    record Kept(UUID content, Sent sent, Instant expiresAt) {}

    /** An answer as it was sent. */
    record Sent(int status, @Nullable String location, String body) {}

    /** Taken until the transaction ends, whatever way it ends. @return false when another transaction has it */
    Ask<Boolean> reserving(Slot slot) {
        return Ask.single(
                "select pg_try_advisory_xact_lock(:lock) as taken",
                Map.of("lock", slot.id().getMostSignificantBits()),
                (row, _) -> row.getBoolean("taken"));
    }

    void insert(Slot slot, Sent sent, Instant expiresAt) {
        byte[] wrapped = vault.newKey(slot.municipality(), KeyClass.ORDINARY);
        byte[] sealed = vault.open(slot.municipality(), wrapped).seal(json.writeValueAsString(sent), COLUMN, slot.id());
        jdbc.sql("""
                        insert into idempotent_answer (municipality, id, content, data_key, answer, expires_at)
                        values (:municipality, :id, :content, :key, :answer, :expires)
                        """)
                .param("municipality", slot.municipality().code())
                .param("id", slot.id())
                .param("content", slot.content())
                .param("key", wrapped)
                .param("answer", sealed)
                .param("expires", utc(expiresAt))
                .update();
    }

    Ask<Optional<Kept>> finding(Slot slot) {
        return Ask.optional(
                """
                select content, data_key, answer, expires_at from idempotent_answer
                where municipality = :municipality and id = :id
                """, Map.of("municipality", slot.municipality().code(), "id", slot.id()), (row, _) -> map(slot, row));
    }

    void delete(Slot slot) {
        jdbc.sql("delete from idempotent_answer where municipality = :municipality and id = :id")
                .param("municipality", slot.municipality().code())
                .param("id", slot.id())
                .update();
    }

    int deleteExpired(Municipality municipality, Instant now) {
        return jdbc.sql("delete from idempotent_answer where municipality = :municipality and expires_at <= :now")
                .param("municipality", municipality.code())
                .param("now", utc(now))
                .update();
    }

    private Kept map(Slot slot, ResultSet row) throws SQLException {
        String sent = vault.open(slot.municipality(), row.getBytes("data_key"))
                .open(row.getBytes("answer"), COLUMN, slot.id());
        return new Kept(
                row.getObject("content", UUID.class),
                json.readValue(sent, Sent.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
