package se.vagenin.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.casefile.MatterKeys;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for packages. Each step is an update that holds only in the state and version it was read in. */
@Repository
class PackageStore {

    private static final String SELECT = """
            select p.id, p.matter_id, p.receiver_kind, p.receiver_id, p.receiver_code, p.receiver_name, p.state,
                p.protected_identity, p.contents, p.manifest_hash, p.prepared_by, p.prepared_at, p.sent_by, p.sent_at,
                p.answered_by, p.answered_at, p.return_reason, p.version, m.delivered_at
            from handover_package p
            left join outbox_message m on m.municipality = p.municipality and m.package_id = p.id
            where p.municipality = :municipality
            """;

    private final JdbcClient jdbc;
    private final MatterKeys keys;
    private final JsonMapper json = JsonMapper.builder().build();

    PackageStore(JdbcClient jdbc, MatterKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Keeps a new one. @return false when the matter has a package on its way already */
    boolean insert(HandoverPackage made) {
        return jdbc.sql("""
                        insert into handover_package (municipality, id, matter_id, receiver_kind, receiver_id,
                            receiver_code, receiver_name, state, protected_identity, contents, prepared_by, prepared_at)
                        values (:municipality, :id, :matter, :kind, :receiver, :code, :name, 'PREPARED', :protected,
                            :contents, :by, :at)
                        on conflict do nothing
                        """)
                        .param("municipality", made.municipality().code())
                        .param("id", made.id())
                        .param("matter", made.matterId())
                        .param("kind", made.receiver().kind().name())
                        .param("receiver", made.receiver().id())
                        .param("code", made.receiver().code())
                        .param("name", made.receiver().name())
                        .param("protected", made.protectedIdentity())
                        .param("contents", sealed(made))
                        .param("by", made.preparedBy())
                        .param("at", utc(made.preparedAt()))
                        .update()
                == 1;
    }

    Optional<HandoverPackage> find(Municipality municipality, UUID id) {
        return jdbc.sql(SELECT + " and p.id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    /** The newest that was not undone. */
    Optional<HandoverPackage> ofMatter(Municipality municipality, UUID matter) {
        return jdbc.sql(SELECT + """
                         and p.matter_id = :matter and p.state <> 'UNDONE'
                        order by p.prepared_at desc, p.id desc limit 1
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    /** The newest that came back. */
    Optional<HandoverPackage> lastReturned(Municipality municipality, UUID matter) {
        return jdbc.sql(SELECT + """
                         and p.matter_id = :matter and p.state = 'RETURNED'
                        order by p.answered_at desc, p.id desc limit 1
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    /** What has been sent to some of these receivers: unanswered first, then newest. */
    List<HandoverPackage> receivedBy(Municipality municipality, Collection<UUID> receivers, int limit) {
        return jdbc.sql(SELECT + """
                         and p.receiver_id = any(:receivers) and p.state in ('SENT', 'ACCEPTED', 'RETURNED')
                        order by p.state = 'SENT' desc, p.sent_at desc, p.id desc limit :limit
                        """)
                .param("municipality", municipality.code())
                .param("receivers", receivers.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, _) -> map(municipality, row))
                .list();
    }

    int waitingFor(Municipality municipality, Collection<UUID> receivers) {
        return jdbc.sql("""
                        select count(*) from handover_package
                        where municipality = :municipality and receiver_id = any(:receivers) and state = 'SENT'
                        """)
                .param("municipality", municipality.code())
                .param("receivers", receivers.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    boolean undo(HandoverPackage known) {
        return jdbc.sql("""
                        update handover_package set state = 'UNDONE', version = version + 1
                        where municipality = :municipality and id = :id and version = :version and state = 'PREPARED'
                        """)
                        .param("municipality", known.municipality().code())
                        .param("id", known.id())
                        .param("version", known.version())
                        .update()
                == 1;
    }

    boolean send(HandoverPackage known, UUID by, Instant at, String manifestHash) {
        return jdbc.sql("""
                        update handover_package set state = 'SENT', sent_by = :by, sent_at = :at,
                            manifest_hash = :hash, version = version + 1
                        where municipality = :municipality and id = :id and version = :version and state = 'PREPARED'
                        """)
                        .param("municipality", known.municipality().code())
                        .param("id", known.id())
                        .param("version", known.version())
                        .param("by", by)
                        .param("at", utc(at))
                        .param("hash", manifestHash)
                        .update()
                == 1;
    }

    boolean answer(HandoverPackage known, PackageState state, HandoverPackage.Answered answer) {
        byte[] reason = key(known).sealOptional(answer.returnReason(), "handover.return_reason", known.id());
        return jdbc.sql("""
                        update handover_package set state = :state, answered_by = :by, answered_at = :at,
                            return_reason = :reason, version = version + 1
                        where municipality = :municipality and id = :id and version = :version and state = 'SENT'
                        """)
                        .param("municipality", known.municipality().code())
                        .param("id", known.id())
                        .param("version", known.version())
                        .param("state", state.name())
                        .param("by", answer.by())
                        .param("at", utc(answer.at()))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private byte[] sealed(HandoverPackage made) {
        return key(made).sealBytes(json.writeValueAsBytes(made.contents()), "handover.contents", made.id());
    }

    private DataKey key(HandoverPackage known) {
        return keys.of(known.municipality(), known.matterId());
    }

    private HandoverPackage map(Municipality municipality, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID matter = row.getObject("matter_id", UUID.class);
        DataKey key = keys.of(municipality, matter);
        byte[] contents = key.openBytes(row.getBytes("contents"), "handover.contents", id);
        return new HandoverPackage(
                municipality,
                id,
                matter,
                receiver(row),
                PackageState.valueOf(row.getString("state")),
                row.getBoolean("protected_identity"),
                json.readValue(contents, HandoverContents.class),
                row.getObject("prepared_by", UUID.class),
                at(row, "prepared_at"),
                sent(row),
                answered(row, key, id),
                row.getInt("version"));
    }

    private static Receiver receiver(ResultSet row) throws SQLException {
        return new Receiver(
                Receiver.Kind.valueOf(row.getString("receiver_kind")),
                row.getObject("receiver_id", UUID.class),
                row.getString("receiver_code"),
                row.getString("receiver_name"));
    }

    private static HandoverPackage.@Nullable Sent sent(ResultSet row) throws SQLException {
        OffsetDateTime delivered = row.getObject("delivered_at", OffsetDateTime.class);
        return row.getObject("sent_at") == null
                ? null
                : new HandoverPackage.Sent(
                        row.getObject("sent_by", UUID.class),
                        at(row, "sent_at"),
                        row.getString("manifest_hash"),
                        delivered == null ? null : delivered.toInstant());
    }

    private static HandoverPackage.@Nullable Answered answered(ResultSet row, DataKey key, UUID id)
            throws SQLException {
        return row.getObject("answered_at") == null
                ? null
                : new HandoverPackage.Answered(
                        row.getString("answered_by"),
                        at(row, "answered_at"),
                        key.openOptional(row.getBytes("return_reason"), "handover.return_reason", id));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
