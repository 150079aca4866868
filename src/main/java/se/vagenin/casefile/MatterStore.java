package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.DataKey;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.identity.Guarded;
import se.vagenin.kernel.Municipality;

/** All SQL for the matter row itself; the queue's lists stand in {@link QueueStore}. */
@Repository
class MatterStore {

    static final String COLUMNS = """
            id, reference, kind, channel, status, outcome, unit_id, responsible_id, arrived_at, arrived_to_the_hour,
            data_key, title, source, subjects, protected, next_clock, next_due_at, next_warn_at, next_statutory,
            version""";

    private final JdbcClient jdbc;
    private final Vault vault;

    MatterStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Inserts the matter and gives its reference number. */
    String insert(Municipality municipality, NewMatter matter, String prefix, int year) {
        byte[] wrapped =
                vault.newKey(municipality, matter.protectedIdentity() ? KeyClass.PROTECTED : KeyClass.ORDINARY);
        byte[] title = vault.open(municipality, wrapped).seal(matter.title(), "matter.title", matter.id());
        return jdbc.sql("""
                        insert into matter (municipality, id, reference, kind, channel, status, unit_id, responsible_id,
                            arrived_at, arrived_to_the_hour, data_key, title, source, subjects, protected)
                        values (:municipality, :id,
                            :prefix || '-' || :year || '-' || to_char(nextval('matter_reference'), 'FM9999999999900000'),
                            :kind, :channel, :status, :unit, :responsible, :arrivedAt, :toTheHour, :key, :title,
                            :source, :subjects, :protected)
                        returning reference
                        """)
                .param("municipality", municipality.code())
                .param("id", matter.id())
                .param("prefix", prefix)
                .param("year", Integer.toString(year))
                .param("kind", matter.kind().name())
                .param("channel", matter.channel().name())
                .param("status", matter.status().name())
                .param("unit", matter.unitId())
                .param("responsible", matter.responsibleId())
                .param("arrivedAt", utc(matter.arrivedAt()))
                .param("toTheHour", matter.arrivedToTheHour())
                .param("key", wrapped)
                .param("title", title)
                .param("source", matter.source())
                .param("subjects", matter.subjects().size())
                .param("protected", matter.protectedIdentity())
                .query(String.class)
                .single();
    }

