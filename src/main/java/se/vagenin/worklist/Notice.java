package se.vagenin.worklist;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the list says after an act that came back to it. */
enum Notice {
    TAKEN("tog", "Du ansvarar nu för ärendet."),
    ASSIGNED("fordelat", "Ärendet är fördelat."),
    CHOOSE("valj", "Välj först ett eller flera ärenden i listan."),
    REGISTERED("registrerat", "Kontakten är registrerad.");

    private final String code;
    private final String words;

    Notice(String code, String words) {
        this.code = code;
        this.words = words;
    }

    static Optional<String> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .map(each -> each.words);
    }
}
