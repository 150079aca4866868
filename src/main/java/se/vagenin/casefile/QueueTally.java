package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Ask;

/**
 * The kept counts of the queue (record 0033): what a count costs follows how many places there are in a queue – a state
 * and a day – and not how many matters. With 9 000 open matters in a unit a count read 9 000 rows; it reads some hundred.
 */
@Repository
class QueueTally implements Tally<QueueTally.Tallied> {

    /** Longer than the queue shows what is closed, so that nothing is dropped that is still asked for. */
    private static final int DAYS_KEPT = QueueCounts.DONE_DAYS + 10;

    private static final String PLACE = "unit_id, open, status, nobodys, at";

    private final JdbcClient jdbc;

    QueueTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the queue and how many stand there, or how many too many. */
    record Tallied(UUID unit, boolean open, String status, boolean nobodys, OffsetDateTime at, long number)
            implements Tally.Tallied<Tallied> {

        @Override
        public Tallied with(long other) {
            return new Tallied(unit, open, status, nobodys, at, other);
        }
    }

    /**
     * How many matters each standing view holds: those of the units, the viewer's own in other units, and none in which the
     * viewer has a conflict of interest.
     */
    Ask<QueueCounts> counts(Municipality municipality, Set<UUID> units, UUID viewer, Instant now) {
        var today = SwedishTime.dateOf(now);
        return Ask.single(
                COUNTS,
                Map.of(
                        "municipality",
                        municipality.code(),
                        "units",
                        units.toArray(UUID[]::new),
                        "viewer",
                        viewer,
                        "now",
                        MatterStore.utc(now),
                        "endOfDay",
                        MatterStore.utc(SwedishTime.startOf(today.plusDays(1))),
                        "soon",
                        MatterStore.utc(SwedishTime.startOf(today.plusDays(QueueCounts.SOON_DAYS + 1))),
                        "doneSince",
                        MatterStore.utc(SwedishTime.startOf(today.minusDays(QueueCounts.DONE_DAYS)))),
                (row, _) -> new QueueCounts(
                        row.getInt("every"),
                        row.getInt("mine"),
                        row.getInt("nobodys"),
                        row.getInt("protection_due"),
                        row.getInt("decision_due"),
                        row.getInt("decided_unassigned"),
                        row.getInt("done"),
                        row.getInt("late"),
                        row.getInt("today")));
    }

    /** How many are open, as {@link #counts} has it: for the menu, which stands on every page. */
    Ask<Integer> open(Municipality municipality, Set<UUID> units, UUID viewer) {
        return Ask.single(
                OPEN,
                Map.of("municipality", municipality.code(), "units", units.toArray(UUID[]::new), "viewer", viewer),
                (row, _) -> row.getInt("open"));
    }

    @Override
    public List<Tallied> takeScattered(Municipality municipality, Instant now) {
        return jdbc.sql("""
                        delete from queue_tally t where municipality = :municipality
                            and (not open and at < :oldest or exists (select 1 from queue_tally o
                                where o.municipality = :municipality and o.unit_id = t.unit_id and o.open = t.open
                                    and o.status = t.status and o.nobodys = t.nobodys and o.at = t.at and o.id <> t.id))
                        returning %s, number
                        """.formatted(PLACE))
                .param("municipality", municipality.code())
                .param("oldest", oldest(now))
                .query(QueueTally::map)
                .list();
    }

    @Override
    public void add(Municipality municipality, List<Tallied> rows) {
        jdbc.sql("""
                        insert into queue_tally (municipality, %s, number)
                        select :municipality, * from unnest(:units::uuid[], :open::bool[], :status::text[],
                            :nobodys::bool[], :at::timestamptz[], :number::int[])
                        """.formatted(PLACE))
                .param("municipality", municipality.code())
                .param("units", array(rows, Tallied::unit, UUID[]::new))
                .param("open", array(rows, Tallied::open, Boolean[]::new))
                .param("status", array(rows, Tallied::status, String[]::new))
                .param("nobodys", array(rows, Tallied::nobodys, Boolean[]::new))
                .param("at", array(rows, QueueTally::written, String[]::new))
                .param("number", array(rows, each -> (int) each.number(), Integer[]::new))
                .update();
    }

