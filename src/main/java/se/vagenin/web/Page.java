package se.vagenin.web;

import org.springframework.http.HttpStatus;

/**
 * A template and the one view record it shows.
 *
 * @param template path under {@code src/main/jte} without the suffix, such as {@code intake/inbox}
 * @param view what the template declares as {@code page}
 */
public record Page(String template, Object view, HttpStatus status) implements Answer {

    private static final Object NOTHING = new Object();

    /** A page whose template shows nothing but words and its frame. */
    public static Page of(String template) {
        return new Page(template, NOTHING, HttpStatus.OK);
    }

    public static Page of(String template, Object view) {
        return new Page(template, view, HttpStatus.OK);
    }

    /** The same page again with its errors; the view carries everything typed. */
    public static Page invalid(String template, Object view) {
        return new Page(template, view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Someone was first: the page shows both versions and keeps what this person wrote. */
    public static Page conflict(Conflict conflict) {
        return new Page("web/conflictPage", conflict, HttpStatus.CONFLICT);
    }

    public Page withStatus(HttpStatus other) {
        return new Page(template, view, other);
    }
}
