package se.vagenin.api;

import java.util.Locale;
import java.util.Optional;

/** Which texts can be kept exactly as they came. Every script and every emoji can. */
final class Texts {

    private Texts() {}

    static Optional<String> fault(String text, int most) {
        if (text.length() > most) {
            return Optional.of("Texten får ha högst %s tecken. Korta den, eller lägg resten i en bilaga."
                    .formatted(String.format(Locale.ROOT, "%,d", most).replace(',', '\u00a0')));
        }
        return text.codePoints().anyMatch(Texts::unkeepable)
                ? Optional.of("Texten innehåller styrtecken eller halva tecken. Ta bort dem och skicka texten i UTF-8.")
                : Optional.empty();
    }

    /** Control characters say nothing to a reader; half of a surrogate pair is no character. */
    private static boolean unkeepable(int point) {
        boolean line = point == '\n' || point == '\r' || point == '\t';
        int type = Character.getType(point);
        return (!line && type == Character.CONTROL) || type == Character.SURROGATE;
    }
}
