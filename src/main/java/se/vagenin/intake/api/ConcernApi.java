package se.vagenin.intake.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.vagenin.api.ApiAnswer;
import se.vagenin.api.ApiPosts;
import se.vagenin.api.ApiProblem;
import se.vagenin.api.ApiResult;
import se.vagenin.api.FieldError;
import se.vagenin.api.JsonBody;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.SwedishTime;

/** Takes in reports of concern from other systems. */
@RestController
@RequestMapping(Addresses.REPORTS)
class ConcernApi {

    private final ApiPosts posts;
    private final ReceiveConcern receive;
    private final IdSource ids;
    private final Clock clock;

    ConcernApi(ApiPosts posts, ReceiveConcern receive, IdSource ids, Clock clock) {
        this.posts = posts;
        this.receive = receive;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Operation.API_REPORT)
    ResponseEntity<byte[]> receive(Actor.Client client, HttpServletRequest request) {
        return posts.json(client, request, body -> receive(client, body));
    }

    private ApiAnswer receive(Actor.Client client, JsonBody body) {
        Instant now = Times.answered(clock.instant());
        ReportedConcern report = ReportBody.read(body, ids.next(), now, SwedishTime.dateOf(now));
        List<FieldError> faults = body.faults();
        if (!faults.isEmpty()) {
            return ApiProblem.invalid(ApiProblem.Kind.INVALID_REPORT, faults);
        }
        Receipt receipt = receive.receive(client, report);
        return ApiResult.created(
                Addresses.report(client.municipality(), receipt.reportId()), ReportCreated.of(receipt));
    }
}
