package se.vagenin.tenancy;

import java.util.List;
import java.util.Optional;
import se.vagenin.kernel.Municipality;

/**
 * How the database is told the municipality of a transaction, so that it is forgotten when the transaction ends. A
 * distributed PostgreSQL (Citus) passes {@code set local} on to the servers behind it, and no call of a function; its
 * text then holds the code itself.
 */
enum Binding {
    ONE_SERVER,
    DISTRIBUTED;

    /**
     * The queue's counts took as long to plan as to run. A statement whose plan must follow its values is none for a trip;
     * a limit is therefore written into the text.
     */
    private static final String ONE_PLAN = "force_generic_plan";

    /** A statement, with a question mark where {@link #values} has something. */
    String statement(Optional<Municipality> municipality) {
        return switch (this) {
            case ONE_SERVER -> "select set_config('app.municipality', ?, true)";
            case DISTRIBUTED -> "set local app.municipality = '" + code(municipality) + "'";
        };
    }

    /** The same, and that a plan is made once and kept: in one statement where that can be. */
    List<String> withOnePlan(Optional<Municipality> municipality) {
        return switch (this) {
            case ONE_SERVER ->
                List.of(statement(municipality) + ", set_config('plan_cache_mode', '" + ONE_PLAN + "', true)");
            case DISTRIBUTED -> List.of(statement(municipality), "set local plan_cache_mode = " + ONE_PLAN);
        };
    }

    List<String> values(Optional<Municipality> municipality) {
        return switch (this) {
            case ONE_SERVER -> List.of(code(municipality));
            case DISTRIBUTED -> List.of();
        };
    }

    /** Digits, or nothing: no municipality, no rows. */
    private static String code(Optional<Municipality> municipality) {
        return municipality.map(each -> Integer.toString(each.code())).orElse("");
    }
}
