package se.vagenin.intake.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.vagenin.api.ApiAnswer;
import se.vagenin.api.ApiPosts;
import se.vagenin.api.ApiProblem;
import se.vagenin.api.ApiResult;
import se.vagenin.api.ApiWriter;
import se.vagenin.api.FieldError;
import se.vagenin.api.Fingerprint;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.FileRefusal;
import se.vagenin.casefile.NewFile;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.upload.UploadTurns;
import se.vagenin.upload.UploadedFile;

/** Files that belong to a report. They stay in quarantine until they are scanned, and the answer says so. */
@RestController
@RequestMapping(Addresses.REPORTS + "/{id}/attachments")
class AttachmentApi {

    private static final String PART = "file";
    private static final ApiProblem BUSY = ApiProblem.of(
            ApiProblem.Kind.TRY_AGAIN,
            "Många filer tas emot just nu. Skicka samma anrop igen om en stund, med samma Idempotency-Key.");

    private final ApiPosts posts;
    private final ApiWriter writer;
    private final ReportReading reading;
    private final Attachments attachments;
    private final UploadTurns turns;

    AttachmentApi(ApiPosts posts, ApiWriter writer, ReportReading reading, Attachments attachments, UploadTurns turns) {
        this.posts = posts;
        this.writer = writer;
        this.reading = reading;
        this.attachments = attachments;
        this.turns = turns;
    }

    /** Ids and states only: a file's name may name a person. */
    record Kept(List<One> attachments) {

        record One(UUID id, String mediaType, int size, Attachment.State state, String note) {

            static One of(Attachment from) {
                return new One(
                        from.id(),
                        from.mediaType(),
                        from.size(),
                        from.state(),
                        from.state().label());
            }
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Operation.API_REPORT)
    ResponseEntity<byte[]> attach(
            Actor.Client client, MultipartHttpServletRequest request, @PathVariable("id") UUID id) {
        List<UploadedFile> parts = UploadedFile.in(request, PART);
        boolean others = request.getMultiFileMap().keySet().stream().anyMatch(name -> !name.equals(PART));
        if (parts.isEmpty() || others || !request.getParameterMap().isEmpty()) {
            return writer.respond(ApiProblem.of(
                    ApiProblem.Kind.INVALID_REQUEST,
                    PART,
                    "Skicka en till tio filer, var och en i en del som heter file."));
        }
        if (parts.size() > Attachments.MOST) {
            return writer.respond(
                    ApiProblem.of(ApiProblem.Kind.INVALID_FILE, PART, "Skicka högst tio bilagor. Välj de viktigaste."));
        }
        List<NewFile> files = parts.stream().map(NewFile::of).toList();
        Fingerprint fingerprint = new Fingerprint();
        parts.forEach(file -> fingerprint
                .add(file.getOriginalFilename().getBytes(StandardCharsets.UTF_8))
                .add(file.getContentType().getBytes(StandardCharsets.UTF_8))
                .add(file.sha256()));
        return turns.take(parts, () -> posts.once(client, request, fingerprint, () -> attach(client, id, files)))
                .orElseGet(() -> writer.respond(BUSY));
    }

    private ApiAnswer attach(Actor.Client client, UUID report, List<NewFile> files) {
        Optional<UUID> matter = reading.matter(client, report);
        if (matter.isEmpty()) {
            return ApiProblem.notFound();
        }
        return switch (attachments.add(client, matter.get(), files, Attachments.Naming.AS_SENT)) {
            case Attachments.Added.Kept(List<Attachment> kept) ->
                ApiResult.created(
                        Addresses.report(client.municipality(), report),
                        new Kept(kept.stream().map(Kept.One::of).toList()));
            case Attachments.Added.NotKept(int file, FileRefusal refusal) -> refused(file, refusal);
        };
    }

    private static ApiProblem refused(int file, FileRefusal refusal) {
        ApiProblem.Kind kind = switch (refusal.kind()) {
            case TOO_LARGE -> ApiProblem.Kind.TOO_LARGE;
            case TYPE_NOT_ALLOWED -> ApiProblem.Kind.UNSUPPORTED_MEDIA_TYPE;
            case EMPTY, TOO_MANY, NOT_WHAT_IT_SAYS, UNSAFE -> ApiProblem.Kind.INVALID_FILE;
        };
        return ApiProblem.invalid(kind, List.of(new FieldError("file/" + file, refusal.reason())));
    }
}
