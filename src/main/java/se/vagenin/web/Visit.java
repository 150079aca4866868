package se.vagenin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the person asked for, also while an error is being shown for it.
 *
 * @param path without its language
 * @param query as it stood in the address
 * @param read asked by following a link; else a form was sent
 */
record Visit(Language language, String path, @Nullable String query, boolean read, boolean failed) {

    private static final Visit START = new Visit(Language.SWEDISH, "/", null, true, false);

    /** The visit of a request that has not been stripped of its language, or has been: both read the same. */
    static Visit of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        String path =
                uri.substring(Math.min(uri.length(), request.getContextPath().length()));
        LanguageAddress address = failed == null && Language.current() != Language.SWEDISH
                ? new LanguageAddress(Language.current(), path)
                : LanguageAddress.of(path);
        Object method = failed == null ? null : request.getAttribute(RequestDispatcher.ERROR_METHOD);
        String verb = method == null ? request.getMethod() : method.toString();
        boolean read = verb.equals("GET") || verb.equals("HEAD");
        return new Visit(address.language(), address.path(), request.getQueryString(), read, failed != null);
    }

    static Visit start() {
        return START;
    }
}
