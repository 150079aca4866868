package se.vagenin.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report to be read. */
final class Markdown {

    private static final int MOST_OF_A_REASON = 160;

    private static final String BY_HAND = """

            ## Beside another system

            Sundsvall's caremanagement, *measured by hand* on another 2-core machine and quoted on 2026-11-26 (issue 4); not
            measured again here:

            | | |
            |---|---|
            | worklist pages | 313 a second |
            | creates | 452 a second; as shipped, 99.8 % of concurrent creates in one municipality fail on its number series |
            | audited reads | 785 a second |
            | statistics at 58,000 matters | 2.4 a second |
            | start | 24.5 s |
            | memory | 2.3 GB |
            """;

    private static final String TINY = "XS";

    private final Results results;
    private final List<Row> rows;
    private final List<String> notes;
    private final String fsync;

    Markdown(Results results, List<Row> rows, List<String> notes, String fsync) {
        this.results = results;
        this.rows = rows;
        this.notes = notes;
        this.fsync = fsync;
    }

    /** @param drawing the file with the drawing; null where there is none */
    String text(@Nullable String drawing) {
        var text = new StringBuilder("# Set " + results.set() + ", " + results.date() + "\n\n");
        text.append("Commit `")
                .append(results.commit())
                .append("`, seed ")
                .append(results.seed())
                .append(".\n\n");
        results.facts()
                .forEach((name, value) -> text.append("- ")
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        if (drawing != null) {
            text.append("\n![The same figures as the table below, as bars](")
                    .append(drawing)
                    .append(")\n");
        }
        text.append(
                "\n| # | Workload | median (least–most) | raw | of raw | peer | p50 ms | p99 ms | p99.9 ms | failed | others | must | reached |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(line(row)));
        text.append("\n“Others” is the share of the machine that other programs used, in the worst round.\n");
        rows.forEach(row -> row.failures()
                .forEach((reason, number) -> text.append("\n")
                        .append(row.code())
                        .append(" failed ")
                        .append(number)
                        .append(" times: `")
                        .append(shortened(reason))
                        .append("`\n")));
        text.append(BY_HAND);
        if (!fsync.isEmpty()) {
            text.append("\n## What the disk promises (`pg_test_fsync`)\n\n```\n")
                    .append(fsync.strip())
                    .append("\n```\n");
        }
        return text.toString();
    }

    /** An answer may be a whole page. */
    private static String shortened(String reason) {
        String plain = reason.replace('`', '\'');
        return plain.length() <= MOST_OF_A_REASON ? plain : plain.substring(0, MOST_OF_A_REASON) + " …";
    }

    private String line(Row row) {
        Double raw = row.raw();
        String more = row.more().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + number(each.getValue()))
                .collect(Collectors.joining("; "));
        return "| "
                + String.join(
                        " | ",
                        row.code(),
                        row.title() + (more.isEmpty() ? "" : " (" + more + ")"),
                        number(row.ours())
                                + (row.least() == row.most()
                                        ? ""
                                        : " (" + number(row.least()) + "–" + number(row.most()) + ")")
                                + " " + row.unit(),
                        number(raw),
                        raw == null ? "–" : number(100 * row.ours() / raw) + " %",
                        number(row.peer()),
                        number(row.p50Ms()),
                        number(row.p99Ms()),
                        number(row.p999Ms()),
                        Long.toString(row.failed()),
                        number(100 * row.others()) + " %",
                        Goal.of(row).map(Goal::words).orElse("–"),
                        reached(row))
                + " |\n";
    }

    private String reached(Row row) {
        return results.set().equals(TINY)
                ? "not judged"
                : Goal.of(row)
                        .map(goal -> {
                            Boolean reached = goal.reached(row, rows);
                            return reached == null ? "not known" : reached ? "yes" : "**no**";
                        })
                        .orElse("–");
    }

    private static String number(@Nullable Double number) {
        return number == null ? "–" : String.format(Locale.ROOT, Math.abs(number) >= 100 ? "%,.0f" : "%.1f", number);
    }

    static String statements(String title, List<CostlyStatement> statements) {
        var text = new StringBuilder("# What cost the database most\n\n" + title
                + ". From `pg_stat_statements`, all workloads of the run together.\n");
        for (CostlyStatement each : statements) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n## %,.0f ms in %,d calls, %.3f ms each%n%n%,d rows, %,d pages from memory, %,d from disk.%n%n```sql%n%s%n```%n",
                    each.millis(),
                    each.calls(),
                    each.mean(),
                    each.rows(),
                    each.hits(),
                    each.reads(),
                    each.query().strip()));
        }
        return text.toString();
    }
}
