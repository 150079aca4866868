package se.vagenin.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.FormErrors;

/** Reads a typed form; says field by field what cannot be read, and where a refusal of the law belongs. */
public final class OfferingFormReader {

    private static final int MOST_PLACES = 100_000;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 \\-]{3,24}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]{1,64}@[^@\\s<>]+\\.[^@\\s<>.]+");
    private static final Pattern WEB = Pattern.compile("https://[\\p{Alnum}.-]+\\.\\p{Alpha}{2,}(?:/[^\\s<>\"]*)?");

    /** Either the content, or what is wrong. */
    public record Reading(@Nullable OfferingContent content, FormErrors errors) {}

    /** What the municipality has to choose from. */
    public record Known(Set<UUID> units, Set<UUID> people, Set<UUID> locations) {}

    private final OfferingForm form;
    private final Known known;
    private final FieldReader fields;

    private OfferingFormReader(OfferingForm form, Known known) {
        this.form = form;
        this.known = known;
        this.fields = new FieldReader(form);
    }

    public static Reading read(OfferingForm form, Known known) {
        return new OfferingFormReader(form, known).read();
    }

    /** The law's own reasons, at the fields that they are about. */
    public static FormErrors errors(List<Refusal> refusals) {
        FormErrors.Collector errors = FormErrors.collect();
        refusals.forEach(refusal -> errors.add(field(refusal.rule()).key(), refusal.reason()));
        return errors.done();
    }

    private static OfferingField field(String rule) {
        return switch (rule) {
            case "R21" -> OfferingField.TYPE;
            case "R27" -> OfferingField.REASONS_NUMBER;
            case "R22" -> OfferingField.DECISION_NUMBER;
            case "R32" -> OfferingField.UNIT;
            default -> OfferingField.NAME;
        };
    }

    private Reading read() {
        var presentation = new OfferingContent.Presentation(
                fields.required(OfferingField.NAME, "Skriv vad insatsen heter"),
                fields.required(OfferingField.SUMMARY, "Beskriv insatsen med några korta meningar"),
                fields.required(OfferingField.AUDIENCE, "Skriv vem insatsen är för"),
                fields.text(OfferingField.CONDITIONS));
        var type = fields.choice(OfferingField.TYPE, InterventionType.class, "Välj sorts insats");
        var topic = fields.choice(OfferingField.TOPIC, Topic.class, "Välj vad insatsen hjälper med");
        OfferingContent.Welcome welcome = welcome();
        Optional<AgeSpan> ages = ages();
        var mandate = new OfferingContent.Mandate(
                fields.required(OfferingField.BASIS, "Skriv lagrummet, till exempel " + OfferingForm.LEGAL_BASIS),
                fields.decision(OfferingField.DECISION_NUMBER, OfferingField.DECISION_DATE));
        Optional<Validity> validity = validity();
        var mode = fields.choice(OfferingField.MODE, DocumentationMode.class, "Välj hur deltagandet dokumenteras");
        BoardDecision reasons = fields.decision(OfferingField.REASONS_NUMBER, OfferingField.REASONS_DATE);
        OfferingContent.Visit visit = visit();
        OfferingContent.Practice practice = practice();
        Optional<OfferingContent.Owner> owner = owner();
        FormErrors found = fields.errors();
        return found.hasAny()
                ? new Reading(null, found)
                : new Reading(
                        new OfferingContent(
                                presentation,
                                type.orElseThrow(),
                                topic.orElseThrow(),
                                ages.orElseThrow(),
                                owner.orElseThrow(),
                                mandate,
                                new OfferingContent.Documentation(mode.orElseThrow(), reasons),
                                practice,
                                welcome,
                                visit,
                                validity.orElseThrow()),
                        found);
    }

    private OfferingContent.Welcome welcome() {
        var audiences = fields.choices(OfferingField.AUDIENCES, Audience.class, "Välj bland dem som står i listan");
        var languages = fields.choices(OfferingField.LANGUAGES, SpokenLanguage.class, "Välj bland språken i listan");
        fields.wrongIf(languages.isEmpty(), OfferingField.LANGUAGES, "Välj minst ett språk");
        Integer kronor = fields.number(OfferingField.FEE, 0, MOST_PLACES);
        return new OfferingContent.Welcome(
                audiences,
                languages,
                fields.flag(OfferingField.INTERPRETER),
                new OfferingContent.Fee(kronor == null ? 0 : kronor, fields.text(OfferingField.FEE_WORDS)),
                fields.text(OfferingField.SEARCH_WORDS));
    }

    private Optional<AgeSpan> ages() {
        Integer from = fields.number(OfferingField.AGE_FROM, 0, AgeSpan.OLDEST);
        Integer to = fields.number(OfferingField.AGE_TO, 0, AgeSpan.OLDEST);
        if (from != null && to != null && from > to) {
            fields.wrong(OfferingField.AGE_TO, "Den högsta åldern är lägre än den lägsta. Byt plats på dem");
            return Optional.empty();
        }
        return Optional.of(new AgeSpan(from, to));
    }

    private Optional<OfferingContent.Owner> owner() {
        Optional<UUID> unit = fields.oneOf(OfferingField.UNIT, known.units(), "Välj vilken enhet som ger insatsen");
        UUID person =
                fields.optionalOneOf(OfferingField.PERSON, known.people(), "Välj en person i listan, eller ingen");
        Integer months = fields.number(OfferingField.REVIEW, 1, 24);
        int every = months == null ? OfferingContent.Owner.USUAL_REVIEW : months;
        return unit.map(id -> new OfferingContent.Owner(id, person, every));
    }

    private OfferingContent.Visit visit() {
        return new OfferingContent.Visit(
                fields.choices(OfferingField.CHANNELS, Channel.class, "Välj bland sätten i listan"),
                fields.someOf(OfferingField.LOCATIONS, known.locations(), "Välj bland lokalerna i listan"),
                hours(),
                fields.text(OfferingField.HOW_TO),
                contact());
    }

    private List<OpeningHours> hours() {
        return switch (TypedHours.read(fields.text(OfferingField.HOURS, FieldReader.LONGEST_LINE * 2))) {
            case TypedHours.Reading.Hours(List<OpeningHours> hours) -> hours;
            case TypedHours.Reading.Unreadable(String line) -> {
                fields.wrong(
                        OfferingField.HOURS,
                        "Vi förstår inte ”" + shortened(line)
                                + "”. Skriv dagar och tider så här: mån–tors 09.00–14.00");
                yield List.of();
            }
        };
    }

    private OfferingContent.Contact contact() {
        String phone = fields.text(OfferingField.PHONE);
        String email = fields.text(OfferingField.EMAIL);
        String web = fields.text(OfferingField.WEB);
        fields.wrongIf(
                !phone.isEmpty() && !PHONE.matcher(phone).matches(),
                OfferingField.PHONE,
                "Skriv telefonnumret med siffror, till exempel 08-123 456 78");
        fields.wrongIf(
                !email.isEmpty() && !EMAIL.matcher(email).matches(),
                OfferingField.EMAIL,
                "Skriv e-postadressen så här: namn@exempel.se");
        fields.wrongIf(
                !web.isEmpty() && !WEB.matcher(web).matches(),
                OfferingField.WEB,
                "Skriv hela adressen, den börjar med https://");
        return new OfferingContent.Contact(phone, email, web);
    }

    private OfferingContent.Practice practice() {
        Integer left = fields.number(OfferingField.PLACES_LEFT, 0, MOST_PLACES);
        Integer total = fields.number(OfferingField.PLACES_TOTAL, 0, MOST_PLACES);
        fields.wrongIf(
                left != null && total != null && left > total,
                OfferingField.PLACES_LEFT,
                "Det kan inte vara fler platser kvar än det finns i allt. Rätta något av talen");
        return new OfferingContent.Practice(
                fields.text(OfferingField.PLACE),
                fields.text(OfferingField.SCHEDULE),
                fields.flag(OfferingField.BOOKING),
                fields.flag(OfferingField.ANONYMOUS),
                fields.date(OfferingField.START),
                left,
                total);
    }

    private Optional<Validity> validity() {
        fields.wrongIf(
                form.value(OfferingField.VALID_FROM).isEmpty(),
                OfferingField.VALID_FROM,
                "Skriv från vilken dag insatsen erbjuds");
        LocalDate from = fields.date(OfferingField.VALID_FROM);
        LocalDate to = fields.date(OfferingField.VALID_TO);
        if (from != null && to != null && to.isBefore(from)) {
            fields.wrong(OfferingField.VALID_TO, "Den sista dagen är före den första. Rätta något av datumen");
            return Optional.empty();
        }
        return from == null ? Optional.empty() : Optional.of(new Validity(from, to));
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
