package se.vagenin.bench.raw;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.vagenin.bench.Refused;

/**
 * pgbench sends parameters without their types, which the product's driver sends. Where PostgreSQL cannot tell a statement's
 * types by itself they are written into it.
 */
final class Types {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final Connection connection;

    Types(Connection connection) {
        this.connection = connection;
    }

    /** The statement, with types where they are needed. */
    String told(String sql, List<@Nullable String> parameters) throws SQLException {
        if (sql.matches("(?i)(begin|commit|rollback).*") || prepares(sql) == null) {
            return sql;
        }
        String typed = PARAMETER.matcher(sql).replaceAll(found -> {
            String value = parameters.get(Integer.parseInt(found.group(1)) - 1);
            return Matcher.quoteReplacement(value == null ? found.group() : found.group() + "::" + type(value));
        });
        String fault = prepares(typed);
        if (fault != null) {
            throw new Refused("A statement of the product cannot be asked by pgbench: " + fault + "\n" + sql);
        }
        return typed;
    }

    /** Null when it can be prepared. */
    private @Nullable String prepares(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("prepare bench_try as " + sql);
            statement.execute("deallocate bench_try");
            return null;
        } catch (SQLException fault) {
            if (!connection.isValid(5)) {
                throw fault;
            }
            return String.valueOf(fault.getMessage());
        }
    }

    private static String type(String value) {
        if (value.startsWith("{")) {
            String first = value.substring(1, value.length() - 1).split(",")[0];
            return (first.startsWith("\"\\\\x") ? "bytea" : type(first)) + "[]";
        }
        if (value.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|‹[fm]\\.\\w+›")) {
            return "uuid";
        }
        if (value.matches("-?\\d{1,9}")) {
            return "int";
        }
        if (value.matches("-?\\d{10,19}")) {
            return "bigint";
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*")) {
            return "timestamptz";
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return "date";
        }
        if (value.matches("[tf]")) {
            return "boolean";
        }
        return value.startsWith("\\x") ? "bytea" : "text";
    }
}
