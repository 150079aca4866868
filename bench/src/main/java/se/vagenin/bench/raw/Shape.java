package se.vagenin.bench.raw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests that led to the same statements, with nothing but other parameters.
 *
 * @param sql the statements in their order
 * @param absent for each parameter of all statements after one another, whether it is null
 * @param requests for each request its parameters, in the same order
 */
record Shape(List<String> sql, List<Boolean> absent, List<List<@Nullable String>> requests) {

    /** Whose rows are meant, and that a plan is made once, which {@link Pgbench} asks for once and for all. */
    private static final List<String> CONTEXT =
            List.of("select set_config('app.municipality'", "set local plan_cache_mode");

    /** pgbench takes 128 scripts; rarer ways than these are left out, and the report says how many. */
    private static final int MOST = 24;

    private record Key(List<String> sql, List<Boolean> absent) {}

    /** The commonest first. The statement that tells row-level security whose rows are meant is left out: raw has none. */
    static List<Shape> of(List<List<Statement>> requests) {
        Map<Key, List<List<@Nullable String>>> found = new LinkedHashMap<>();
        for (List<Statement> request : requests) {
            List<String> sql = new ArrayList<>();
            List<@Nullable String> parameters = new ArrayList<>();
            for (Statement each : request) {
                if (CONTEXT.stream().noneMatch(each.sql()::startsWith)) {
                    sql.add(each.sql());
                    parameters.addAll(each.parameters());
                }
            }
            var key = new Key(
                    List.copyOf(sql),
                    parameters.stream().map(one -> one == null).toList());
            found.computeIfAbsent(key, _ -> new ArrayList<>()).add(parameters);
        }
        return found.entrySet().stream()
                .filter(each -> !each.getKey().sql.isEmpty())
                .map(each -> new Shape(each.getKey().sql, each.getKey().absent, each.getValue()))
                .sorted(Comparator.comparing((Shape shape) -> -shape.requests.size()))
                .limit(MOST)
                .toList();
    }
}
