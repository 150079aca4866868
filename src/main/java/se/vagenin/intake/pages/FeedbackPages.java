package se.vagenin.intake.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.GiveFeedback;
import se.vagenin.intake.StepResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The answer to the one who was obliged to report: three values and nothing else (R12, R13, SoL 19:6). */
@Controller
@RequestMapping("/arbete/arenden/{id}/aterkoppling")
@Requires(Operation.GIVE_FEEDBACK)
class FeedbackPages {

    private static final String TEMPLATE = "intake/feedback";

    /** An answer, as typed; each person's fields bear an id, since all stand on one page. */
    record FeedbackForm(
            @Nullable UUID bedomning,
            @Nullable String version,
            @Nullable String besked,
            @Nullable String skal) {

        static FeedbackForm of(Map<String, String> typed) {
            UUID assessment = Typed.id(typed.get("bedomning"));
            return new FeedbackForm(
                    assessment,
                    typed.get("version"),
                    typed.get("besked-" + assessment),
                    typed.get("skal-" + assessment));
        }

        Optional<String> unsuitable() {
            return "olampligt".equals(besked) ? Optional.of(Typed.words(skal)) : Optional.empty();
        }
    }

    private final MatterReader reader;
    private final GiveFeedback feedback;
    private final FeedbackLetter letters;

    FeedbackPages(MatterReader reader, GiveFeedback feedback, FeedbackLetter letters) {
        this.reader = reader;
        this.feedback = feedback;
        this.letters = letters;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        return Page.of(TEMPLATE, FeedbackView.of(open(staff, id), null, FormErrors.NONE));
    }

    /** The reporter has asked, by telephone or letter. */
    @PostMapping("/fraga")
    Answer ask(Actor.Staff staff, @PathVariable UUID id) {
        MatterFile file = open(staff, id);
        return switch (feedback.ask(staff, id, file.now())) {
            case StepResult.Done() -> Redirect.to(file.address() + "/aterkoppling");
            case StepResult.Refused(List<Refusal> reasons) ->
                Page.invalid(TEMPLATE, FeedbackView.of(file, null, Refusals.on("fraga", reasons)));
        };
    }

    @PostMapping
    Answer give(Actor.Staff staff, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        FeedbackForm form = FeedbackForm.of(typed);
        MatterFile file = open(staff, id);
        UUID assessment = form.bedomning();
        if (assessment == null || form.besked() == null) {
            FormErrors errors = FormErrors.of("besked-" + assessment, "Välj om beskedet lämnas eller inte.");
            return Page.invalid(TEMPLATE, FeedbackView.of(file, form, errors));
        }
        if (SafeContactView.unread(SafeContactView.withReporter(file), typed.get("sakerkontakt-" + assessment))) {
            FormErrors errors = FormErrors.of("sakerkontakt-" + assessment, SafeContactView.CONFIRM);
            return Page.invalid(TEMPLATE, FeedbackView.of(file, form, errors));
        }
        var ref = new AssessmentRef(id, assessment, Typed.number(form.version()));
        try {
            return switch (feedback.give(staff, ref, form.unsuitable())) {
                case StepResult.Done() -> Redirect.to(file.address() + "/aterkoppling");
                case StepResult.Refused(List<Refusal> reasons) ->
                    Page.invalid(TEMPLATE, FeedbackView.of(file, form, Refusals.on("besked-" + assessment, reasons)));
            };
        } catch (StaleVersion overtaken) {
            return Page.conflict(new Conflict(
                    "beskedet till anmälaren",
                    "En kollega",
                    List.of(new Conflict.Change("Skäl", "", Objects.requireNonNullElse(form.skal(), ""))),
                    file.address() + "/aterkoppling"));
        }
    }

    /** The letter, once the answer is given. */
    @GetMapping("/{assessmentId}/brev")
    ResponseEntity<byte[]> letter(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID assessmentId) {
        MatterFile file = open(staff, id);
        Assessment assessment = Subject.of(file, assessmentId).assessment();
        byte[] pdf = assessment
                .told()
                .filter(told -> told.answer() != null)
                .map(told -> letters.write(file, assessment, told))
                .orElseThrow(NotFound::new);
        String name = "besked-" + file.matter().reference() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf);
    }

    private MatterFile open(Actor.Staff staff, UUID id) {
        MatterFile file = reader.read(staff, id);
        reader.require(file, Operation.GIVE_FEEDBACK);
        if (file.concern().isEmpty()) {
            throw new NotFound();
        }
        return file;
    }
}
