package se.vagenin.web;

import java.util.List;

/**
 * The page while the database is down, or too many ask at once.
 *
 * @param busy too many ask, and nothing else is wrong
 * @param sent a form was sent, and the button sends it again
 * @param typed all that came with the form
 * @param files the form could carry files, which must be chosen anew
 */
public record OutageView(boolean busy, boolean sent, List<Typed> typed, boolean files) {

    /** One field of the form as it was sent. */
    public record Typed(String name, String value) {}
}
