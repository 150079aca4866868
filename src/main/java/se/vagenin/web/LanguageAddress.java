package se.vagenin.web;

import java.util.List;
import java.util.function.Predicate;

/**
 * An address as it was asked for, taken apart.
 *
 * @param path the rest, from its first slash; the address of the same page in Swedish
 */
record LanguageAddress(Language language, String path) {

    /** The workspace, machines and files: they have one language or none. */
    private static final List<String> WITHOUT_LANGUAGES = List.of(
            "/api",
            "/hsds",
            "/arbete",
            "/admin",
            "/login",
            "/logout",
            "/oauth2",
            "/demo",
            "/assets",
            "/favicon.ico",
            "/lamna",
            "/live",
            "/ready",
            "/error");

    static LanguageAddress of(String path) {
        int end = path.indexOf('/', 1);
        String first = path.startsWith("/") ? path.substring(1, end < 0 ? path.length() : end) : "";
        String rest = end < 0 ? "/" : path.substring(end);
        return Language.of(first)
                .filter(language -> language != Language.SWEDISH && hasLanguages(rest))
                .map(language -> new LanguageAddress(language, rest))
                .orElseGet(() -> new LanguageAddress(Language.SWEDISH, path));
    }

    static boolean hasLanguages(String path) {
        Predicate<String> isAt =
                root -> path.equals(root) || path.startsWith(root + "/") || path.startsWith(root + "?");
        return path.startsWith("/") && WITHOUT_LANGUAGES.stream().noneMatch(isAt);
    }

    int prefixLength() {
        return language == Language.SWEDISH ? 0 : language.code().length() + 1;
    }
}
