package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** The clocks of all matters. Keeps the nearest one on the matter's row. */
@Component
public class Clocks {

    private static final String COLUMNS = """
            id, matter_id, subject_id, kind, rule, ruleset, statutory, started_at, due_date, due_at, warn_at,
            stopped_at""";

    private final JdbcClient jdbc;
    private final MatterStore matters;
    private final IdSource ids;
    private final Trips trips;

    Clocks(JdbcClient jdbc, MatterStore matters, IdSource ids, Trips trips) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.ids = ids;
        this.trips = trips;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void start(Municipality municipality, UUID matter, List<NewClock> clocks) {
        matters.find(municipality, matter).ifPresent(HandedOver::refuseIf);
        Trips.Trip trip = trips.trip();
        trip.add(starting(municipality, set(matter, clocks)));
        trip.add(matters.refreshingNextClock(municipality, matter));
        trip.make();
    }

    /** Clocks that are about to start. */
    List<MatterClock> set(UUID matter, List<NewClock> clocks) {
        return clocks.stream()
                .map(each -> new MatterClock(ids.timeless(), matter, each, null))
                .toList();
    }

    /** Why a clock stopped. */
    public enum Stop {
        DONE,
        EXTENDED,
        MOVED,
        NOT_NEEDED
    }

    /**
     * The running clocks of a kind that are to stop.
     *
     * @param subject the assessment; null stops the clock of the whole matter
     */
    public record Stopping(@Nullable UUID subject, ClockKind kind, Stop why, Instant at) {}

    /** Stops them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(
            Municipality municipality, UUID matter, @Nullable UUID subject, ClockKind kind, Stop why, Instant at) {
        Trips.Trip trip = trips.trip();
        trip.add(stopping(municipality, matter, new Stopping(subject, kind, why, at)));
        trip.add(matters.refreshingNextClock(municipality, matter));
        trip.make();
    }

    /** Stops a clock and starts those that follow it, as one: the matter's row moves once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Matter matter, Stopping stopped, List<NewClock> following) {
        Trips.Trip trip = trips.trip();
        trip.add(stopping(matter.municipality(), matter.id(), stopped));
        if (!following.isEmpty()) {
            HandedOver.refuseIf(matter);
            trip.add(starting(matter.municipality(), set(matter.id(), following)));
        }
        trip.add(matters.refreshingNextClock(matter.municipality(), matter.id()));
        trip.make();
    }

    /** Stops every running clock, when the matter leaves the first line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopAll(Municipality municipality, UUID matter, Stop why, Instant at) {
        jdbc.sql("""
                        update clock set stopped_at = :at, stopped_as = :why
                        where municipality = :municipality and matter_id = :matter and stopped_at is null
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .param("why", why.name())
                .param("at", MatterStore.utc(at))
                .update();
        trips.one(matters.refreshingNextClock(municipality, matter));
    }

    /** All clocks of a matter, in the order they end. */
    public List<MatterClock> of(Municipality municipality, UUID matter) {
        return trips.one(reading(municipality, matter));
    }

    /** The same, for a trip. */
    public Ask<List<MatterClock>> reading(Municipality municipality, UUID matter) {
        return Ask.list(
                "select " + COLUMNS
                        + " from clock where municipality = :municipality and matter_id = :matter order by due_at, id",
                Map.of("municipality", municipality.code(), "matter", matter),
                Clocks::map);
    }

    /** Running clocks within reach of the asker, nearest first. */
    public Ask<List<MatterClock>> running(Municipality municipality, ClockQuery query) {
        return RunningClocks.of(municipality, query, "");
    }

    /** The same without matters that hold a protected identity, for other systems. */
    public List<MatterClock> runningUnprotected(Municipality municipality, ClockQuery query) {
        return trips.one(RunningClocks.of(municipality, query, "and not m.protected"));
    }

    private static Ask<Boolean> stopping(Municipality municipality, UUID matter, Stopping stopped) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("municipality", municipality.code());
        values.put("matter", matter);
        values.put("subject", stopped.subject());
        values.put("kind", stopped.kind().name());
        values.put("why", stopped.why().name());
        values.put("at", MatterStore.utc(stopped.at()));
        return Ask.change("""
                update clock set stopped_at = :at, stopped_as = :why
                where municipality = :municipality and matter_id = :matter and kind = :kind
                    and subject_id is not distinct from :subject::uuid and stopped_at is null
                """, values);
    }

    /** For a matter whose row says itself which of them ends first. */
    Ask<Boolean> starting(Municipality municipality, List<MatterClock> clocks) {
        Map<String, Object> rows = new HashMap<>();
        rows.put("municipality", municipality.code());
        rows.put("ids", column(clocks, MatterClock::id, UUID[]::new));
        rows.put("matters", column(clocks, MatterClock::matterId, UUID[]::new));
        rows.put("subjects", column(clocks, each -> each.set().subjectId(), UUID[]::new));
        rows.put("kinds", column(clocks, each -> each.set().kind().name(), String[]::new));
        rows.put("rules", column(clocks, each -> each.set().rule(), String[]::new));
        rows.put("rulesets", column(clocks, each -> each.set().ruleset(), String[]::new));
        rows.put("statutory", column(clocks, each -> each.set().statutory(), Boolean[]::new));
        rows.put("started", column(clocks, each -> each.set().startedAt().toString(), String[]::new));
        rows.put("dates", column(clocks, each -> each.set().dueDate().toString(), String[]::new));
        rows.put("due", column(clocks, each -> each.set().dueAt().toString(), String[]::new));
        rows.put("warn", column(clocks, each -> written(each.set().warnAt()), String[]::new));
        return Ask.change("""
                insert into clock (municipality, id, matter_id, subject_id, kind, rule, ruleset, statutory,
                    started_at, due_date, due_at, warn_at)
                select :municipality, * from unnest(:ids::uuid[], :matters::uuid[], :subjects::uuid[], :kinds::text[],
                    :rules::text[], :rulesets::text[], :statutory::bool[], :started::timestamptz[], :dates::date[],
                    :due::timestamptz[], :warn::timestamptz[])
                """, rows);
    }

    private static <T> T[] column(
            List<MatterClock> clocks, Function<MatterClock, @Nullable T> value, IntFunction<T[]> maker) {
        return clocks.stream().map(value).toArray(maker);
    }

    private static @Nullable String written(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    static MatterClock map(ResultSet row, int index) throws SQLException {
        OffsetDateTime warn = row.getObject("warn_at", OffsetDateTime.class);
        OffsetDateTime stopped = row.getObject("stopped_at", OffsetDateTime.class);
        var set = new NewClock(
                row.getObject("subject_id", UUID.class),
                ClockKind.valueOf(row.getString("kind")),
                row.getString("rule"),
                row.getString("ruleset"),
                row.getBoolean("statutory"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_date", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                warn == null ? null : warn.toInstant());
        return new MatterClock(
                row.getObject("id", UUID.class),
                row.getObject("matter_id", UUID.class),
                set,
                stopped == null ? null : stopped.toInstant());
    }
}
