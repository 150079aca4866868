package se.vagenin.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One statement with its values, and how its answer is read: what a store knows, for a use case that puts several of them
 * into one {@link Trips trip}.
 *
 * @param sql put together from constants only, with {@code :name} for each value
 * @param parameters by name; a time is an {@code OffsetDateTime}, and a null value needs a cast in the statement
 */
public record Ask<T>(String sql, Map<String, ?> parameters, Reading<T> reading) {

    /** Reads all rows of an answer; there are none after a statement that only changes something. */
    @FunctionalInterface
    public interface Reading<T> {

        T read(@Nullable ResultSet rows) throws SQLException;
    }

    /** The same statement, its answer read further. */
    public <R> Ask<R> then(Function<T, R> further) {
        return new Ask<>(sql, parameters, rows -> further.apply(reading.read(rows)));
    }

    public static <T> Ask<List<T>> list(String sql, Map<String, ?> parameters, RowMapper<T> each) {
        return new Ask<>(sql, parameters, rows -> all(rows, each));
    }

    /** Of several rows the first. */
    public static <T> Ask<Optional<T>> optional(String sql, Map<String, ?> parameters, RowMapper<T> each) {
        return new Ask<>(sql, parameters, rows -> all(rows, each).stream().findFirst());
    }

    /** For a statement that always gives one row. */
    public static <T> Ask<T> single(String sql, Map<String, ?> parameters, RowMapper<T> each) {
        return new Ask<>(sql, parameters, rows -> all(rows, each).getFirst());
    }

    /** For a statement that changes something and gives nothing. */
    public static Ask<Boolean> change(String sql, Map<String, ?> parameters) {
        return new Ask<>(sql, parameters, rows -> true);
    }

    /** For a statement that fails where something is not so, and otherwise gives nothing to read. */
    public static Ask<Boolean> condition(String sql, Map<String, ?> parameters) {
        return change(sql, parameters);
    }

    private static <T> List<T> all(@Nullable ResultSet rows, RowMapper<T> each) throws SQLException {
        if (rows == null) {
            throw new SQLException("The statement gave no rows");
        }
        List<T> all = new ArrayList<>();
        while (rows.next()) {
            all.add(each.mapRow(rows, all.size()));
        }
        return all;
    }
}
