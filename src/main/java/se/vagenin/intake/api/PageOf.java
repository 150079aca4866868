package se.vagenin.intake.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param more there is a next page
 */
record PageOf<T>(List<T> items, int page, int limit, boolean more) {

    /** @param rows one more than the limit where there is a next page */
    static <T> PageOf<T> of(List<T> rows, int page, int limit) {
        return new PageOf<>(rows.stream().limit(limit).toList(), page, limit, rows.size() > limit);
    }
}
