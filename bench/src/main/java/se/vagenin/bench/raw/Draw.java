package se.vagenin.bench.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The table that holds what some requests were asked with, and the statement that draws from it. Parameters that are the
 * same in every request share a column.
 *
 * @param columns for each parameter that is not null, its column
 * @param values for each column the values of all requests, with marks in them
 */
record Draw(String table, List<@Nullable Integer> columns, List<List<String>> values) {

    private static final Pattern MARK = Pattern.compile("‹([fm]\\.\\w+)›");

    static Draw of(String table, Shape shape) {
        Map<List<String>, Integer> known = new LinkedHashMap<>();
        List<@Nullable Integer> columns = new ArrayList<>();
        for (int i = 0; i < shape.absent().size(); i++) {
            if (shape.absent().get(i)) {
                columns.add(null);
            } else {
                int place = i;
                List<String> values = shape.requests().stream()
                        .map(each -> String.valueOf(each.get(place)))
                        .toList();
                columns.add(known.computeIfAbsent(values, _ -> known.size()));
            }
        }
        return new Draw(table, columns, List.copyOf(known.keySet()));
    }

    int rows() {
        return values.isEmpty() ? 1 : values.getFirst().size();
    }

    String create() {
        return "create table " + table + " (n int primary key"
                + IntStream.range(0, values.size())
                        .mapToObj(i -> ", c" + i + " text")
                        .collect(Collectors.joining())
                + ")";
    }

    /** The variable of a parameter in the k-th request of a script. */
    static String variable(int k, int column) {
        return "v" + k + "_" + column;
    }

    /**
     * Draws for some requests at once, so that drawing costs next to nothing beside what is measured.
     *
     * @param supply the table of what is used up, where something is
     */
    String select(int requests, @Nullable String supply) {
        List<String> all = new ArrayList<>();
        var from = new StringBuilder();
        var fresh = new StringBuilder();
        for (int k = 0; k < requests; k++) {
            for (int column = 0; column < values.size(); column++) {
                all.add(expression(k, column) + " as " + variable(k, column));
            }
            for (String mark : marks('f')) {
                fresh.append(fresh.isEmpty() ? "" : ", ")
                        .append("uuidv7()::text as ")
                        .append(mark.substring(2))
                        .append('_')
                        .append(k);
            }
            from.append(k == 0 ? "" : ", ").append(table).append(" t").append(k);
        }
        String rows = IntStream.range(0, requests)
                .mapToObj(
                        k -> "t" + k + ".n = " + (supply == null ? "(:n + " + k + ") % " + rows() : "m.request") + " ")
                .collect(Collectors.joining("and "));
        return (fresh.isEmpty() ? "" : "with f as materialized (select " + fresh + ") ")
                + "select " + String.join(", ", all) + " from "
                + (fresh.isEmpty() ? "" : "f, ") + from
                + (supply == null ? "" : ", " + supply + " m")
                + " where " + rows
                + (supply == null ? "" : "and m.n = (select nextval('" + supply + "_next'))");
    }

    private String expression(int k, int column) {
        List<String> every = values.get(column);
        Matcher whole = MARK.matcher(every.getFirst());
        if (whole.matches() && every.stream().allMatch(every.getFirst()::equals)) {
            return of(whole.group(1), k);
        }
        String text = "t" + k + ".c" + column;
        for (String mark : marks(every)) {
            text = "replace(" + text + ", '‹" + mark + "›', " + of(mark, k) + ")";
        }
        return text;
    }

    private static String of(String mark, int k) {
        return mark.startsWith("f") ? mark + "_" + k : mark;
    }

    private List<String> marks(char kind) {
        return values.stream()
                .flatMap(each -> marks(each).stream())
                .filter(mark -> mark.charAt(0) == kind)
                .distinct()
                .sorted()
                .toList();
    }

    private static TreeSet<String> marks(List<String> every) {
        return every.stream()
                .flatMap(value -> MARK.matcher(value).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
