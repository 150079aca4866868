package se.vagenin.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vagenin.bench.Refused;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is known of a set, for people (Markdown and a drawing) and for machines (JSON of the shape). */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Results results;
    private final List<Row> rows;
    private final List<String> notes = new ArrayList<>();
    private final String fsync;

    private Report(Results results, List<Row> rows, String fsync) {
        this.results = results;
        this.rows = rows;
        this.fsync = fsync;
    }

    public static Report of(Parts parts) throws IOException {
        Results results =
                parts.run().orElseThrow(() -> new Refused("Nothing is measured yet. Begin with: ./bench run"));
        var raw = parts.compared("raw").filter(each -> each.commit().equals(results.commit()));
        var peer = parts.compared("peer");
        List<Row> rows = results.rows().stream()
                .map(row -> row.beside(
                        raw.map(each -> each.speeds().get(row.code()))
                                .map(Raw::median)
                                .orElse(null),
                        peer.map(each -> each.speeds().get(row.code()))
                                .map(Raw::median)
                                .orElse(null)))
                .sorted(Comparator.comparingInt((Row row) -> number(row.code())).thenComparing(Row::code))
                .toList();
        var report = new Report(results, rows, parts.fsync());
        raw.ifPresent(each -> report.notes.add("raw: " + each.what() + ", " + each.date() + ". " + uncovered(each)));
        peer.ifPresent(each -> report.notes.add("peer: " + each.what() + ", " + each.date() + "."));
        return report;
    }

    private static int number(String code) {
        return Integer.parseInt(code.replaceAll("\\D", ""));
    }

    private static String uncovered(Parts.Compared raw) {
        List<String> parts = raw.speeds().entrySet().stream()
                .filter(each -> each.getValue().covered() < 0.995)
                .map(each ->
                        each.getKey() + " " + Math.round(100 * each.getValue().covered()) + " %")
                .toList();
        return parts.isEmpty()
                ? "Its statements are those of all recorded requests."
                : "Of some, rare ways to ask are left out; its statements are those of this share of the recorded requests: "
                        + String.join(", ", parts) + ".";
    }

    /** Writes all of it under the set's date, where nothing of another commit is overwritten. */
    public Path write(Path directory) throws IOException {
        String base = results.date() + "-" + results.set().toLowerCase(Locale.ROOT);
        Path json = directory.resolve(base + ".json");
        if (Files.exists(json)
                && !JSON.readTree(Files.readAllBytes(json))
                        .path("commit")
                        .asString()
                        .equals(results.commit())) {
            base += "-" + results.commit();
        }
        Files.writeString(directory.resolve(base + ".json"), JSON.writeValueAsString(json()) + "\n");
        Files.writeString(directory.resolve(base + ".svg"), new Chart(rows, title()).svg());
        Files.writeString(
                directory.resolve(base + "-statements.md"), Markdown.statements(title(), results.statements()));
        return Files.writeString(
                directory.resolve(base + ".md"), new Markdown(results, rows, notes, fsync).text(base + ".svg"));
    }

    public String markdown() {
        return new Markdown(results, rows, notes, fsync).text(null);
    }

    private String title() {
        return "Set " + results.set() + ", " + results.date() + ", commit " + results.commit();
    }

    private Map<String, Object> json() {
        Map<String, Object> workloads = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("ours", row.ours());
            one.put("raw", row.raw());
            one.put("peer", row.peer());
            one.put("p50Ms", row.p50Ms());
            one.put("p99Ms", row.p99Ms());
            one.put("failed", row.failed());
            one.put("floor", Goal.of(row).map(goal -> goal.floor(row, rows)).orElse(null));
            one.put("reached", Goal.of(row).map(goal -> goal.reached(row, rows)).orElse(null));
            workloads.put(row.code(), one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("commit", results.commit());
        all.put("date", results.date());
        all.put("set", results.set());
        all.put("workloads", workloads);
        return all;
    }
}
