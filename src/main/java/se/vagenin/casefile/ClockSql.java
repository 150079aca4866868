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
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** The statements about the clocks of one matter. */
final class ClockSql {

    private static final String COLUMNS = """
            id, matter_id, subject_id, kind, rule, ruleset, statutory, started_at, due_date, due_at, warn_at,
            stopped_at""";

    private ClockSql() {}

    /** All of a matter, in the order they end. */
    static Ask<List<MatterClock>> of(Municipality municipality, UUID matter) {
        return Ask.list(
                "select " + COLUMNS
                        + " from clock where municipality = :municipality and matter_id = :matter order by due_at, id",
                Map.of("municipality", municipality.code(), "matter", matter),
                ClockSql::map);
    }

    static Ask<Boolean> stopping(Municipality municipality, UUID matter, Clocks.Stopping stopped) {
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

    static Ask<Boolean> stoppingAll(Municipality municipality, UUID matter, Clocks.Stop why, Instant at) {
        return Ask.change(
                """
                update clock set stopped_at = :at, stopped_as = :why
                where municipality = :municipality and matter_id = :matter and stopped_at is null
                """,
                Map.of(
                        "municipality",
                        municipality.code(),
                        "matter",
                        matter,
                        "why",
                        why.name(),
                        "at",
                        MatterStore.utc(at)));
    }

    /** For a matter whose row says itself which of them ends first. */
    static Ask<Boolean> starting(Municipality municipality, List<MatterClock> clocks) {
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
