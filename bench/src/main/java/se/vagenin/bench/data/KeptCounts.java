package se.vagenin.bench.data;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Refused;

/** The kept counts of the queue and the kept figures (record 0033) of all municipalities: made anew, or held to a recount. */
public final class KeptCounts {

    /** Weeks and days that nobody asks for any more need not be counted; the product drops them. */
    private static final int WEEKS = 20;

    private static final int DAYS_CLOSED = 60;

    /** As far back as the product surely keeps them. */
    private static final int WEEKS_ASKED_FOR = 11;

    private static final int DAYS_ASKED_FOR = 30;

    private static final String PLACE_OF_QUEUE = "municipality, unit_id, open, status, nobodys, at";
    private static final String PLACE_OF_FIGURE = "municipality, unit_id, week, figure, kind, detail";

    private final JdbcClient superuser;

    public KeptCounts(JdbcClient superuser) {
        this.superuser = superuser;
    }

    /** Made from the matters and the clocks. */
    public void make() {
        superuser.sql("truncate queue_tally").update();
        superuser
                .sql("insert into queue_tally (" + PLACE_OF_QUEUE + ", number)" + queue())
                .param("days", DAYS_CLOSED)
                .update();
        superuser.sql("truncate figure_tally").update();
        superuser
                .sql("insert into figure_tally (" + PLACE_OF_FIGURE + ", number)" + figures())
                .param("weeks", WEEKS)
                .update();
    }

    /** Refuses where a kept count is another than a recount gives. */
    public void requireTrue() {
        require(
                "counts of the queue",
                superuser
                        .sql("""
                        select count(*) from (
                            select %1$s from (
                                select municipality, unit_id, open, status, nobodys,
                                    case when open and at <= now() then '-infinity' else at end as at, number
                                from (select %1$s, number from queue_tally union all
                                    select %1$s, -number from (%2$s) counted (%1$s, number)) both_counts
                                where open or at >= date_trunc('day', now() - make_interval(days => :asked))) placed
                            group by %1$s having sum(number) <> 0) wrong
                        """.formatted(PLACE_OF_QUEUE, queue()))
                        .param("days", DAYS_CLOSED)
                        .param("asked", DAYS_ASKED_FOR));
        require(
                "figures",
                superuser
                        .sql("""
                        select count(*) from (
                            select %1$s from (select %1$s, number from figure_tally union all
                                select %1$s, -number from (%2$s) counted (%1$s, number)) both_counts
                            where week >= local_week(now() - make_interval(weeks => :asked))
                            group by %1$s having sum(number) <> 0) wrong
                        """.formatted(PLACE_OF_FIGURE, figures()))
                        .param("weeks", WEEKS)
                        .param("asked", WEEKS_ASKED_FOR));
    }

    private static void require(String what, JdbcClient.StatementSpec wrong) {
        long places = wrong.query(Long.class).single();
        if (places > 0) {
            throw new Refused("The kept " + what + " are others than a recount gives, in " + places + " places.");
        }
    }

    private static String queue() {
        return """
                select m.municipality, m.unit_id, m.closed_at is null, m.status, m.responsible_id is null,
                    queue_place(m), count(*)
                from matter m
                where m.closed_at is null or m.closed_at >= now() - make_interval(days => :days)
                group by 1, 2, 3, 4, 5, 6
                """;
    }

    private static String figures() {
        return """
                select municipality, unit_id, week, figure, kind, detail, count(*)
                from (
                    select m.municipality, m.unit_id, f.week, f.figure, f.its_kind as kind, f.detail
                    from matter m
                    cross join lateral matter_figures(m.kind, m.status, m.outcome, m.arrived_at, m.closed_at) f
                    where m.closed_at is null or m.closed_at >= now() - make_interval(weeks => :weeks)
                    union all
                    select m.municipality, m.unit_id, f.week, f.figure, f.its_kind, f.detail
                    from clock c
                    join matter m on m.municipality = c.municipality and m.id = c.matter_id
                    cross join lateral clock_figures(c.kind, c.statutory, c.stopped_as, c.stopped_at, c.due_at) f
                    where c.stopped_as = 'DONE' and c.stopped_at >= now() - make_interval(weeks => :weeks)) there
                where week >= local_week(now() - make_interval(weeks => :weeks))
                group by 1, 2, 3, 4, 5, 6
                """;
    }
}
