package se.vagenin.bench.raw;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import se.vagenin.bench.Refused;

/**
 * A script of pgbench.
 *
 * @param weight how often it is run beside the others
 */
record Script(Path file, int weight) {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern LOOKS_LIKE_VARIABLE = Pattern.compile("(?<!:):\\w");

    /**
     * Writes the script and fills its table.
     *
     * @param requests how many requests one run of it sends
     */
    static Script write(
            Connection connection, Path directory, Shape shape, String name, int requests, @Nullable String supply)
            throws SQLException, IOException {
        Draw draw = Draw.of("bench." + name, shape);
        fill(connection, draw);
        var text = new StringBuilder();
        if (supply == null) {
            text.append("\\set n random(0, ").append(draw.rows() - 1).append(")\n");
        }
        if (!draw.values().isEmpty()) {
            text.append(draw.select(requests, supply)).append("\n\\gset\n");
        }
        List<String> sql = typed(connection, shape);
        for (int k = 0; k < requests; k++) {
            text.append(request(sql, draw, k));
        }
        Path file = Files.writeString(directory.resolve(name + ".sql"), text.toString());
        return new Script(file, shape.requests().size());
    }

    private static List<String> typed(Connection connection, Shape shape) throws SQLException {
        var types = new Types(connection);
        List<String> all = new ArrayList<>();
        int at = 0;
        for (String sql : shape.sql()) {
            int number = parameters(sql);
            List<@Nullable String> example = shape.requests().getFirst().subList(at, at + number);
            all.add(types.told(sql, example));
            at += number;
        }
        return all;
    }

    static int parameters(String sql) {
        return PARAMETER
                .matcher(sql)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    /**
     * A transaction's beginning travels with its first statement, as the product's driver sends it; a trip of the product
     * (written with a small {@code begin}) travels whole.
     */
    private static String request(List<String> statements, Draw draw, int k) {
        var text = new StringBuilder();
        boolean begun = false;
        boolean trip = false;
        int at = 0;
        for (String sql : statements) {
            if (LOOKS_LIKE_VARIABLE.matcher(sql).find()) {
                throw new Refused("pgbench would take a part of this statement for a variable: " + sql);
            }
            boolean begins = sql.regionMatches(true, 0, "BEGIN", 0, 5);
            trip = sql.equals("begin") || trip;
            int first = at;
            text.append(begins ? "\\startpipeline\n" : "")
                    .append(PARAMETER.matcher(sql).replaceAll(found -> {
                        Integer column = draw.columns().get(first + Integer.parseInt(found.group(1)) - 1);
                        return Matcher.quoteReplacement(column == null ? "null" : ":" + Draw.variable(k, column));
                    }))
                    .append(";\n")
                    .append((trip ? sql.equals("commit") : begun) ? "\\endpipeline\n" : "");
            begun = begins;
            trip = trip && !sql.equals("commit");
            at += parameters(sql);
        }
        return text.toString();
    }

    private static void fill(Connection connection, Draw draw) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists " + draw.table());
            statement.execute(draw.create());
        }
        var lines = new StringBuilder();
        for (int row = 0; row < draw.rows(); row++) {
            lines.append(row);
            for (List<String> column : draw.values()) {
                lines.append('\t')
                        .append(column.get(row)
                                .replace("\\", "\\\\")
                                .replace("\t", "\\t")
                                .replace("\n", "\\n"));
            }
            lines.append('\n');
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + draw.table() + " from stdin", new StringReader(lines.toString()));
        try (var statement = connection.createStatement()) {
            statement.execute("analyze " + draw.table());
        }
    }
}