    void addPersons(Municipality municipality, UUID matter, List<UUID> persons, String part) {
        jdbc.sql("""
                        insert into matter_person (municipality, matter_id, person_id, part)
                        select :municipality, :matter, person, :part from unnest(:persons) as person
                        on conflict do nothing
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .param("persons", persons.toArray(UUID[]::new))
                .param("part", part)
                .update();
    }

    Optional<Matter> find(Municipality municipality, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from matter where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    List<UUID> subjects(Municipality municipality, UUID matter) {
        return jdbc.sql("""
                        select person_id from matter_person
                        where municipality = :municipality and matter_id = :matter and part = 'SUBJECT'
                        order by person_id
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    Optional<DataKey> key(Municipality municipality, UUID id) {
        return jdbc.sql("select data_key from matter where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> vault.open(municipality, row.getBytes("data_key")))
                .optional();
    }

    /**
     * The key to write with. After a verified hand-over the receiver answers for the matter, and nothing is added here.
     *
     * <p>Refuses when the receiver has accepted the matter.
     */
    Optional<DataKey> writingKey(Municipality municipality, UUID id) {
        return jdbc.sql("select data_key, status from matter where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> {
                    if (MatterStatus.HANDED_OVER.name().equals(row.getString("status"))) {
                        throw HandedOver.refuse();
                    }
                    return vault.open(municipality, row.getBytes("data_key"));
                })
                .optional();
    }

    /** Sets who answers for the matter. @return false when the version is stale */
    boolean assign(Municipality municipality, UUID id, int version, @Nullable UUID responsible, UUID unit) {
        return jdbc.sql("""
                        update matter set responsible_id = :responsible, unit_id = :unit, version = version + 1
                        where municipality = :municipality and id = :id and version = :version and closed_at is null
                        """)
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .param("version", version)
                        .param("responsible", responsible)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    /** Moves the matter on. @return false when the version is stale */
    boolean move(Municipality municipality, UUID id, int version, Step step) {
        return jdbc.sql("""
                        update matter set status = :status, outcome = :outcome, closed_at = :closedAt,
                            version = version + 1
                        where municipality = :municipality and id = :id and version = :version
                            and status <> 'HANDED_OVER'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .param("version", version)
                        .param("status", step.status().name())
                        .param(
                                "outcome",
                                step.outcome() == null ? null : step.outcome().name())
                        .param("closedAt", step.status().open() ? null : utc(step.at()))
                        .update()
                == 1;
    }

    /** Puts the clock that ends first on the matter's row, where the queue reads it. */
    void refreshNextClock(Municipality municipality, UUID id) {
        jdbc.sql("""
                        update matter m
                        set next_clock = c.kind, next_due_at = coalesce(c.due_at, 'infinity'),
                            next_warn_at = c.warn_at, next_statutory = c.statutory
                        from (select 1) as always
                        left join lateral (
                            select kind, due_at, warn_at, statutory from clock
                            where municipality = :municipality and matter_id = :id and stopped_at is null
                            order by due_at, id limit 1) c on true
                        where m.municipality = :municipality and m.id = :id
                        """).param("municipality", municipality.code()).param("id", id).update();
    }

    /** The matter with who is named in it, and for whom it is a conflict of interest. */
    Guarded guarded(Matter matter) {
        Map<String, Set<UUID>> staff = jdbc
                .sql(
                        "select relation, staff_id from matter_staff where municipality = :municipality and matter_id = :id")
                .param("municipality", matter.municipality().code())
                .param("id", matter.id())
                .query((row, _) -> Map.entry(row.getString("relation"), row.getObject("staff_id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return matter.guarded(staff.getOrDefault("NAMED", Set.of()), staff.getOrDefault("CONFLICT", Set.of()));
    }

    /** The key in a row that holds it. */
    DataKey key(Municipality municipality, ResultSet row) throws SQLException {
        return vault.open(municipality, row.getBytes("data_key"));
    }

    Matter map(Municipality municipality, ResultSet row) throws SQLException {
        return map(municipality, row, key(municipality, row));
    }

    Matter map(Municipality municipality, ResultSet row, DataKey key) throws SQLException {
        return map(municipality, row, key.open(row.getBytes("title"), "matter.title", row.getObject("id", UUID.class)));
    }

    /** For one who must not know whom the matter is about: the title stays sealed. */
    Matter mapMasked(Municipality municipality, ResultSet row) throws SQLException {
        return map(municipality, row, Matter.MASKED_TITLE);
    }

    private static Matter map(Municipality municipality, ResultSet row, String title) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String outcome = row.getString("outcome");
        return new Matter(
                municipality,
                id,
                row.getString("reference"),
                MatterKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                MatterStatus.valueOf(row.getString("status")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("unit_id", UUID.class),
                row.getObject("responsible_id", UUID.class),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("arrived_to_the_hour"),
                title,
                row.getString("source"),
                row.getInt("subjects"),
                row.getBoolean("protected"),
                next(row),
                row.getInt("version"));
    }

    private static Matter.@Nullable NextClock next(ResultSet row) throws SQLException {
        String kind = row.getString("next_clock");
        OffsetDateTime warn = row.getObject("next_warn_at", OffsetDateTime.class);
        return kind == null
                ? null
                : new Matter.NextClock(
                        ClockKind.valueOf(kind),
                        row.getObject("next_due_at", OffsetDateTime.class).toInstant(),
                        warn == null ? null : warn.toInstant(),
                        row.getBoolean("next_statutory"));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A change of state. */
    record Step(MatterStatus status, @Nullable Outcome outcome, Instant at) {}
}
