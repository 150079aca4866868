package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Ask;

/** The kept figures by week: a row for each unit, week and thing counted, whatever number of matters is behind it. */
@Repository
class FigureTally implements Tally<FigureTally.Tallied> {

    /** Longer than any figure goes back, so that nothing is dropped that is still asked for. */
    private static final int WEEKS_KEPT = Figures.Since.MOST + 2;

    /** The week of what is open, as PostgreSQL writes it. */
    private static final String OPEN_NOW = "infinity";

    private static final String PLACE = "unit_id, week, figure, kind, detail";

    private final JdbcClient jdbc;

    FigureTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something counted in a week, and how often, or how often too much.
     *
     * @param week its Monday, or PostgreSQL's infinity for what is open now
     */
    record Tallied(UUID unit, String week, String figure, String kind, String detail, long number)
            implements Tally.Tallied<Tallied> {

        @Override
        public Tallied with(long other) {
            return new Tallied(unit, week, figure, kind, detail, other);
        }
    }

    /** The figures of the units, without the matters in which the viewer has a conflict of interest. */
    Ask<List<Figures.Figure>> counted(Municipality municipality, Set<UUID> units, UUID viewer, Figures.Since since) {
        return Ask.list(
                COUNTED,
                Map.of(
                        "municipality",
                        municipality.code(),
                        "units",
                        units.toArray(UUID[]::new),
                        "viewer",
                        viewer,
                        "one",
                        since.one(),
                        "some",
                        since.some(),
                        "most",
                        since.most()),
                (row, _) -> new Figures.Figure(
                        row.getObject("unit_id", UUID.class),
                        what(row),
                        new Figures.Weeks(row.getInt("one"), row.getInt("some"), row.getInt("most"))));
    }

    private static Figures.What what(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String detail = row.getString("detail");
        String figure = row.getString("figure");
        return switch (figure) {
            case "OPEN" -> new Figures.What.Open(MatterKind.valueOf(kind), MatterStatus.valueOf(detail));
            case "ARRIVED" -> new Figures.What.Arrived(MatterKind.valueOf(kind));
            case "CLOSED" ->
                new Figures.What.Left(detail.isEmpty() ? Optional.empty() : Optional.of(Outcome.valueOf(detail)));
            case "STATUTORY", "LOCAL" ->
                new Figures.What.Done(ClockKind.valueOf(kind), figure.equals("STATUTORY"), detail.equals("IN_TIME"));
            default -> throw new IllegalStateException("No figure is called " + figure);
        };
    }

    @Override
    public List<Tallied> takeScattered(Municipality municipality, Instant now) {
        return jdbc.sql("""
                        delete from figure_tally t where municipality = :municipality
                            and (week < :oldest or exists (select 1 from figure_tally o
                                where o.municipality = :municipality and o.unit_id = t.unit_id and o.week = t.week
                                    and o.figure = t.figure and o.kind = t.kind and o.detail = t.detail and o.id <> t.id))
                        returning unit_id, week::text as week, figure, kind, detail, number
                        """)
                .param("municipality", municipality.code())
                .param("oldest", oldest(now))
                .query(FigureTally::map)
                .list();
    }

    @Override
    public void add(Municipality municipality, List<Tallied> rows) {
        jdbc.sql("""
                        insert into figure_tally (municipality, %s, number)
                        select :municipality, * from unnest(:units::uuid[], :weeks::date[], :figures::text[],
                            :kinds::text[], :details::text[], :numbers::int[])
                        """.formatted(PLACE))
                .param("municipality", municipality.code())
                .param("units", array(rows, Tallied::unit, UUID[]::new))
                .param("weeks", array(rows, Tallied::week, String[]::new))
                .param("figures", array(rows, Tallied::figure, String[]::new))
                .param("kinds", array(rows, Tallied::kind, String[]::new))
                .param("details", array(rows, Tallied::detail, String[]::new))
                .param("numbers", array(rows, each -> (int) each.number(), Integer[]::new))
                .update();
    }

    @Override
    public List<Tallied> wrong(Municipality municipality, Instant now) {
        return jdbc.sql("""
                        select unit_id, week::text as week, figure, kind, detail, sum(number) as number from (
                            select %1$s, number from figure_tally where municipality = :municipality
                            union all
                            select m.unit_id, f.week, f.figure, f.its_kind, f.detail, -1 from matter m
                            cross join lateral matter_figures(m.kind, m.status, m.outcome, m.arrived_at, m.closed_at) f
                            where m.municipality = :municipality
                            union all
                            select m.unit_id, f.week, f.figure, f.its_kind, f.detail, -1 from clock c
                            join matter m on m.municipality = :municipality and m.id = c.matter_id
                            cross join lateral clock_figures(c.kind, c.statutory, c.stopped_as, c.stopped_at, c.due_at) f
                            where c.municipality = :municipality and c.stopped_as = 'DONE') both_counts
                        where week >= :oldest
                        group by %1$s having sum(number) <> 0
                        """.formatted(PLACE))
                .param("municipality", municipality.code())
                .param("oldest", oldest(now))
                .query(FigureTally::map)
                .list();
    }

    @Override
    public boolean isAskedFor(Tallied row, Instant now) {
        return row.week().equals(OPEN_NOW) || !LocalDate.parse(row.week()).isBefore(oldest(now));
    }

    @Override
    public String name() {
        return "The kept figures";
    }

    private static LocalDate oldest(Instant now) {
        return Figures.monday(SwedishTime.dateOf(now)).minusWeeks(WEEKS_KEPT);
    }

    private static <T> T[] array(List<Tallied> rows, Function<Tallied, T> column, IntFunction<T[]> maker) {
        return rows.stream().map(column).toArray(maker);
    }

    private static Tallied map(ResultSet row, int index) throws SQLException {
        return new Tallied(
                row.getObject("unit_id", UUID.class),
                row.getString("week"),
                row.getString("figure"),
                row.getString("kind"),
                row.getString("detail"),
                row.getLong("number"));
    }

    private static final String COUNTED = """
            select unit_id, figure, kind, detail, coalesce(sum(number) filter (where week >= :one), 0) as one,
                coalesce(sum(number) filter (where week >= :some), 0) as some, sum(number) as most
            from (
                select unit_id, week, figure, kind, detail, number from figure_tally
                where municipality = :municipality and unit_id = any(:units) and week >= :most
                union all
                select m.unit_id, f.week, f.figure, f.its_kind, f.detail, -1 from matter_staff s
                join matter m on m.municipality = :municipality and m.id = s.matter_id
                cross join lateral matter_figures(m.kind, m.status, m.outcome, m.arrived_at, m.closed_at) f
                where s.municipality = :municipality and s.staff_id = :viewer and s.relation = 'CONFLICT'
                    and m.unit_id = any(:units) and f.week >= :most
                union all
                select m.unit_id, f.week, f.figure, f.its_kind, f.detail, -1 from matter_staff s
                join matter m on m.municipality = :municipality and m.id = s.matter_id
                join clock c on c.municipality = :municipality and c.matter_id = s.matter_id
                cross join lateral clock_figures(c.kind, c.statutory, c.stopped_as, c.stopped_at, c.due_at) f
                where s.municipality = :municipality and s.staff_id = :viewer and s.relation = 'CONFLICT'
                    and m.unit_id = any(:units) and f.week >= :most
            ) counted
            group by unit_id, figure, kind, detail having sum(number) <> 0
            """;
}
