package se.vagenin.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All rows of one report.
 *
 * @param facts of the machine, the set and the start, as they are to be read
 */
public record Results(String commit, String date, String set, long seed, Map<String, String> facts, List<Row> rows) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Writes the same as JSON and as Markdown beside each other. */
    public Path write(Path directory) throws IOException {
        Path base = directory.resolve(date + "-" + set.toLowerCase(Locale.ROOT));
        Files.writeString(Path.of(base + ".json"), JSON.writeValueAsString(json()));
        return Files.writeString(Path.of(base + ".md"), markdown());
    }

    private Map<String, Object> json() {
        Map<String, Object> workloads = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, Object> one = new TreeMap<>();
            one.put("title", row.title());
            one.put("ours", row.ours());
            one.put("least", row.least());
            one.put("most", row.most());
            one.put("raw", row.raw());
            one.put("p50Ms", row.p50Ms());
            one.put("p99Ms", row.p99Ms());
            one.put("p999Ms", row.p999Ms());
            one.put("failed", row.failed());
            one.put("others", row.others());
            workloads.put(row.code(), one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("commit", commit);
        all.put("date", date);
        all.put("set", set);
        all.put("seed", seed);
        all.put("facts", facts);
        all.put("workloads", workloads);
        return all;
    }

    public String markdown() {
        var text = new StringBuilder("# Set " + set + ", " + date + "\n\n");
        text.append("Commit `").append(commit).append("`, seed ").append(seed).append(".\n\n");
        facts.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append(
                "\n| # | Workload | a second (least–most) | raw | of raw | p50 ms | p99 ms | p99.9 ms | failed | others |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            text.append(line(row));
        }
        for (Row row : rows) {
            row.failures()
                    .forEach((reason, number) -> text.append("\n")
                            .append(row.code())
                            .append(" failed ")
                            .append(number)
                            .append(" times: ")
                            .append(reason));
        }
        return text.toString();
    }

    private static String line(Row row) {
        Double raw = row.raw();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f (%.0f–%.0f) %s | %s | %s | %s | %s | %s | %d | %.0f %% |%n",
                row.code(),
                row.title(),
                row.ours(),
                row.least(),
                row.most(),
                row.unit(),
                raw == null ? "not run" : String.format(Locale.ROOT, "%.0f", raw),
                raw == null ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * row.ours() / raw),
                millis(row.p50Ms()),
                millis(row.p99Ms()),
                millis(row.p999Ms()),
                row.failed(),
                100 * row.others());
    }

    private static String millis(@Nullable Double millis) {
        return millis == null ? "–" : String.format(Locale.ROOT, "%.1f", millis);
    }
}
