package se.vagenin.intake.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.vagenin.api.ApiAnswer;
import se.vagenin.api.ApiPosts;
import se.vagenin.api.ApiProblem;
import se.vagenin.api.ApiResult;
import se.vagenin.api.ApiWriter;
import se.vagenin.api.JsonBody;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.AssessProtection;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.DecidePreliminary;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.AwaitingProtection;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.intake.PreliminaryAssessment.Refused;
import se.vagenin.kernel.Actor;

/**
 * Assessments and decisions that a member of staff has made in another system. A system decides nothing: the body names
 * the person, and the rules of the law and of the delegation order are asked about that person.
 */
@RestController
@RequestMapping(Addresses.REPORTS + "/{id}/children/{childId}")
class DecisionApi {

    private final ApiPosts posts;
    private final ReportReading reading;
    private final NamedStaff staff;
    private final AssessProtection assess;
    private final DecidePreliminary decide;
    private final ApiWriter writer;
    private final Clock clock;

    DecisionApi(
            ApiPosts posts,
            ReportReading reading,
            NamedStaff staff,
            AssessProtection assess,
            DecidePreliminary decide,
            ApiWriter writer,
            Clock clock) {
        this.posts = posts;
        this.reading = reading;
        this.staff = staff;
        this.assess = assess;
        this.decide = decide;
        this.writer = writer;
        this.clock = clock;
    }

    @PostMapping(path = "/protection-assessment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Operation.API_DECIDE)
    ResponseEntity<byte[]> assess(
            Actor.Client client,
            HttpServletRequest request,
            @PathVariable("id") UUID id,
            @PathVariable("childId") UUID child) {
        return posts.json(client, request, body -> step(client, new Child(id, child), body, this::assess));
    }

    @PostMapping(path = "/preliminary-decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Operation.API_DECIDE)
    ResponseEntity<byte[]> decide(
            Actor.Client client,
            HttpServletRequest request,
            @PathVariable("id") UUID id,
            @PathVariable("childId") UUID child) {
        return posts.json(client, request, body -> step(client, new Child(id, child), body, this::decide));
    }

    /** Nothing was written: the transaction fell together with the step. */
    @ExceptionHandler
    ResponseEntity<byte[]> stale(StaleVersion stale) {
        return writer.respond(ApiProblem.of(
                ApiProblem.Kind.STALE_VERSION,
                "Barnets bedömning ändrades medan du arbetade. Läs anmälan igen och skicka det nya versionsnumret."));
    }

    private ApiAnswer step(
            Actor.Client client,
            Child child,
            JsonBody body,
            BiFunction<ReportReading.Reached, JsonBody, ApiAnswer> step) {
        return reading.reached(client, child.report(), child.id())
                .map(each -> step.apply(each, body))
                .orElseGet(ApiProblem::notFound);
    }

    private record Child(UUID report, UUID id) {}

    private ApiAnswer assess(ReportReading.Reached reached, JsonBody body) {
        Optional<Actor.Staff> assessor = staff.named(reached.client().municipality(), body, "assessor");
        ProtectionBody read = ProtectionBody.read(body, clock.instant());
        AssessmentRef ref = reached.ref(body.number("version"));
        if (!body.faults().isEmpty()) {
            return ApiProblem.invalid(ApiProblem.Kind.INVALID_BODY, body.faults());
        }
        Actor.Staff person = assessor.orElseThrow();
        return staff.mayNot(person, Operation.ASSESS_PROTECTION, reached)
                .orElseGet(() -> switch (assess.assess(reached.client(), ref, read.by(person.id()))) {
                    case Refused refused -> ApiProblem.refused(refused.reasons());
                    case AwaitingProtection _, AwaitingDecision _ -> ApiResult.created(reached.address(), now(reached));
                });
    }

    private ApiAnswer decide(ReportReading.Reached reached, JsonBody body) {
        Optional<Actor.Staff> decider = staff.named(reached.client().municipality(), body, "decider");
        DecisionBody read = DecisionBody.read(body);
        AssessmentRef ref = reached.ref(body.number("version"));
        if (!body.faults().isEmpty()) {
            return ApiProblem.invalid(ApiProblem.Kind.INVALID_BODY, body.faults());
        }
        Actor.Staff person = decider.orElseThrow();
        return staff.mayNot(person, Operation.DECIDE_PRELIMINARY, reached).orElseGet(() -> switch (decide.decide(
                reached.client(), person, ref, read.decision(), read.answers())) {
            case Refused refused -> ApiProblem.refused(refused.reasons());
            case Decided _ -> ApiResult.created(reached.address(), now(reached));
        });
    }

    private ChildState now(ReportReading.Reached reached) {
        return reading.state(reached).orElseThrow();
    }
}
