package se.vagenin.intake.pages;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.FormDrafts;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.AssessProtection;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.SwedishText;

/** The protection assessment of one child or young person, day and night (SoL 20:1). */
@Controller
@RequestMapping("/arbete/arenden/{id}/barn/{assessmentId}/skydd")
@Requires(Operation.ASSESS_PROTECTION)
class ProtectionPages {

    private static final String TEMPLATE = "intake/protection";

    private final MatterReader reader;
    private final AssessProtection assessing;
    private final Draft drafts;

    ProtectionPages(MatterReader reader, AssessProtection assessing, Draft drafts) {
        this.reader = reader;
        this.assessing = assessing;
        this.drafts = drafts;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID assessmentId) {
        Subject subject = open(staff, id, assessmentId);
        if (!(subject.assessment().state() instanceof PreliminaryAssessment.AwaitingProtection)) {
            return Redirect.to(subject.file().address());
        }
        int version = subject.assessment().version();
        return drafts.find(key(staff, subject), ProtectionForm.class)
                .map(kept -> Page.of(TEMPLATE, view(subject, kept.form().at(version), kept.saved(), FormErrors.NONE)))
                .orElseGet(() -> Page.of(TEMPLATE, view(subject, ProtectionForm.blank(version), "", FormErrors.NONE)));
    }

    @PostMapping
    Answer send(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID assessmentId,
            @ModelAttribute ProtectionForm form) {
        Subject subject = open(staff, id, assessmentId);
        if (form.drafts()) {
            drafts.keep(key(staff, subject), form);
            return Redirect.to(address(subject));
        }
        FormErrors errors = form.check(subject.assessment().arrival().subject());
        return errors.hasAny() ? invalid(subject, form, errors) : lock(staff, subject, form);
    }

    /** What the page sends by itself while one writes. */
    @PostMapping("/utkast")
    ResponseEntity<Void> keep(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID assessmentId,
            @ModelAttribute ProtectionForm form) {
        Subject subject = open(staff, id, assessmentId);
        if (form.reasons().length() > Typed.LONGEST) {
            return ResponseEntity.unprocessableContent().build();
        }
        drafts.keep(key(staff, subject), form);
        return ResponseEntity.noContent().build();
    }

    private Answer lock(Actor.Staff staff, Subject subject, ProtectionForm form) {
        ProtectionAssessment made = form.assessment(
                subject.assessment().arrival().subject(),
                staff.id(),
                subject.file().now());
        var ref = new AssessmentRef(
                subject.file().matter().id(), subject.assessment().id(), form.readVersion());
        try {
            var result = assessing.assess(staff, ref, made);
            if (result instanceof PreliminaryAssessment.Refused(List<Refusal> reasons)) {
                return ref.version() == subject.assessment().version()
                        ? invalid(subject, form, Refusals.on("skydd", reasons))
                        : overtaken(staff, subject, form);
            }
        } catch (StaleVersion first) {
            return overtaken(staff, subject, form);
        }
        drafts.drop(key(staff, subject));
        return Redirect.to(subject.file().address());
    }

    /** Somebody was first, or the same person in another tab: what was typed is kept and shown beside what holds. */
    private Answer overtaken(Actor.Staff staff, Subject subject, ProtectionForm form) {
        drafts.keep(key(staff, subject), form);
        return Page.conflict(conflict(
                open(staff, subject.file().matter().id(), subject.assessment().id()), form));
    }

    private Subject open(Actor.Staff staff, UUID id, UUID assessmentId) {
        Subject subject = Subject.of(reader.read(staff, id), assessmentId);
        reader.require(subject.file(), Operation.ASSESS_PROTECTION);
        if (!subject.assessment().arrival().subject().childOrYoung()) {
            throw new NotFound();
        }
        return subject;
    }

    private static FormDrafts.Key key(Actor.Staff staff, Subject subject) {
        return Draft.key(
                staff, subject.file().matter().id(), subject.assessment().id(), "PROTECTION");
    }

    private static String address(Subject subject) {
        return subject.address() + "/skydd";
    }

    private static Answer invalid(Subject subject, ProtectionForm form, FormErrors errors) {
        return Page.invalid(TEMPLATE, view(subject, form, "", errors));
    }

    private static ProtectionView view(Subject subject, ProtectionForm form, String saved, FormErrors errors) {
        MatterFile file = subject.file();
        Assessment assessment = subject.assessment();
        return new ProtectionView(
                subject.head(address(subject), ClockKind.PROTECTION_ASSESSMENT),
                SourceView.of(file, subject.found(), assessment),
                ProtectionView.answers(form),
                assessment.arrival().subject() == se.vagenin.intake.ReportSubject.CHILD,
                subject.found().report().content().violence(),
                assessment.protections().stream()
                        .map(each ->
                                SwedishText.moment(each.assessedAt(), file.now()) + ", " + file.name(each.assessor())
                                        + ": " + each.outcome().label() + ". " + each.reasons())
                        .toList(),
                saved,
                "Låses i ditt namn: " + file.viewer().name() + ", kl. " + SwedishText.time(file.now())
                        + ". En låst bedömning ändras aldrig.",
                errors);
    }

    private static Conflict conflict(Subject now, ProtectionForm form) {
        List<ProtectionAssessment> made = now.assessment().protections();
        @Nullable ProtectionAssessment last = made.isEmpty() ? null : made.getLast();
        String theirs = last == null ? "" : last.outcome().label();
        String yours = ProtectionView.label(Typed.words(form.skydd()));
        return new Conflict(
                "skyddsbedömningen för " + now.name(),
                last == null
                        ? "En kollega"
                        : now.file().name(last.assessor()) + ", "
                                + MatterViews.lower(SwedishText.moment(
                                        last.assessedAt(), now.file().now())) + ",",
                List.of(
                        new Conflict.Change("Behov av skydd", theirs, yours),
                        new Conflict.Change(
                                "Skäl",
                                last == null ? "" : Objects.requireNonNull(last).reasons(),
                                form.reasons())),
                address(now));
    }
}
