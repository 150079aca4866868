package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import se.vagenin.casefile.Outcome;
import se.vagenin.directory.Offerings;
import se.vagenin.intake.AssessProtection;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.DecidePreliminary;
import se.vagenin.intake.DecisionAnswers;
import se.vagenin.intake.MeetingOffered;
import se.vagenin.intake.OfferSupport;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.StepResult;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Protection;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.People;
import se.vagenin.testing.TestClock;

/** Brings matters as far as a page needs them, through the same use cases as the pages. */
@TestComponent
final class Casework {

    private final ReceiveConcern receive;
    private final AssessProtection assess;
    private final DecidePreliminary decide;
    private final OfferSupport offer;
    private final Offerings offerings;
    private final People people;

    Casework(
            ReceiveConcern receive,
            AssessProtection assess,
            DecidePreliminary decide,
            OfferSupport offer,
            Offerings offerings,
            People people) {
        this.receive = receive;
        this.assess = assess;
        this.decide = decide;
        this.offer = offer;
        this.offerings = offerings;
        this.people = people;
    }

    Receipt received(ReportedConcern report) {
        return Tenant.call(People.HANINGE, () -> receive.receive(People.visitor(), report));
    }

    /** A preschool's report about two sisters and brothers of whom one has a protected identity. */
    Receipt siblings() {
        ReportedConcern one = People.preschoolReport(TestClock.START.minus(Duration.ofHours(5)));
        return received(People.report(
                one.receivedAt(),
                one.reporter(),
                List.of(
                        People.child("Provbarn Sju", LocalDate.of(2017, 3, 1)),
                        new ReportedConcern.Subject(
                                null,
                                LocalDate.of(2019, 4, 4),
                                "Provbarn Dold",
                                null,
                                "Hos mormor",
                                null,
                                Protection.CONFIDENTIALITY_MARK,
                                List.of())),
                one.concern().reasons()));
    }

    Receipt assessed(ReportedConcern report) {
        Receipt receipt = received(report);
        Actor.Staff sanna = people.sanna();
        var made = new ProtectionAssessment(
                ProtectionAssessment.Outcome.NO_NEED,
                Set.of(ProtectionAssessment.Basis.REPORT),
                "Barnet är hos mormor i natt.",
                new ChildHeard.Heard(),
                sanna.id(),
                TestClock.START);
        var result = Tenant.call(People.HANINGE, () -> assess.assess(sanna, ref(receipt, 0), made));
        assertThat(result).isInstanceOf(PreliminaryAssessment.AwaitingDecision.class);
        return receipt;
    }

    Receipt decided(
            ReportedConcern report, PreliminaryDecision decision, @org.jspecify.annotations.Nullable Outcome way) {
        Receipt receipt = assessed(report);
        Actor.Staff sanna = people.sanna();
        var answers = new DecisionAnswers(new ChildHeard.Heard(), new MeetingOffered.Offered(), "", false, way);
        var result = Tenant.call(People.HANINGE, () -> decide.decide(sanna, sanna, ref(receipt, 1), decision, answers));
        assertThat(result).isInstanceOf(PreliminaryAssessment.Decided.class);
        return receipt;
    }

    Receipt supportOffered(ReportedConcern report) {
        Receipt receipt = decided(report, new PreliminaryDecision.Decline("Behovet möts av stöd.", true), null);
        Tenant.run(People.HANINGE, () -> {
            var first = offerings
                    .offered(People.HANINGE, LocalDate.of(2026, 11, 24))
                    .getFirst()
                    .id();
            UUID assessment = receipt.subjects().getFirst().assessmentId();
            assertThat(offer.offer(
                            people.sanna(),
                            new OfferSupport.Offer(receipt.matterId(), assessment, Set.of(first), true)))
                    .isInstanceOf(StepResult.Done.class);
        });
        return receipt;
    }

    private static AssessmentRef ref(Receipt receipt, int version) {
        return new AssessmentRef(
                receipt.matterId(), receipt.subjects().getFirst().assessmentId(), version);
    }
}
