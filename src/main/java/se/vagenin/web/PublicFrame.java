package se.vagenin.web;

import org.jspecify.annotations.Nullable;

/**
 * Around every public page. No cookie, no storage, no person.
 *
 * @param site absent when no municipality is known for the host, then only 112 is shown
 */
public record PublicFrame(Assets assets, @Nullable SiteFacts site) implements Frame {

    @Override
    public String municipality() {
        return site == null ? "" : site.municipality();
    }

    /** "Hitta stöd – Vägen in, Haninge kommun". */
    public String titled(String title) {
        return title + " – Vägen in" + (municipality().isEmpty() ? "" : ", " + municipality());
    }
}
