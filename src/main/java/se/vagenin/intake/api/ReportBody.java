package se.vagenin.intake.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.vagenin.api.JsonBody;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.intake.ReportedConcern.Concern;
import se.vagenin.intake.ReportedConcern.Guardian;
import se.vagenin.intake.ReportedConcern.Reason;
import se.vagenin.intake.ReportedConcern.Reporter;
import se.vagenin.intake.ReportedConcern.Subject;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;
import se.vagenin.person.Protection;

/** Reads a report of concern as another system sends it. What is wrong is left with the body. */
final class ReportBody {

    static final int LONGEST_TEXT = 50_000;
    static final int MOST_CHILDREN = 20;
    static final int MOST_GUARDIANS = 10;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_ADDRESS = 500;
    static final int OLDEST = 125;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile(
            "[+0-9 ()/.\\u00a0\\u2010-\\u2013\\u2212-]{3,40}((ankn|anknytning|vx|växel|ext)[.:]? ?[0-9]{1,8})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String WRONG_NUMBER =
            "Personnumret stämmer inte. Skriv tolv siffror, ÅÅÅÅMMDD-NNNN, eller utelämna fältet.";

    private final JsonBody body;
    private final LocalDate today;

    private ReportBody(JsonBody body, LocalDate today) {
        this.body = body;
        this.today = today;
    }

    /** The report, right only if the body has no faults afterwards. */
    static ReportedConcern read(JsonBody body, UUID id, Instant receivedAt, LocalDate today) {
        ReportBody reader = new ReportBody(body, today);
        return new ReportedConcern(
                id,
                MatterKind.CHILD_CONCERN,
                Channel.API,
                receivedAt,
                null,
                reader.reporter(),
                reader.children(),
                reader.concern());
    }

    private Reporter reporter() {
        return body.object("reporter").map(ReportBody::reporter).orElseGet(Reporter::anonymousPrivate);
    }

    private static Reporter reporter(JsonBody from) {
        ReporterCategory chosen = from.choice("category", ReporterCategory.class);
        if (!from.has("category")) {
            from.fault("category", "Ange vem som anmäler, till exempel PRESCHOOL_OR_SCHOOL eller PRIVATE.");
        }
        Reporter reporter = new Reporter(
                chosen == null ? ReporterCategory.PRIVATE : chosen,
                from.flag("anonymous"),
                from.text("name", LONGEST_LINE),
                from.text("role", LONGEST_LINE),
                from.text("organisation", LONGEST_LINE),
                matching(from, "phone", PHONE, "Skriv telefonnumret med siffror, till exempel 08-123 45 67."),
                matching(from, "email", EMAIL, "Skriv e-postadressen som namn@exempel.se, eller utelämna den."),
                from.flag("wantsFeedback"),
                false);
        if (chosen != null) {
            check(reporter, from);
        }
        return reporter;
    }

    private static void check(Reporter reporter, JsonBody from) {
        if (reporter.anonymous()) {
            Optional<Refusal> refusal = reporter.category().refuseAnonymity();
            refusal.ifPresent(each -> from.fault("anonymous", each.reason()));
            refuseTraces(from);
        } else if (reporter.category().professional() && reporter.name() == null && reporter.organisation() == null) {
            from.fault("name", "Den som anmäler i tjänsten anger namn eller verksamhet (name eller organisation).");
        }
        if (reporter.wantsFeedback() && !reporter.category().professional()) {
            from.fault("wantsFeedback", Rules.get("R13").reason());
        }
    }

    /** R15: what could lead to an anonymous person is not taken in at all. */
    private static void refuseTraces(JsonBody from) {
        for (String field : List.of("name", "role", "organisation", "phone", "email")) {
            if (from.has(field)) {
                from.fault(field, "En anonym anmälan får inte bära uppgifter om anmälaren. Ta bort fältet.");
            }
        }
    }

    private List<Subject> children() {
        List<JsonBody> children = body.objects("children", MOST_CHILDREN);
        if (children.isEmpty()) {
            body.fault("children", "Ange minst ett barn och högst " + MOST_CHILDREN + ".");
        }
        Set<PersonalNumber> seen = new HashSet<>();
        List<Subject> subjects = new ArrayList<>();
        for (JsonBody each : children) {
            Subject subject = child(each);
            if (subject.personalNumber() != null && !seen.add(subject.personalNumber())) {
                each.fault("personalNumber", "Barnet står redan i listan. Skicka varje barn en gång.");
            }
            subjects.add(subject);
        }
        return subjects;
    }

    private Subject child(JsonBody from) {
        boolean unknown = from.flag("unknown");
        Subject child = new Subject(
                number(from),
                birthDate(from),
                from.text("name", LONGEST_LINE),
                from.text("address", LONGEST_ADDRESS),
                from.text("whereNow", LONGEST_ADDRESS),
                from.text("school", LONGEST_LINE),
                Protection.NONE,
                from.objects("guardians", MOST_GUARDIANS).stream()
                        .map(this::guardian)
                        .toList(),
                SafeContactBody.read(from).orElse(null));
        if (unknown && from.has("personalNumber")) {
            from.fault("unknown", "Ett barn med personnummer är inte okänt. Ta bort det ena av fälten.");
        }
        if (from.has("personalNumber") && from.has("birthDate")) {
            from.fault("birthDate", "Ange antingen personnummer eller födelsedatum, inte båda.");
        }
        if (!unknown && child.name() == null && !from.has("personalNumber") && !from.has("birthDate")) {
            from.fault("Ange barnets namn, personnummer eller födelsedatum, eller unknown: true om barnet är okänt.");
        }
        return child;
    }

    private Guardian guardian(JsonBody from) {
        return new Guardian(
                from.text("name", LONGEST_LINE),
                number(from),
                matching(from, "phone", PHONE, "Skriv telefonnumret med siffror, till exempel 08-123 45 67."));
    }

    private @Nullable PersonalNumber number(JsonBody from) {
        String typed = from.text("personalNumber", LONGEST_LINE);
        if (typed == null) {
            return null;
        }
        Optional<PersonalNumber> number = PersonalNumber.parse(typed, today);
        if (number.isEmpty()) {
            from.fault("personalNumber", WRONG_NUMBER);
        }
        return number.orElse(null);
    }

    private @Nullable LocalDate birthDate(JsonBody from) {
        LocalDate date = from.date("birthDate");
        if (date != null && date.isAfter(today)) {
            from.fault("birthDate", "Födelsedatumet ligger i framtiden. Rätta det, eller utelämna fältet.");
        }
        if (date != null && date.isBefore(today.minusYears(OLDEST))) {
            from.fault("birthDate", "Födelsedatumet ligger för långt tillbaka. Rätta det, eller utelämna fältet.");
        }
        return date;
    }

    private Concern concern() {
        Optional<JsonBody> from = body.object("concern");
        if (!body.has("concern")) {
            body.fault("concern", "Berätta vad oron gäller i concern.text.");
        }
        return from.map(ReportBody::concern)
                .orElseGet(() -> new Concern("", Set.of(), null, Answer.UNKNOWN, Answer.UNKNOWN));
    }

    private static Concern concern(JsonBody from) {
        return new Concern(
                from.text("text", LONGEST_TEXT, "Berätta vad oron gäller, med egna ord."),
                EnumSet.copyOf(from.choices("reasons", Reason.class)),
                from.text("since", LONGEST_ADDRESS),
                answer(from, "immediateDanger"),
                answer(from, "guardiansInformed"));
    }

    private static Answer answer(JsonBody from, String field) {
        if (from.isFlag(field)) {
            return from.flag(field) ? Answer.YES : Answer.NO;
        }
        Answer chosen = from.choice(field, Answer.class);
        return chosen == null ? Answer.UNKNOWN : chosen;
    }

    private static @Nullable String matching(JsonBody from, String field, Pattern pattern, String message) {
        String text = from.text(field, LONGEST_LINE);
        if (text != null && !pattern.matcher(text.strip()).matches()) {
            from.fault(field, message);
        }
        return text;
    }
}
