package se.vagenin.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bars of what was reached a second, each against what pgbench reached, with a line from the least to the most round. */
final class Chart {

    private static final int LEFT = 60;
    private static final int WIDTH = 520;
    private static final int ROW = 34;
    private static final int TOP = 64;

    private static final String FRAME = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 %d" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="13">
            <title id="title">%s</title>
            <desc id="desc">%s</desc>
            <style>text{fill:#1b2733}.quiet{fill:#55616d}.ours{fill:#1f6f78}.track{fill:none;stroke:#9aa5af}.range{stroke:#1b2733;stroke-width:2}.peer{stroke:#a4442e;stroke-width:3}
            @media (prefers-color-scheme:dark){text{fill:#e8edf1}.quiet{fill:#a9b4be}.ours{fill:#5cb3bd}.track{stroke:#6b7782}.range{stroke:#fff}.peer{stroke:#f0957f}}</style>
            <text x="10" y="22" font-size="16" font-weight="bold">%s</text>
            <text x="10" y="44" class="quiet">Filled: the product. Outline: PostgreSQL alone (100 %%). Dark line: least to most round. Red: Flowable.</text>
            %s</svg>
            """;

    private final List<Row> rows;
    private final String title;

    Chart(List<Row> rows, String title) {
        this.rows = rows.stream()
                .filter(row -> row.unit().equals(Row.A_SECOND) && row.raw() != null)
                .toList();
        this.title = title;
    }

    String svg() {
        var bars = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            bars.append(bar(rows.get(i), TOP + i * ROW));
        }
        if (rows.isEmpty()) {
            bars.append("<text x=\"10\" y=\"80\">Nothing to compare with yet: run ./bench raw.</text>\n");
        }
        return FRAME.formatted(
                TOP + Math.max(1, rows.size()) * ROW + 10,
                escaped(title),
                escaped(rows.stream().map(Chart::words).collect(Collectors.joining(" "))),
                escaped(title),
                bars);
    }

    private static String words(Row row) {
        return String.format(
                Locale.ROOT,
                "%s, %s: %.0f a second (%.0f–%.0f), %.0f %% of the %.0f of PostgreSQL alone%s.",
                row.code(),
                row.title(),
                row.ours(),
                row.least(),
                row.most(),
                100 * row.ours() / raw(row),
                raw(row),
                row.peer() == null ? "" : String.format(Locale.ROOT, "; Flowable %.0f", row.peer()));
    }

    private static double raw(Row row) {
        Double raw = row.raw();
        return raw == null ? 1 : raw;
    }

    private static String bar(Row row, int y) {
        double full = raw(row);
        return String.format(
                        Locale.ROOT,
                        "<g><text x=\"10\" y=\"%d\">%s</text><rect class=\"track\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\"/>"
                                + "<rect class=\"ours\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\"/>"
                                + "<line class=\"range\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                        y + 14,
                        row.code(),
                        LEFT,
                        y,
                        WIDTH,
                        LEFT,
                        y,
                        Math.min(WIDTH, WIDTH * row.ours() / full),
                        at(row.least(), full),
                        at(row.most(), full),
                        y + 9,
                        y + 9)
                + peer(row.peer(), full, y)
                + String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\">%,.0f a second · %.0f %%</text></g>%n",
                        LEFT + WIDTH + 12,
                        y + 14,
                        row.ours(),
                        100 * row.ours() / full);
    }

    private static String peer(@Nullable Double peer, double full, int y) {
        return peer == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<line class=\"peer\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>",
                        at(peer, full),
                        y - 3,
                        y + 21);
    }

    private static double at(double value, double full) {
        return LEFT + Math.min(WIDTH, WIDTH * value / full);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
