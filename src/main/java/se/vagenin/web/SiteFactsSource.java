package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows the municipality of a request. Implemented once, by the module that binds municipalities to hosts. */
@FunctionalInterface
public interface SiteFactsSource {

    /** Null when the request's host belongs to no municipality. */
    @Nullable SiteFacts factsOf(HttpServletRequest request);

    /** Its name alone, which is all that the workspace shows; empty when the host belongs to none. */
    default String nameOf(HttpServletRequest request) {
        SiteFacts facts = factsOf(request);
        return facts == null ? "" : facts.municipality();
    }
}
