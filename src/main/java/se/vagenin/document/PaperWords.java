package se.vagenin.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The few words a paper adds by itself, in the language of the paper; Swedish where we have no other. */
public record PaperWords(Locale language) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "ckb", "ur", "ps");
    private static final ResourceBundle.Control SWEDISH_ELSE = new ResourceBundle.Control() {
        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return Locale.of("sv");
        }
    };

    static PaperWords in(Locale language) {
        return new PaperWords(language);
    }

    public String of(String key) {
        return ResourceBundle.getBundle("messages.document", language, SWEDISH_ELSE)
                .getString("document." + key);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(date);
    }

    public String tag() {
        return language.toLanguageTag();
    }

    public String direction() {
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }

    /** The direction of somebody's own words, which may differ from that of the paper. */
    public static String directionOf(String text) {
        return RightToLeft.leads(text) ? "rtl" : "ltr";
    }
}
