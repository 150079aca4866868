package se.vagenin.intake.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.vagenin.api.ApiAnswer;
import se.vagenin.api.ApiProblem;
import se.vagenin.api.ApiResult;
import se.vagenin.api.ApiWriter;
import se.vagenin.api.QueryParameters;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;

/** Shows reports to other systems. */
@RestController
@RequestMapping(Addresses.REPORTS)
class ReportsApi {

    private final ReportReading reading;
    private final ReportList list;
    private final ApiWriter writer;

    ReportsApi(ReportReading reading, ReportList list, ApiWriter writer) {
        this.reading = reading;
        this.list = list;
        this.writer = writer;
    }

    @GetMapping
    @Requires(Operation.API_READ)
    ResponseEntity<byte[]> list(Actor.Client client, HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request);
        var asked = new ReportList.Asked(
                query.choice("status", MatterStatus.class), query.id("unit"), query.page(), query.limit());
        return writer.respond(query.refusal()
                .<ApiAnswer>map(refusal -> refusal)
                .orElseGet(() -> ApiResult.ok(list.list(client, asked))));
    }

    @GetMapping("/{id}")
    @Requires(Operation.API_READ)
    ResponseEntity<byte[]> read(Actor.Client client, @PathVariable("id") UUID id) {
        return writer.respond(
                reading.read(client, id).<ApiAnswer>map(ApiResult::ok).orElseGet(ApiProblem::notFound));
    }
}
