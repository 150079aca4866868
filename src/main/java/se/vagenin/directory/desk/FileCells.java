package se.vagenin.directory.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.FieldChoices;
import se.vagenin.directory.OfferingField;
import se.vagenin.web.Option;

/** The cells of a file: words where the catalogue keeps codes, and nothing that a spreadsheet would run as a formula. */
final class FileCells {

    private static final int MOST_NAMED = 6;
    private static final String DANGEROUS = "=+-@\t\r";

    /** Either what the cell means, or what is wrong with it. */
    record Reading(String value, @Nullable String fault) {}

    private FileCells() {}

    /** What a person typed, without the mark that keeps a spreadsheet from reading it as a formula. */
    static String plain(String cell) {
        String text = cell.strip().replace("\r\n", "\n");
        boolean marked = text.length() > 1 && text.charAt(0) == '\'' && DANGEROUS.indexOf(text.charAt(1)) >= 0;
        return marked ? text.substring(1) : text;
    }

    static Reading code(OfferingField field, String typed, FieldChoices choices) {
        return switch (field.kind()) {
            case LINE, TEXT, NUMBER, DATE -> new Reading(typed, null);
            case FLAG ->
                choices.code(field, typed)
                        .map(code -> new Reading(code, null))
                        .orElseGet(() -> new Reading("", "Skriv ja eller nej."));
            case CHOICE -> typed.isEmpty() ? new Reading("", null) : one(field, typed, choices);
            case CHOICES -> several(field, typed, choices);
        };
    }

    static String words(OfferingField field, String value, FieldChoices choices) {
        String words = switch (field.kind()) {
            case FLAG -> value.equals("true") ? "ja" : "nej";
            case CHOICES ->
                Stream.of(value.split(","))
                        .filter(code -> !code.isBlank())
                        .map(code -> choices.words(field, code))
                        .collect(Collectors.joining(" | "));
            case LINE, TEXT, NUMBER, DATE, CHOICE -> choices.words(field, value);
        };
        String line = field == OfferingField.HOURS ? words.replace("\n", "; ") : words;
        return !line.isEmpty() && DANGEROUS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }

    private static Reading one(OfferingField field, String typed, FieldChoices choices) {
        return choices.code(field, typed)
                .map(code -> new Reading(code, null))
                .orElseGet(() -> new Reading("", unknown(field, typed, choices)));
    }

    /** A name of a place may hold a comma; there only the bar divides. */
    private static Reading several(OfferingField field, String typed, FieldChoices choices) {
        List<String> codes = new ArrayList<>();
        for (String each : typed.split(field == OfferingField.LOCATIONS ? "\\|" : "[|,]")) {
            if (!each.isBlank()) {
                Optional<String> code = choices.code(field, each);
                if (code.isEmpty()) {
                    return new Reading("", unknown(field, each.strip(), choices));
                }
                codes.add(code.get());
            }
        }
        return new Reading(String.join(",", codes), null);
    }

    private static String unknown(OfferingField field, String typed, FieldChoices choices) {
        List<Option> all = choices.of(field);
        String some = all.stream().limit(MOST_NAMED).map(Option::label).collect(Collectors.joining(", "));
        String shown = typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
        String more = all.size() > MOST_NAMED ? " med flera" : "";
        return all.isEmpty()
                ? "Det finns inget att välja än. Lägg till det först."
                : "”" + shown + "” finns inte. Välj bland: " + some + more + ".";
    }
}
