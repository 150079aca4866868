package se.vagenin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.Outcome;
import se.vagenin.directory.Offerings;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.Meanwhile;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** Two steps in one matter at the same moment: the second sees what the first has done (record 0032). */
@DemoApp
class StepsTakeTurnsTest {

    @Autowired
    ReceiveConcern receive;

    @Autowired
    AssessProtection assess;

    @Autowired
    DecidePreliminary decide;

    @Autowired
    OfferSupport offer;

    @Autowired
    AnswerOffer answer;

    @Autowired
    CloseMatter close;

    @Autowired
    GiveFeedback feedback;

    @Autowired
    SupportOffers offers;

    @Autowired
    Offerings offerings;

    @Autowired
    Matters matters;

    @Autowired
    Clocks clocks;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @BeforeEach
    void startOfDay() {
        clock.reset();
    }

    @Test
    void thoseWhoDecideAboutTwoSubjectsAtOnceCloseTheMatter() throws InterruptedException {
        Receipt receipt = assessed(People.preschoolReport(TestClock.START), 2);
        Future<PreliminaryAssessment.DecisionResult> second = meanwhile(
                () -> decide(receipt, 0, new PreliminaryDecision.Decline("Skäl.", false)),
                () -> decide(receipt, 1, new PreliminaryDecision.Decline("Skäl.", false)));
        assertThat(Meanwhile.result(second)).isInstanceOf(PreliminaryAssessment.Decided.class);
        assertThat(matter(receipt).status()).isEqualTo(MatterStatus.CLOSED);
    }

    @Test
    void theLastAnswerToAnOfferClosesTheMatterAlsoWhileTheLastSubjectIsDecided() throws InterruptedException {
        Receipt receipt = assessed(People.preschoolReport(TestClock.START), 2);
        here(() -> decide(receipt, 0, new PreliminaryDecision.Decline("Behovet möts av stöd.", true)));
        here(() -> offered(receipt));
        Future<StepResult> second = meanwhile(
                () -> decide(receipt, 1, new PreliminaryDecision.Decline("Skäl.", false)), () -> answered(receipt));
        assertThat(Meanwhile.result(second)).isInstanceOf(StepResult.Done.class);
        assertThat(matter(receipt).status()).isEqualTo(MatterStatus.CLOSED);
        assertThat(matter(receipt).outcome()).isEqualTo(Outcome.SUPPORT_STARTED);
    }

    @Test
    void anOfferIsNotMadeInAMatterThatCloses() throws InterruptedException {
        Receipt receipt = assessed(People.preschoolReport(TestClock.START), 1);
        here(() -> decide(receipt, 0, new PreliminaryDecision.Decline("Behovet möts av stöd.", true)));
        here(() -> offered(receipt));
        Future<StepResult> second = meanwhile(() -> answered(receipt), () -> offered(receipt));
        assertThat(Meanwhile.result(second)).isInstanceOf(StepResult.Refused.class);
        assertThat(running(receipt)).extracting(each -> each.set().kind()).doesNotContain(ClockKind.SUPPORT_ANSWER);
    }

    @Test
    void aMatterIsNotClosedOverAClockOfTheLawThatStartsMeanwhile() throws InterruptedException {
        Receipt receipt = assessed(withoutQuestion(), 1);
        here(() -> decide(receipt, 0, new PreliminaryDecision.Decline("Behovet möts av stöd.", true)));
        int version = matter(receipt).version();
        Future<StepResult> second = meanwhile(
                () -> feedback.ask(people.sanna(), receipt.matterId(), TestClock.START),
                () -> close.close(
                        people.sanna(),
                        new CloseMatter.Leave(receipt.matterId(), version, Outcome.CLOSED_NO_ACTION, "Skäl.", null)));
        assertThat(Meanwhile.result(second)).isInstanceOf(StepResult.Refused.class);
        assertThat(running(receipt)).extracting(each -> each.set().kind()).contains(ClockKind.REPORTER_FEEDBACK);
    }

    private <T> Future<T> meanwhile(Supplier<?> first, Supplier<T> second) {
        JdbcClient superuser =
                JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
        Meanwhile.Part begin = () -> assertThat(first.get()).isNotInstanceOf(PreliminaryAssessment.Refused.class);
        return here(() -> Meanwhile.of(superuser, transaction, begin, () -> here(second), () -> {}));
    }

    private Receipt assessed(ReportedConcern template, int children) {
        ReportedConcern report = People.report(
                template.receivedAt(),
                template.reporter(),
                IntStream.rangeClosed(1, children)
                        .mapToObj(each -> People.child("Provbarn Tur " + each, LocalDate.of(2018, 1, each)))
                        .toList(),
                Set.of(ReportedConcern.Reason.NEGLECT));
        Receipt receipt = here(() -> receive.receive(People.visitor(), report));
        for (int child = 0; child < children; child++) {
            AssessmentRef ref = ref(receipt, child, 0);
            here(() -> assess.assess(people.sanna(), ref, noNeed()));
        }
        return receipt;
    }

    /** A mandated reporter who has not asked yet. */
    private static ReportedConcern withoutQuestion() {
        ReportedConcern report = People.preschoolReport(TestClock.START);
        ReportedConcern.Reporter who = report.reporter();
        return People.report(
                report.receivedAt(),
                new ReportedConcern.Reporter(
                        who.category(),
                        false,
                        who.name(),
                        who.role(),
                        who.organisation(),
                        who.phone(),
                        who.email(),
                        false,
                        false),
                report.subjects(),
                Set.of(ReportedConcern.Reason.NEGLECT));
    }

    private ProtectionAssessment noNeed() {
        return new ProtectionAssessment(
                ProtectionAssessment.Outcome.NO_NEED,
                Set.of(ProtectionAssessment.Basis.REPORT),
                "Barnet är hos mormor.",
                new ChildHeard.NotHeard("Samtal bokat."),
                people.sanna().id(),
                clock.instant());
    }

    private PreliminaryAssessment.DecisionResult decide(Receipt receipt, int child, PreliminaryDecision decision) {
        var answers = new DecisionAnswers(
                new ChildHeard.NotHeard("Barnet är för litet."), new MeetingOffered.Offered(), "", false, null);
        return decide.decide(people.sanna(), people.sanna(), ref(receipt, child, 1), decision, answers);
    }

    private StepResult offered(Receipt receipt) {
        UUID first = offerings
                .offered(People.HANINGE, SwedishTime.dateOf(clock.instant()))
                .getFirst()
                .id();
        UUID child = receipt.subjects().getFirst().assessmentId();
        return offer.offer(people.sanna(), new OfferSupport.Offer(receipt.matterId(), child, Set.of(first), true));
    }

    private StepResult answered(Receipt receipt) {
        SupportOffer made = offers.of(People.HANINGE, receipt.matterId()).getFirst();
        return answer.answer(
                people.sanna(),
                new OfferRef(receipt.matterId(), made.id(), made.version()),
                SupportOffer.Answer.ACCEPTED);
    }

    private static AssessmentRef ref(Receipt receipt, int child, int version) {
        return new AssessmentRef(
                receipt.matterId(), receipt.subjects().get(child).assessmentId(), version);
    }

    private Matter matter(Receipt receipt) {
        return here(() -> matters.find(People.HANINGE, receipt.matterId())).orElseThrow();
    }

    private List<MatterClock> running(Receipt receipt) {
        return here(() -> clocks.of(People.HANINGE, receipt.matterId())).stream()
                .filter(MatterClock::running)
                .toList();
    }

    private static <T> T here(Supplier<T> work) {
        return Tenant.call(People.HANINGE, work::get);
    }
}
