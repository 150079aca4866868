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

    /** A statement, with a question mark where {@link #values} has something. */
    String statement(Optional<Municipality> municipality) {
        return switch (this) {
            case ONE_SERVER -> "select set_config('app.municipality', ?, true)";
            case DISTRIBUTED -> "set local app.municipality = '" + code(municipality) + "'";
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
