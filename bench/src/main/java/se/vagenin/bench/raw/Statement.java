package se.vagenin.bench.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the product sent.
 *
 * @param session of the server
 * @param millis when it was done, since 1970
 * @param sql with {@code $1} for the first parameter
 */
record Statement(String session, long millis, String sql, List<@Nullable String> parameters) {}
