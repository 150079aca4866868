package se.vagenin.directory.desk;

import java.util.List;
import java.util.Map;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Translation;
import se.vagenin.directory.Translations;
import se.vagenin.web.FormErrors;

/** How far the translations of an entry have come, and the page where one is written. */
public final class TranslationViews {

    private static final Map<String, String> NAMES = Map.of(
            "lattlast", "Lättläst svenska",
            "en", "Engelska",
            "fi", "Finska",
            "ar", "Arabiska",
            "so", "Somaliska");

    private TranslationViews() {}

    /** One language of an entry. */
    public record Row(String language, String state, String href) {}

    /**
     * The form, with the Swedish beside it.
     *
     * @param swedish what it says in Swedish, in the order of the fields
     * @param version of the Swedish that is translated
     */
    public record Edit(
            String name,
            String language,
            String code,
            String action,
            String back,
            Translation.Texts swedish,
            Translation.Texts typed,
            String version,
            FormErrors errors) {

        /** For {@code dir} of the fields. */
        public boolean rightToLeft() {
            return code.equals("ar");
        }
    }

    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    static List<Row> rows(Offering offering, Map<String, Translation> translated) {
        return Translations.LANGUAGES.stream()
                .map(code -> new Row(
                        name(code),
                        state(offering, translated.get(code)),
                        OfferingPages.ADDRESS + "/" + offering.id() + "/sprak/" + code))
                .toList();
    }

    private static String state(Offering offering, @org.jspecify.annotations.Nullable Translation translation) {
        if (translation == null) {
            return "Inte översatt än";
        }
        return translation.ofVersion() < offering.version() ? "Svenskan har ändrats sedan dess" : "Översatt";
    }
}
