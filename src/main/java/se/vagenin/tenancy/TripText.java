package se.vagenin.tenancy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/** Statements in PostgreSQL's own form, with {@code ?} for each value. Reading a statement is done once for its text. */
final class TripText {

    /** Texts are put together from constants, so there are not many; more than this would be a fault elsewhere. */
    private static final int MOST = 2000;

    /** A statement and its values in the order of its question marks. */
    record Numbered(String sql, List<@Nullable Object> values) {}

    private final ConcurrentMap<String, ParsedSql> parsed = new ConcurrentHashMap<>();

    Numbered of(Ask<?> ask) {
        ParsedSql text = parsed.computeIfAbsent(ask.sql(), NamedParameterUtils::parseSqlStatement);
        if (parsed.size() > MOST) {
            parsed.clear();
        }
        var values = new MapSqlParameterSource(ask.parameters());
        return new Numbered(
                NamedParameterUtils.substituteNamedParameters(text, values),
                Arrays.asList(NamedParameterUtils.buildValueArray(text, values, null)));
    }
}
