package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/**
 * The kept counts of the queue (record 0033): what a count costs follows how many places there are in a queue – a state
 * and a day – and not how many matters. With 9 000 open matters in a unit a count read 9 000 rows; it reads some hundred.
 */
@Repository
class QueueTally implements Tally<QueueTally.Tallied> {

    /** Longer than the queue shows what is closed, so that nothing is dropped that is still asked for. */
    private static final int DAYS_KEPT = QueueCounts.DONE_DAYS + 10;

    /** What is late stays late: nodes' clocks do not differ by as much, so no count changes by folding. */
    private static final Duration SURELY_PAST = Duration.ofMinutes(1);

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

    @Override
    public List<Tallied> takeScattered(Municipality municipality, Instant now) {
        return jdbc.sql("""
                        delete from queue_tally t where municipality = :municipality
                            and (not open and at < :oldest
                                or exists (select 1 from queue_tally o
                                    where o.municipality = :municipality and o.unit_id = t.unit_id and o.open = t.open
                                        and o.status = t.status and o.nobodys = t.nobodys and o.at = t.at
                                        and o.id <> t.id)
                                or open and at <= :past and exists (select 1 from queue_tally o
                                    where o.municipality = :municipality and o.unit_id = t.unit_id and o.open
                                        and o.status = t.status and o.nobodys = t.nobodys and o.at <= :past
                                        and o.id <> t.id))
                        returning %s, number
                        """.formatted(PLACE))
                .param("municipality", municipality.code())
                .param("oldest", oldest(now))
                .param("past", past(now))
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
                            select unit_id, open, status, nobodys,
                                case when open and at <= :past then '-infinity' else at end as at, number
                            from (
                                select %1$s, number from queue_tally where municipality = :municipality
                                union all
                                select unit_id, closed_at is null, status, responsible_id is null, queue_place(m), -1
                                from matter m where municipality = :municipality) both_counts
                            where open or at >= :oldest) placed
                        group by %1$s having sum(number) <> 0
                        """.formatted(PLACE))
                .param("municipality", municipality.code())
                .param("oldest", oldest(now))
                // Both sides are placed alike, so a later limit than folding's is right, also on a node whose clock is
                // behind.
                .param("past", MatterStore.utc(now))
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

    /** All that is late is one place: a count asks whether a clock has run out, and of late ones not when. */
    @Override
    public Tallied placed(Tallied row, Instant now) {
        return row.open() && !row.at().isAfter(past(now))
                ? new Tallied(row.unit(), true, row.status(), row.nobodys(), OffsetDateTime.MIN, row.number())
                : row;
    }

    private static OffsetDateTime past(Instant now) {
        return MatterStore.utc(now.minus(SURELY_PAST));
    }

    private static OffsetDateTime oldest(Instant now) {
        return MatterStore.utc(SwedishTime.startOf(SwedishTime.dateOf(now).minusDays(DAYS_KEPT)));
    }

    /** A matter without a running clock stands at PostgreSQL's infinity, which the driver gives as the greatest time. */
    private static String written(Tallied row) {
        if (row.at().equals(OffsetDateTime.MIN)) {
            return "-infinity";
        }
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
}
