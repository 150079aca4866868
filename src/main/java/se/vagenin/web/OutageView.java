package se.vagenin.web;

import java.util.List;

/**
 * The page while the database is down, or has too much to do.
 *
 * @param busy it answers, but not in time for all who ask
 * @param sent a form was sent, and the button sends it again
 * @param typed all that came with the form
 * @param files the form could carry files, which must be chosen anew
 */
public record OutageView(boolean busy, boolean sent, List<Typed> typed, boolean files) {

    /** One field of the form as it was sent. */
    public record Typed(String name, String value) {}
}
