package se.vagenin.api;

import org.jspecify.annotations.Nullable;

/**
 * It went well.
 *
 * @param location path of what was created
 * @param body written as JSON; ids, codes and dates only where it answers a POST, because that answer is kept
 */
public record ApiResult(int status, @Nullable String location, Object body) implements ApiAnswer {

    public static ApiResult ok(Object body) {
        return new ApiResult(200, null, body);
    }

    public static ApiResult created(String location, Object body) {
        return new ApiResult(201, location, body);
    }
}
