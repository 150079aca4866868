package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.Outcome;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.directory.Offerings;
import se.vagenin.intake.AnswerOffer;
import se.vagenin.intake.AssessProtection;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.DecidePreliminary;
import se.vagenin.intake.DecisionAnswers;
import se.vagenin.intake.ExtendDeadline;
import se.vagenin.intake.GiveFeedback;
import se.vagenin.intake.MeetingOffered;
import se.vagenin.intake.NewContact;
import se.vagenin.intake.OfferRef;
import se.vagenin.intake.OfferSupport;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.RegisterContact;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.intake.StepResult;
import se.vagenin.intake.SupportOffer;
import se.vagenin.intake.SupportOffers;
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
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** Brings matters of Haninge as far as a page needs them, through the same use cases as the pages. */
final class Casework {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final ApplicationContext context;
    private final Actor.Staff sanna;
    private final Actor.Staff maja;

    Casework(ApplicationContext context) {
        this.context = context;
        this.sanna = context.getBean(People.class).sanna();
        this.maja = context.getBean(People.class).staff("maja");
    }

    /** Takes from the desk of Haninge what other tests have left there, so that a list shows what this one makes. */
    static void clearDesk(Environment environment) {
        JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")))
                .sql("update matter set closed_at = '2020-01-01Z' where municipality = 136 and closed_at is null")
                .update();
    }

    /** A first talk that somebody has booked with the reception. */
    UUID booked() {
        UUID form = UUID.randomUUID();
        return Tenant.call(People.HANINGE, () -> {
            var advice =
                    context.getBean(Subjects.class).named(People.HANINGE, "").orElseThrow();
            var wish = new Wish(advice.unit(), null, Way.PHONE, true);
            BookTime times = context.getBean(BookTime.class);
            var starts = times.open(People.HANINGE, wish, form).getLast().starts();
            var told = new Booking.Told(
                    "Alias Provsson", "070-174 06 16", "före tre", false, "Jag vill prata.", "Svenska");
            var code = ReturnCode.make(new SecureRandom());
            times.book(new Actor.Visitor(People.HANINGE), new BookTime.Filled(form, wish, starts, told, code));
            return form;
        });
    }

    /** A preschool's report, which asks for feedback, about one child with the name. */
    static ReportedConcern preschool(String name, Duration ago) {
        return about(MatterKind.CHILD_CONCERN, List.of(child(name, Protection.NONE)), ago);
    }

    static ReportedConcern about(MatterKind kind, List<ReportedConcern.Subject> subjects, Duration ago) {
        ReportedConcern one = People.preschoolReport(TestClock.START.minus(ago));
        return new ReportedConcern(
                one.id(), kind, one.channel(), one.receivedAt(), null, one.reporter(), subjects, one.concern());
    }

    static ReportedConcern.Subject child(String name, Protection protection) {
        return person(name, LocalDate.of(2019, 4, 4), protection);
    }

    static ReportedConcern.Subject person(String name, LocalDate born, Protection protection) {
        return new ReportedConcern.Subject(
                null, born, name, "Påhittade gatan 1", "Hos mormor", "Påhittade förskolan", protection, List.of());
    }

    Receipt received(ReportedConcern report) {
        return here(() -> context.getBean(ReceiveConcern.class).receive(People.visitor(), report));
    }

    UUID registered(MatterKind kind, Channel channel, String name) {
        var contact = new NewContact(
                UUID.randomUUID(),
                kind,
                channel,
                TestClock.START.minus(Duration.ofHours(7)),
                ReporterCategory.PRIVATE,
                List.of(new NewContact.About(
                        null,
                        new NewPerson(name, null, LocalDate.of(1988, 2, 2), "Påhittade gatan 2", Protection.NONE))),
                false,
                name + " hörde av sig och bad om hjälp.");
        return here(() -> context.getBean(RegisterContact.class).register(sanna, contact));
    }

