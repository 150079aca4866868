package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
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
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Ask;

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

    /** A new key for a matter, as it is stored and opened. */
    static final class NewKey {

        private final byte[] wrapped;
        private final DataKey opened;

        private NewKey(byte[] wrapped, DataKey opened) {
            this.wrapped = wrapped;
            this.opened = opened;
        }

        DataKey opened() {
            return opened;
        }
    }

    NewKey newKey(Municipality municipality, boolean protectedIdentity) {
        byte[] wrapped = vault.newKey(municipality, protectedIdentity ? KeyClass.PROTECTED : KeyClass.ORDINARY);
        return new NewKey(wrapped, vault.open(municipality, wrapped));
    }

    /** Inserts the matter with the clock that ends first, and gives its reference number. */
    Ask<String> inserting(
            Municipality municipality, NewMatter matter, String prefix, NewKey key, Optional<NewClock> next) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("municipality", municipality.code());
        row.put("id", matter.id());
        row.put("prefix", prefix);
        row.put("year", Integer.toString(SwedishTime.dateOf(matter.arrivedAt()).getYear()));
        row.put("kind", matter.kind().name());
        row.put("channel", matter.channel().name());
        row.put("status", matter.status().name());
        row.put("unit", matter.unitId());
        row.put("responsible", matter.responsibleId());
        row.put("arrivedAt", utc(matter.arrivedAt()));
        row.put("toTheHour", matter.arrivedToTheHour());
        row.put("key", key.wrapped);
        row.put("title", key.opened().seal(matter.title(), "matter.title", matter.id()));
        row.put("source", matter.source());
        row.put("subjects", matter.subjects().size());
        row.put("protected", matter.protectedIdentity());
        row.put("next", next.map(each -> each.kind().name()).orElse(null));
        row.put("dueAt", next.map(each -> utc(each.dueAt())).orElse(null));
        row.put("warnAt", next.map(NewClock::warnAt).map(MatterStore::utc).orElse(null));
        row.put("statutory", next.map(NewClock::statutory).orElse(null));
        return Ask.single("""
                insert into matter (municipality, id, reference, kind, channel, status, unit_id, responsible_id,
                    arrived_at, arrived_to_the_hour, data_key, title, source, subjects, protected, next_clock,
                    next_due_at, next_warn_at, next_statutory)
                values (:municipality, :id,
                    :prefix || '-' || :year || '-' || to_char(nextval('matter_reference'), 'FM9999999999900000'),
                    :kind, :channel, :status, :unit, :responsible::uuid, :arrivedAt, :toTheHour, :key, :title,
                    :source, :subjects, :protected, :next, coalesce(:dueAt::timestamptz, 'infinity'),
                    :warnAt::timestamptz, :statutory::boolean)
                returning reference
                """, row, (each, _) -> each.getString("reference"));
    }

    Ask<Boolean> addingPersons(Municipality municipality, UUID matter, List<UUID> persons, String part) {
        return Ask.change(
                """
                insert into matter_person (municipality, matter_id, person_id, part)
                select :municipality, :matter, person, :part from unnest(:persons::uuid[]) as person
                on conflict do nothing
                """,
                Map.of(
                        "municipality",
                        municipality.code(),
                        "matter",
                        matter,
                        "persons",
                        persons.toArray(UUID[]::new),
                        "part",
                        part));
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

    /** Moves the matter on, with the clock that ends first: the row moves once. @throws StaleVersion in the trip */
    Ask<Integer> moving(Matter matter, Step step) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("municipality", matter.municipality().code());
        values.put("id", matter.id());
        values.put("version", matter.version());
        values.put("status", step.status().name());
        values.put("outcome", step.outcome() == null ? null : step.outcome().name());
        values.put("closedAt", step.status().open() ? null : utc(step.at()));
        return Ask.optional("""
                        update matter m
                        set status = :status, outcome = :outcome::text, closed_at = :closedAt::timestamptz,
                            version = m.version + 1, next_clock = c.kind,
                            next_due_at = coalesce(c.due_at, 'infinity'), next_warn_at = c.warn_at,
                            next_statutory = c.statutory
                        from (select 1) as always
                        left join lateral (
                            select kind, due_at, warn_at, statutory from clock
                            where municipality = :municipality and matter_id = :id and stopped_at is null
                            order by due_at, id limit 1) c on true
                        where m.municipality = :municipality and m.id = :id and m.version = :version
                            and m.status <> 'HANDED_OVER'
                        returning m.version
                        """, values, (row, _) -> row.getInt("version"))
                .then(moved -> moved.orElseThrow(() -> new StaleVersion(matter.id())));
    }

    /** Puts the clock that ends first on the matter's row, where the queue reads it. */
    Ask<Boolean> refreshingNextClock(Municipality municipality, UUID id) {
        return Ask.change("""
                update matter m
                set next_clock = c.kind, next_due_at = coalesce(c.due_at, 'infinity'),
                    next_warn_at = c.warn_at, next_statutory = c.statutory
                from (select 1) as always
                left join lateral (
                    select kind, due_at, warn_at, statutory from clock
                    where municipality = :municipality and matter_id = :id and stopped_at is null
                    order by due_at, id limit 1) c on true
                where m.municipality = :municipality and m.id = :id
                """, Map.of("municipality", municipality.code(), "id", id));
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
