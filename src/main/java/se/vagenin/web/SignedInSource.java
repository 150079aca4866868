package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows who is signed in. Implemented once, by the module that owns login. */
@FunctionalInterface
public interface SignedInSource {

    /** Null before login. */
    @Nullable SignedIn signedIn(HttpServletRequest request);
}
