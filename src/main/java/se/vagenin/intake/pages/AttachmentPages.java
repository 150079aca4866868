package se.vagenin.intake.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.vagenin.casefile.FileAnswer;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;

/** The files of a matter. */
@Controller
@Requires(Operation.OPEN_ATTACHMENT)
class AttachmentPages {

    private final OpenAttachment opening;

    AttachmentPages(OpenAttachment opening) {
        this.opening = opening;
    }

    /** A clean file; for one that may not be opened, the place on the matter's page that says why and what to do. */
    @GetMapping("/arbete/arenden/{id}/bilagor/{attachmentId}")
    ResponseEntity<byte[]> open(
            Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID attachmentId, HttpServletResponse response) {
        return opening.open(staff, id, attachmentId)
                .map(file -> FileAnswer.of(
                        response, file.attachment().name(), file.attachment().mediaType(), file.content()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/arbete/arenden/" + id + "#bilagor"))
                        .build());
    }
}
