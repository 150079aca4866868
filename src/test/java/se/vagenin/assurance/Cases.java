package se.vagenin.assurance;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.FileContent;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.NewFile;
import se.vagenin.casefile.NoteDraft;
import se.vagenin.casefile.Timeline;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.identity.Browser;
import se.vagenin.intake.AssessProtection;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.DecidePreliminary;
import se.vagenin.intake.DecisionAnswers;
import se.vagenin.intake.GiveFeedback;
import se.vagenin.intake.MeetingOffered;
import se.vagenin.intake.NewContact;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.Received;
import se.vagenin.intake.RegisterContact;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.intake.StepResult;
import se.vagenin.intake.contact.Talking;
import se.vagenin.kernel.Actor;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Protection;
import se.vagenin.programme.BookTime;
import se.vagenin.programme.Booking;
import se.vagenin.programme.Subjects;
import se.vagenin.programme.Way;
import se.vagenin.programme.Wish;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** Haninge's matters in the states that have pages of their own, made by the use cases and the pages themselves. */
final class Cases {

    static final String NAME = "Kanariebarn Provfågel";

    private static final Pattern RECEIVER = Pattern.compile(
            "name=\"mottagare\"[^>]*value=\"([0-9a-f-]{36})\"|value=\"([0-9a-f-]{36})\"[^>]*name=\"mottagare\"|<option value=\"([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

    /**
     * One matter.
     *
     * @param others what belongs to it and has an address of its own, such as a package
     */
    record Case(Receipt receipt, List<UUID> others) {

        UUID matter() {
            return receipt.matterId();
        }

        UUID child() {
            return receipt.subjects().getFirst().assessmentId();
        }
    }

    private final ApplicationContext context;
    private final People people;
    private final int port;

    Cases(ApplicationContext context, int port) {
        this.context = context;
        this.people = context.getBean(People.class);
        this.port = port;
    }

    /** Just arrived, with a file that has been found clean. */
    Case arrived() {
        var file = new NewFile("brev.txt", "text/plain", FileContent.of(NAME.getBytes(StandardCharsets.UTF_8)));
        var stored = (Received.Stored)
                here(() -> context.getBean(ReceiveConcern.class).receive(People.visitor(), report(), List.of(file)));
        UUID matter = stored.receipt().matterId();
        UUID attachment = here(() -> context.getBean(Attachments.class)
                .of(People.HANINGE, matter)
                .getFirst()
                .id());
        here(() -> context.getBean(TransactionTemplate.class)
                .execute(_ -> context.getBean(JdbcClient.class)
                        .sql("update attachment set state = 'CLEAN', scanned_at = saved_at where id = :id")
                        .param("id", attachment)
                        .update()));
        return new Case(stored.receipt(), new ArrayList<>(List.of(attachment)));
    }

    /** An eviction notice; it is no report, so its matter's id stands for one. */
    Case eviction() {
        UUID id = UUID.randomUUID();
        var contact = new NewContact(
                id,
                MatterKind.HOUSING,
                Channel.LETTER,
                TestClock.START.minus(Duration.ofHours(1)),
                ReporterCategory.ENFORCEMENT_AUTHORITY,
                List.of(new NewContact.About(null, new NewPerson(NAME, null, null, null, Protection.NONE))),
                false,
                "Kom med posten.");
        here(() -> context.getBean(RegisterContact.class).register(people.sanna(), contact));
        return new Case(new Receipt(id, id, "", contact.receivedAt(), List.of()), new ArrayList<>());
    }

    /** Just arrived, about a child with protected identity. */
    Case withProtectedIdentity() {
        ReportedConcern open = report();
        ReportedConcern.Subject child = open.subjects().getFirst();
        ReportedConcern hidden = People.report(
                open.receivedAt(),
                open.reporter(),
                List.of(new ReportedConcern.Subject(
                        null,
                        child.birthDate(),
                        child.name(),
                        child.address(),
                        child.whereNow(),
                        child.school(),
                        Protection.CONFIDENTIALITY_MARK,
                        List.of())),
                Set.of(ReportedConcern.Reason.NEGLECT));
        Receipt receipt = here(() -> context.getBean(ReceiveConcern.class).receive(People.visitor(), hidden));
        return new Case(receipt, new ArrayList<>());
    }

    /** Not opened, and the reporter has the lawful answer. */
    Case told() {
        Case made = protectedAtOnce();
        Actor.Staff sanna = people.sanna();
        here(() -> context.getBean(DecidePreliminary.class)
                .decide(
                        sanna,
                        sanna,
                        new AssessmentRef(made.matter(), made.child(), 1),
                        new PreliminaryDecision.Decline("Ingen åtgärd behövs för " + NAME + ".", false),
                        new DecisionAnswers(
                                new ChildHeard.NotHeard("För litet."), new MeetingOffered.Offered(), "", false, null)));
        var answered = here(() -> context.getBean(GiveFeedback.class)
                .give(sanna, new AssessmentRef(made.matter(), made.child(), 2), Optional.empty()));
        if (!(answered instanceof StepResult.Done)) {
            throw new AssertionError(answered);
        }
        return made;
    }

    /** With a protection assessment and a working note. */
    Case protectedAtOnce() {
        Case made = arrived();
        Actor.Staff sanna = people.sanna();
        here(() -> context.getBean(AssessProtection.class)
                .assess(
                        sanna,
                        new AssessmentRef(made.matter(), made.child(), 0),
                        new ProtectionAssessment(
                                ProtectionAssessment.Outcome.NO_NEED,
                                Set.of(ProtectionAssessment.Basis.REPORT),
                                NAME + " är hos mormor.",
                                new ChildHeard.NotHeard("Samtal bokat."),
                                sanna.id(),
                                TestClock.START)));
        UUID note = UUID.randomUUID();
        here(() -> context.getBean(Timeline.class)
                .saveDraft(sanna, draft(note, made.matter(), "Ringde om " + NAME + ".")));
        made.others().add(note);
        return made;
    }

    /** Decided: an investigation is opened and the package stands prepared. */
    Case prepared() {
        Case made = protectedAtOnce();
        Actor.Staff sanna = people.sanna();
        var decided = here(() -> context.getBean(DecidePreliminary.class)
                .decide(
                        sanna,
                        sanna,
                        new AssessmentRef(made.matter(), made.child(), 1),
                        new PreliminaryDecision.Open("Uppgifter om " + NAME + "."),
                        new DecisionAnswers(
                                new ChildHeard.NotHeard("För litet."), new MeetingOffered.Offered(), "", false, null)));
        if (!(decided instanceof PreliminaryAssessment.Decided)) {
            throw new AssertionError(decided);
        }
        made.others().add(prepare(made.matter(), signedIn("sanna")));
        return made;
    }

    /** Sent, so that the receiver sees it. */
    Case sent() {
        Case made = prepared();
        send(made.matter(), made.others().getLast(), signedIn("sanna"));
        return made;
    }

    /** Prepares a package and sends it, as its pages do. */
    void handOver(UUID matter) {
        Browser sanna = signedIn("sanna");
        send(matter, prepare(matter, sanna), sanna);
    }

    private static void send(UUID matter, UUID made, Browser sanna) {
        String address = "/arbete/arenden/" + matter + "/overlamning/" + made;
        HttpResponse<String> page = sanna.get(address);
        HttpResponse<String> sent = sanna.post(
                address,
                Map.of("_csrf", Browser.token(page), "version", first(VERSION, page.body()), "kontrollerad", "ja"));
        if (sent.statusCode() != 200 || sent.uri().getPath().equals(address)) {
            throw new AssertionError("Not sent: " + sent.statusCode() + " " + sent.uri());
        }
    }

    /** A conversation that waits for an answer. */
    Case talk() {
        var begun = new Talking(context).begin(Talking.anonymous("Kan jag prata med någon om " + NAME + "?"));
        return new Case(new Receipt(begun.id(), begun.id(), "", TestClock.START, List.of()), new ArrayList<>());
    }

    /** A first talk that somebody has booked; it belongs to no matter. */
    Case booked() {
        var visitor = new Actor.Visitor(People.HANINGE);
        UUID form = UUID.randomUUID();
        return Tenant.call(People.HANINGE, () -> {
            var advice =
                    context.getBean(Subjects.class).named(People.HANINGE, "").orElseThrow();
            var wish = new Wish(advice.unit(), null, Way.PHONE, false);
            BookTime times = context.getBean(BookTime.class);
            var starts = times.open(People.HANINGE, wish, form).getLast().starts();
            var told = new Booking.Told(NAME, "070-174 06 13", "", false, "Det gäller " + NAME + ".", NAME);
            var code = ReturnCode.make(new java.security.SecureRandom());
            times.book(visitor, new BookTime.Filled(form, wish, starts, told, code));
            return new Case(new Receipt(form, form, "", TestClock.START, List.of()), new ArrayList<>());
        });
    }

    Browser signedIn(String person) {
        Browser browser = new Browser(port);
        HttpResponse<String> page = browser.signIn(person, "/arbete/inloggad");
        if (!page.uri().getPath().startsWith("/arbete")) {
            throw new AssertionError(person + " came to " + page.uri() + " " + page.statusCode());
        }
        return browser;
    }

    private UUID prepare(UUID matter, Browser sanna) {
        String address = "/arbete/arenden/" + matter + "/overlamning";
        HttpResponse<String> page = sanna.get(address);
        HttpResponse<String> made = sanna.post(
                address,
                Map.of(
                        "_csrf",
                        Browser.token(page),
                        "mottagare",
                        first(RECEIVER, page.body()),
                        "underrattade",
                        "ja",
                        "skal",
                        ""));
        String path = made.uri().getPath();
        if (made.statusCode() != 200 || path.equals(address)) {
            throw new AssertionError("Not prepared: " + made.statusCode() + " " + path);
        }
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static NoteDraft draft(UUID id, UUID matter, String text) {
        return new NoteDraft(id, matter, 0, TestClock.START, text, false, null);
    }

    private static ReportedConcern report() {
        return People.report(
                TestClock.START,
                new ReportedConcern.Reporter(
                        ReporterCategory.PRESCHOOL_OR_SCHOOL,
                        false,
                        "Rut Provlärare",
                        "Rektor",
                        "Påhittade förskolan",
                        "08-465 004 99",
                        "rut@example.invalid",
                        true,
                        false),
                List.of(People.child(NAME, LocalDate.of(2020, 3, 1))),
                Set.of(ReportedConcern.Reason.NEGLECT));
    }

    private <T> T here(java.util.function.Supplier<T> work) {
        return Tenant.call(People.HANINGE, work::get);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " on the page");
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        throw new AssertionError(pattern.pattern());
    }
}
