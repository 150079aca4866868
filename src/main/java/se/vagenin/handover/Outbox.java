package se.vagenin.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.casefile.MatterKeys;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** Messages that wait to be delivered, in order per matter. The payload is sealed under the matter's key. */
@Repository
class Outbox {

    private static final String COLUMN = "outbox.payload";

    private final JdbcClient jdbc;
    private final MatterKeys keys;
    private final PackedFiles packed;
    private final JsonMapper json = JsonMapper.builder().build();

    Outbox(JdbcClient jdbc, MatterKeys keys, PackedFiles packed) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.packed = packed;
    }

    /** A message taken for delivery. */
    record Waiting(Parcel parcel, int attempts) {}

    /** What a message keeps; the enclosures are absent in messages from before attachments went along. */
    private record Files(List<Parcel.Item> files, @Nullable List<Parcel.Listed> enclosures) {}

    /** Adds a message to the transaction of what it tells. Its id is the package's: one package, one message. */
    void add(Parcel parcel, Instant at) {
        byte[] payload = json.writeValueAsBytes(new Files(
                parcel.files(),
                parcel.enclosures().stream().map(Parcel.Enclosure::listed).toList()));
        jdbc.sql("""
                        insert into outbox_message (municipality, id, matter_id, package_id, target, payload,
                            created_at, next_try_at)
                        values (:municipality, :id, :matter, :id, :target, :payload, :at, :at)
                        """)
                .param("municipality", parcel.municipality().code())
                .param("id", parcel.id())
                .param("matter", parcel.matterId())
                .param("target", parcel.target())
                .param(
                        "payload",
                        keys.of(parcel.municipality(), parcel.matterId()).sealBytes(payload, COLUMN, parcel.id()))
                .param("at", utc(at))
                .update();
    }

    /**
     * Takes the oldest message that is due and has no older one of the same matter before it. The row stays locked until
     * the transaction ends, so that no other node takes it; if this node dies, it is free again.
     */
    Optional<Waiting> take(Municipality municipality, Instant now) {
        return jdbc.sql("""
                        select m.id, m.matter_id, m.target, m.payload, m.attempts from outbox_message m
                        where m.municipality = :municipality and m.delivered_at is null and m.next_try_at <= :now
                            and not exists (
                                select 1 from outbox_message before
                                where before.municipality = :municipality and before.matter_id = m.matter_id
                                    and before.delivered_at is null and before.id < m.id)
                        order by m.id limit 1
                        for update of m skip locked
                        """)
                .param("municipality", municipality.code())
                .param("now", utc(now))
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    void delivered(Parcel parcel, Instant at) {
        jdbc.sql("""
                        update outbox_message set delivered_at = :at, attempts = attempts + 1
                        where municipality = :municipality and id = :id
                        """)
                .param("municipality", parcel.municipality().code())
                .param("id", parcel.id())
                .param("at", utc(at))
                .update();
    }

    void failed(Parcel parcel, Instant nextTry) {
        jdbc.sql("""
                        update outbox_message set attempts = attempts + 1, next_try_at = :next
                        where municipality = :municipality and id = :id
                        """)
                .param("municipality", parcel.municipality().code())
                .param("id", parcel.id())
                .param("next", utc(nextTry))
                .update();
    }

    /** Keeps the hash that the receiver returned. */
    void receipt(Municipality municipality, UUID id, String hash) {
        jdbc.sql("""
                        update outbox_message set receipt_hash = :hash
                        where municipality = :municipality and id = :id
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    /** The files of a message, as they were delivered. */
    Optional<Parcel> find(Municipality municipality, UUID id) {
        return jdbc.sql("""
                        select id, matter_id, target, payload, attempts from outbox_message
                        where municipality = :municipality and id = :id
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> map(municipality, row).parcel())
                .optional();
    }

    private Waiting map(Municipality municipality, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID matter = row.getObject("matter_id", UUID.class);
        byte[] payload = keys.of(municipality, matter).openBytes(row.getBytes("payload"), COLUMN, id);
        Files files = json.readValue(payload, Files.class);
        List<Parcel.Enclosure> enclosures =
                Objects.requireNonNullElse(files.enclosures(), List.<Parcel.Listed>of()).stream()
                        .map(listed -> new Parcel.Enclosure(listed, packed.content(municipality, matter, listed)))
                        .toList();
        return new Waiting(
                new Parcel(municipality, id, matter, row.getString("target"), files.files(), enclosures),
                row.getInt("attempts"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
