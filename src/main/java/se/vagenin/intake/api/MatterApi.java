package se.vagenin.intake.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
import se.vagenin.api.QueryParameters;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.NewEntry;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;

/** Timeline, notes and clocks for other systems. */
@RestController
@RequestMapping(Addresses.MUNICIPALITY)
class MatterApi {

    private final ApiPosts posts;
    private final MatterReading reading;
    private final ApiWriter writer;
    private final Clock clock;

    MatterApi(ApiPosts posts, MatterReading reading, ApiWriter writer, Clock clock) {
        this.posts = posts;
        this.reading = reading;
        this.writer = writer;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}/timeline")
    @Requires(Operation.API_READ)
    ResponseEntity<byte[]> timeline(Actor.Client client, HttpServletRequest request, @PathVariable("id") UUID id) {
        QueryParameters query = QueryParameters.of(request);
        int limit = query.limit();
        int page = query.page();
        return writer.respond(query.refusal()
                .<ApiAnswer>map(refusal -> refusal)
                .orElseGet(() -> reading.timeline(client, id, page, limit)
                        .<ApiAnswer>map(ApiResult::ok)
                        .orElseGet(ApiProblem::notFound)));
    }

    @GetMapping("/clocks")
    @Requires(Operation.API_READ)
    ResponseEntity<byte[]> clocks(Actor.Client client, HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request);
        UUID unit = query.id("unit");
        UUID responsible = query.id("responsible");
        LocalDate due = query.date("due");
        var asked = new MatterReading.Asked(unit, responsible, due, query.page(), query.limit());
        return writer.respond(query.refusal()
                .<ApiAnswer>map(refusal -> refusal)
                .orElseGet(() -> ApiResult.ok(reading.clocks(client, asked))));
    }

    @PostMapping(path = "/matters/{id}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Operation.API_DECIDE)
    ResponseEntity<byte[]> note(Actor.Client client, HttpServletRequest request, @PathVariable("id") UUID id) {
        return posts.json(client, request, body -> note(client, id, body));
    }

    private ApiAnswer note(Actor.Client client, UUID matter, JsonBody body) {
        Instant now = Times.answered(clock.instant());
        String text = body.text("text", ReportBody.LONGEST_TEXT, "Skriv anteckningens text.");
        OffsetDateTime given = body.moment("eventAt");
        Instant eventAt = given == null ? now : given.toInstant();
        if (eventAt.isAfter(now)) {
            body.fault(
                    "eventAt", "Det som antecknas kan inte ha hänt i framtiden. Rätta tiden, eller utelämna fältet.");
        }
        if (!body.faults().isEmpty()) {
            return ApiProblem.invalid(ApiProblem.Kind.INVALID_BODY, body.faults());
        }
        Optional<UUID> written = reading.note(client, matter, new NewEntry(null, EntryKind.NOTE, eventAt, text));
        return written.<ApiAnswer>map(id -> ApiResult.created(
                        Addresses.matter(client.municipality(), matter) + "/timeline",
                        new NoteCreated(id, eventAt, now)))
                .orElseGet(ApiProblem::notFound);
    }

    record NoteCreated(UUID id, Instant eventAt, Instant savedAt) {}

    /** The first instant after a local day. */
    static Instant endOf(LocalDate day) {
        return SwedishTime.startOf(day.plusDays(1));
    }
}
