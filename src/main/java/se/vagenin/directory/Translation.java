package se.vagenin.directory;

import java.util.UUID;

/**
 * The texts of an entry in another language.
 *
 * @param language as it stands in public addresses: {@code en}, {@code lattlast}
 * @param ofVersion the version of the Swedish that was translated
 */
public record Translation(UUID offering, String language, int ofVersion, Texts texts) {

    /**
     * What is translated.
     *
     * @param schedule may be empty, and so may howTo
     */
    public record Texts(String name, String summary, String audience, String schedule, String howTo) {}
}