    @Override
    public List<Tallied> wrong(Municipality municipality, Instant now) {
        return jdbc.sql("""
                        select %1$s, sum(number) as number from (
                            select %1$s, number from queue_tally where municipality = :municipality
                            union all
                            select unit_id, closed_at is null, status, responsible_id is null, queue_place(m), -1
                            from matter m where municipality = :municipality) both_counts
                        where open or at >= :oldest
                        group by %1$s having sum(number) <> 0
                        """.formatted(PLACE))
                .param("municipality", municipality.code())
                .param("oldest", oldest(now))
                .query(QueueTally::map)
                .list();
    }

    @Override
    public boolean isAskedFor(Tallied row, Instant now) {
        return row.open() || !row.at().isBefore(oldest(now));
    }

    @Override
    public String name() {
        return "The kept counts of the queue";
    }

    private static OffsetDateTime oldest(Instant now) {
        return MatterStore.utc(SwedishTime.startOf(SwedishTime.dateOf(now).minusDays(DAYS_KEPT)));
    }

    /** A matter without a running clock stands at PostgreSQL's infinity, which the driver gives as the greatest time. */
    private static String written(Tallied row) {
        return row.at().equals(OffsetDateTime.MAX) ? "infinity" : row.at().toString();
    }

    private static <T> T[] array(
            List<Tallied> rows, Function<Tallied, T> column, java.util.function.IntFunction<T[]> maker) {
        return rows.stream().map(column).toArray(maker);
    }

    private static Tallied map(ResultSet row, int index) throws SQLException {
        return new Tallied(
                row.getObject("unit_id", UUID.class),
                row.getBoolean("open"),
                row.getString("status"),
                row.getBoolean("nobodys"),
                row.getObject("at", OffsetDateTime.class),
                row.getLong("number"));
    }

    private static final String COUNTS = """
            select coalesce(sum(number) filter (where open), 0) as every,
                coalesce(sum(own) filter (where open), 0) as mine,
                coalesce(sum(number) filter (where open and nobodys), 0) as nobodys,
                coalesce(sum(number) filter (where open and status = 'AWAITING_PROTECTION'), 0) as protection_due,
                coalesce(sum(number) filter (where open and status = 'AWAITING_DECISION' and at <= :soon), 0)
                    as decision_due,
                coalesce(sum(number) filter (where open and nobodys
                    and status in ('SUPPORT_OFFERED', 'AWAITING_HANDOVER')), 0) as decided_unassigned,
                coalesce(sum(number) filter (where not open and at >= :doneSince), 0) as done,
                coalesce(sum(number) filter (where open and at <= :now), 0) as late,
                coalesce(sum(number) filter (where open and at > :now and at <= :endOfDay), 0) as today
            from (
                select open, status, nobodys, at, number, 0 as own from queue_tally
                where municipality = :municipality and unit_id = any(:units)
                union all
                select true, status, false, next_due_at, (unit_id <> all(:units))::int, 1 from matter
                where municipality = :municipality and responsible_id = :viewer and closed_at is null
                union all
                select false, status, false, closed_at, (unit_id <> all(:units))::int, 0 from matter
                where municipality = :municipality and responsible_id = :viewer and closed_at >= :doneSince
                union all
                select closed_at is null, status, responsible_id is null, coalesce(closed_at, next_due_at),
                    -(unit_id = any(:units) or responsible_id is not distinct from :viewer)::int,
                    -(responsible_id is not distinct from :viewer)::int
                from matter
                where municipality = :municipality
                    and id in (select s.matter_id from matter_staff s where s.municipality = :municipality
                        and s.staff_id = :viewer and s.relation = 'CONFLICT')) standing
            """;

    private static final String OPEN = """
            select (select coalesce(sum(number), 0) from queue_tally
                    where municipality = :municipality and unit_id = any(:units) and open)
                + (select count(*) from matter
                    where municipality = :municipality and responsible_id = :viewer and closed_at is null
                        and unit_id <> all(:units))
                - (select count(*) from matter
                    where municipality = :municipality and closed_at is null
                        and (unit_id = any(:units) or responsible_id is not distinct from :viewer)
                        and id in (select s.matter_id from matter_staff s where s.municipality = :municipality
                            and s.staff_id = :viewer and s.relation = 'CONFLICT')) as open
            """;
}