    /** Somebody writes without a name. */
    UUID talked(String text) {
        return new Talking(context).begin(Talking.anonymous(text)).id();
    }

    Receipt assessed(ReportedConcern report) {
        return assessed(report, ProtectionAssessment.Outcome.NO_NEED);
    }

    Receipt assessed(ReportedConcern report, ProtectionAssessment.Outcome outcome) {
        Receipt receipt = received(report);
        var made = new ProtectionAssessment(
                outcome,
                Set.of(ProtectionAssessment.Basis.REPORT),
                "Barnet är hos mormor i natt.",
                new ChildHeard.Heard(),
                sanna.id(),
                TestClock.START);
        var result = here(() -> context.getBean(AssessProtection.class).assess(sanna, ref(receipt, 0), made));
        assertThat(result).isInstanceOf(PreliminaryAssessment.AwaitingDecision.class);
        return receipt;
    }

    Receipt extended(ReportedConcern report) {
        Receipt receipt = assessed(report);
        var result = here(() -> context.getBean(ExtendDeadline.class)
                .extend(maja, ref(receipt, 1), "Barnet vårdas på sjukhus och kan inte höras än.", TODAY.plusDays(20)));
        assertThat(result).isInstanceOf(PreliminaryAssessment.AwaitingDecision.class);
        return receipt;
    }

    Receipt decided(ReportedConcern report, PreliminaryDecision decision, @Nullable Outcome way) {
        Receipt receipt = assessed(report);
        boolean runs = decision instanceof PreliminaryDecision.AttachToOngoing;
        var answers = new DecisionAnswers(new ChildHeard.Heard(), new MeetingOffered.Offered(), "", runs, way);
        var result = here(() ->
                context.getBean(DecidePreliminary.class).decide(sanna, sanna, ref(receipt, 1), decision, answers));
        assertThat(result).isInstanceOf(PreliminaryAssessment.Decided.class);
        return receipt;
    }

    Receipt opened(String name) {
        return decided(
                preschool(name, Duration.ofDays(3)),
                new PreliminaryDecision.Open("Uppgifter om bristande omsorg."),
                null);
    }

    Receipt told(ReportedConcern report) {
        Receipt receipt = decided(
                report, new PreliminaryDecision.Decline("Ingen åtgärd behövs.", false), Outcome.CLOSED_NO_ACTION);
        done(here(() -> context.getBean(GiveFeedback.class).give(sanna, ref(receipt, 2), Optional.empty())));
        return receipt;
    }

    Receipt supportOffered(ReportedConcern report) {
        Receipt receipt = decided(report, new PreliminaryDecision.Decline("Behovet möts av stöd.", true), null);
        UUID assessment = receipt.subjects().getFirst().assessmentId();
        done(here(() -> {
            UUID first = context.getBean(Offerings.class)
                    .offered(People.HANINGE, TODAY)
                    .getFirst()
                    .id();
            return context.getBean(OfferSupport.class)
                    .offer(sanna, new OfferSupport.Offer(receipt.matterId(), assessment, Set.of(first), true));
        }));
        return receipt;
    }

    Receipt supportAnswered(ReportedConcern report, SupportOffer.Answer said) {
        Receipt receipt = supportOffered(report);
        done(here(() -> {
            SupportOffer offer = context.getBean(SupportOffers.class)
                    .of(People.HANINGE, receipt.matterId())
                    .getFirst();
            return context.getBean(AnswerOffer.class)
                    .answer(sanna, new OfferRef(receipt.matterId(), offer.id(), offer.version()), said);
        }));
        return receipt;
    }

    private static void done(StepResult result) {
        assertThat(result).isInstanceOf(StepResult.Done.class);
    }

    private static <T> T here(Supplier<T> work) {
        return Tenant.call(People.HANINGE, work::get);
    }

    private static AssessmentRef ref(Receipt receipt, int version) {
        return new AssessmentRef(
                receipt.matterId(), receipt.subjects().getFirst().assessmentId(), version);
    }
}
