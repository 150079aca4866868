package se.vagenin.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.FormErrors;

/** Reads a typed form; says field by field what cannot be read, and where a refusal of the law belongs. */
final class OfferingFormReader {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final String DATE = "Skriv datumet som år, månad och dag, till exempel 2026-11-23";

    /** Either the content, or what is wrong. */
    record Reading(@Nullable OfferingContent content, FormErrors errors) {}

    private final OfferingForm form;
    private final Set<UUID> units;
    private final FormErrors.Collector errors = FormErrors.collect();

    private OfferingFormReader(OfferingForm form, Set<UUID> units) {
        this.form = form;
        this.units = units;
    }

    static Reading read(OfferingForm form, Set<UUID> units) {
        return new OfferingFormReader(form, units).read();
    }

    /** The law's own reasons, at the fields that they are about. */
    static FormErrors errors(List<Refusal> refusals) {
        FormErrors.Collector errors = FormErrors.collect();
        refusals.forEach(refusal -> errors.add(field(refusal.rule()), refusal.reason()));
        return errors.done();
    }

    private static String field(String rule) {
        return switch (rule) {
            case "R21" -> "sort";
            case "R27" -> "skalnummer";
            case "R22" -> "beslutsnummer";
            default -> "namn";
        };
    }

    private Reading read() {
        var presentation = new OfferingContent.Presentation(
                required("namn", form.namn(), "Skriv vad insatsen heter", LONGEST_LINE),
                required("beskrivning", form.beskrivning(), "Beskriv insatsen med några korta meningar", LONGEST_TEXT),
                required("forvem", form.forvem(), "Skriv vem insatsen är för", LONGEST_LINE),
                limited("villkor", form.villkor(), LONGEST_TEXT));
        Optional<InterventionType> type = choice("sort", InterventionType.values(), form.sort(), "Välj sorts insats");
        Optional<Topic> topic = choice("amne", Topic.values(), form.amne(), "Välj vad insatsen hjälper med");
        Optional<AgeSpan> ages = ages();
        Optional<UUID> unit = unit();
        var mandate = new OfferingContent.Mandate(
                required("lagrum", form.lagrum(), "Skriv lagrummet, till exempel " + OfferingForm.LEGAL_BASIS, 100),
                decision("beslutsnummer", form.beslutsnummer(), "beslutsdatum", form.beslutsdatum()));
        Optional<DocumentationMode> mode = choice(
                "dokumentation", DocumentationMode.values(), form.dokumentation(), "Välj hur deltagandet dokumenteras");
        BoardDecision reasons = decision("skalnummer", form.skalnummer(), "skaldatum", form.skaldatum());
        OfferingContent.Practice practice = practice();
        Optional<Validity> validity = validity();
        FormErrors found = errors.done();
        return found.hasAny()
                ? new Reading(null, found)
                : new Reading(
                        new OfferingContent(
                                presentation,
                                type.orElseThrow(),
                                topic.orElseThrow(),
                                ages.orElseThrow(),
                                unit.orElseThrow(),
                                mandate,
                                new OfferingContent.Documentation(mode.orElseThrow(), reasons),
                                practice,
                                validity.orElseThrow()),
                        found);
    }

    private Optional<AgeSpan> ages() {
        Integer from = number("alderfran", form.alderfran(), AgeSpan.OLDEST);
        Integer to = number("aldertill", form.aldertill(), AgeSpan.OLDEST);
        if (from != null && to != null && from > to) {
            errors.add("aldertill", "Den högsta åldern är lägre än den lägsta. Byt plats på dem");
            return Optional.empty();
        }
        return Optional.of(new AgeSpan(from, to));
    }

    private Optional<UUID> unit() {
        Optional<UUID> found = units.stream()
                .filter(unit -> unit.toString().equals(form.enhet()))
                .findFirst();
        errors.addIf(found.isEmpty(), "enhet", "Välj vilken enhet som ger insatsen");
        return found;
    }

    private OfferingContent.Practice practice() {
        return new OfferingContent.Practice(
                limited("plats", form.plats(), LONGEST_LINE),
                limited("tid", form.tid(), LONGEST_LINE),
                form.bokning().equals("true"),
                form.anonymt().equals("true"),
                date("start", form.start()),
                number("platserkvar", form.platserkvar(), 100_000));
    }

    private Optional<Validity> validity() {
        errors.addIf(form.galler().isEmpty(), "galler", "Skriv från vilken dag insatsen erbjuds");
        LocalDate from = date("galler", form.galler());
        LocalDate to = date("slutar", form.slutar());
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("slutar", "Den sista dagen är före den första. Rätta något av datumen");
            return Optional.empty();
        }
        return from == null ? Optional.empty() : Optional.of(new Validity(from, to));
    }

    /** Half a decision is a mistake in the form; that there is none is for the law to judge (R22, R27). */
    private @Nullable BoardDecision decision(String numberField, String number, String dateField, String date) {
        LocalDate day = date(dateField, date);
        errors.addIf(number.isEmpty() && day != null, numberField, "Skriv numret på nämndens beslut");
        errors.addIf(!number.isEmpty() && date.isEmpty(), dateField, "Skriv dagen för nämndens beslut");
        String checked = limited(numberField, number, 60);
        return checked.isEmpty() || day == null ? null : new BoardDecision(checked, day);
    }

    private String required(String field, String value, String message, int longest) {
        errors.addIf(value.isEmpty(), field, message);
        return limited(field, value, longest);
    }

    private String limited(String field, String value, int longest) {
        errors.addIf(value.length() > longest, field, "Texten får vara högst " + longest + " tecken. Korta den");
        errors.addIf(value.indexOf('\0') >= 0, field, "Texten har ett tecken som inte går att spara. Skriv om den");
        return value;
    }

    private <E extends Enum<E>> Optional<E> choice(String field, E[] values, String chosen, String message) {
        Optional<E> found =
                Stream.of(values).filter(each -> each.name().equals(chosen)).findFirst();
        errors.addIf(found.isEmpty(), field, message);
        return found;
    }

    private @Nullable Integer number(String field, String typed, int highest) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) <= highest) {
            return Integer.valueOf(typed);
        }
        errors.add(field, "Skriv ett helt tal mellan 0 och " + highest + ", eller lämna tomt");
        return null;
    }

    private @Nullable LocalDate date(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed);
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException unreadable) {
            // The sentence below says how to write it.
        }
        errors.add(field, DATE);
        return null;
    }
}
