package se.vagenin.intake.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.ClockKind;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.identity.Decision;
import se.vagenin.identity.DelegationOrder;
import se.vagenin.identity.Operation;
import se.vagenin.identity.QualifiedStaff;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.ReportSubject;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Role;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Act;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SafeContactBox;
import se.vagenin.web.SwedishText;

/** Puts the page of a decision together: what is asked, what is locked and why, and who else may decide. */
@Component
class DecisionViews {

    private final Offerings offerings;
    private final DelegationOrder order;
    private final StaffRegister register;

    DecisionViews(Offerings offerings, DelegationOrder order, StaffRegister register) {
        this.offerings = offerings;
        this.order = order;
        this.register = register;
    }

    DecisionView of(Subject subject, DecisionForm form, String saved, FormErrors errors) {
        MatterFile file = subject.file();
        DecisionForm.Asked asked = asked(subject);
        boolean extends_ = subject.assessment().state() instanceof PreliminaryAssessment.AwaitingDecision
                && file.canDo(Operation.EXTEND_DEADLINE);
        return new DecisionView(
                subject.head(
                        subject.address() + "/beslut", ClockKind.PRELIMINARY_ASSESSMENT, ClockKind.ADULT_ASSESSMENT),
                SourceView.of(file, subject.found(), subject.assessment()),
                SafeContactView.boxes(file),
                locked(subject),
                subject.assessment().conclusive().map(DecisionViews::protection).orElse(""),
                new DecisionView.Questions(
                        asked.heard(),
                        asked.meeting(),
                        asked.violence(),
                        subject.assessment().arrival().subject().childOrYoung(),
                        file.may(Operation.OFFER_SUPPORT),
                        suitable(subject)),
                DecisionView.answers(form),
                extends_ ? new Act("Behövs längre tid?", subject.address() + "/langre-tid") : null,
                saved,
                "Beslutet fattas i ditt namn: " + file.viewer().name() + ", kl. " + SwedishText.time(file.now())
                        + ". Det kan inte ändras i efterhand.",
                errors);
    }

    static DecisionForm.Asked asked(Subject subject) {
        boolean child = subject.assessment().arrival().subject() == ReportSubject.CHILD;
        boolean violence = child && subject.found().report().content().violence();
        return new DecisionForm.Asked(
                child,
                child && subject.assessment().arrival().reporterMandated(),
                violence,
                SafeContactBox.anyRestricted(SafeContactView.boxes(subject.file())));
    }

    /** Each refusal at the field it is about, so that the summary leads there. */
    static FormErrors errors(List<Refusal> reasons) {
        var errors = FormErrors.collect();
        for (Refusal refusal : reasons) {
            errors.add(field(refusal.rule()), refusal.reason());
        }
        return errors.done();
    }

    private static String field(String rule) {
        return switch (rule) {
            case "R05" -> "utredning";
            case "R08" -> "trots";
            case "R09" -> "hord";
            case "R11" -> "mote";
            case "R10" -> "partner";
            case "R06" -> "skal";
            default -> "beslut";
        };
    }

    Conflict conflict(Subject now, DecisionForm form) {
        Assessment.@Nullable Made made = now.assessment().made().orElse(null);
        String theirs = made == null ? "Inte beslutat" : SubjectRows.words(made.decision());
        String who = made == null
                ? "En kollega"
                : now.file().name(made.decider()) + ", "
                        + MatterViews.lower(
                                SwedishText.moment(made.decidedAt(), now.file().now())) + ",";
        return new Conflict(
                "förhandsbedömningen för " + now.name(),
                who,
                List.of(
                        new Conflict.Change("Beslut", theirs, SubjectRows.words(form.decision())),
                        new Conflict.Change(
                                "Skäl", made == null ? "" : made.decision().reasons(), form.reasons())),
                made == null ? now.address() + "/beslut" : now.file().address());
    }

    private DecisionView.@Nullable Locked locked(Subject subject) {
        MatterFile file = subject.file();
        return switch (subject.assessment().state()) {
            case PreliminaryAssessment.AwaitingProtection _ ->
                new DecisionView.Locked(
                        Rules.get("R01").reason() + " (SoL 20 kap. 1 §)",
                        new Act("Bedöm skydd", subject.address() + "/skydd"));
            case PreliminaryAssessment.Decided decided ->
                new DecisionView.Locked(
                        "Beslutet är fattat: " + MatterViews.lower(SubjectRows.words(decided.decision()))
                                + ". Det kan inte ändras. Har det kommit in nya uppgifter? Registrera en ny anmälan.",
                        null);
            case PreliminaryAssessment.AwaitingDecision _ -> unable(subject, file.viewer());
        };
    }

    /** R06 and R07: why this person may not decide, and who can. */
    private DecisionView.@Nullable Locked unable(Subject subject, Actor.Staff viewer) {
        boolean young = subject.assessment().arrival().subject().childOrYoung();
        LocalDate today = SwedishTime.dateOf(subject.file().now());
        Refusal refusal = (young ? QualifiedStaff.mayAssessChildren(viewer) : java.util.Optional.<Refusal>empty())
                .or(() -> order.mayDecide(viewer, Decision.DECLINE_INVESTIGATION, today)
                        .filter(_ -> order.mayDecide(viewer, Decision.OPEN_INVESTIGATION, today)
                                .isPresent()))
                .orElse(null);
        if (refusal == null) {
            return null;
        }
        Set<Role> delegates = order.delegates(viewer.municipality(), Decision.OPEN_INVESTIGATION, today);
        String colleagues = register.active(viewer.municipality()).stream()
                .filter(each -> can(subject, each, young, delegates))
                .map(StaffMember::name)
                .collect(Collectors.joining(", "));
        return new DecisionView.Locked(
                refusal.reason() + (colleagues.isEmpty() ? "" : " De här kan besluta: " + colleagues + "."),
                subject.file().canDo(Operation.ASSIGN_MATTER)
                        ? new Act(
                                "Lämna ärendet till en kollega",
                                "/arbete/inkorg/fordela?arende="
                                        + subject.file().matter().id())
                        : null);
    }

    private static boolean can(Subject subject, StaffMember member, boolean young, Set<Role> delegates) {
        boolean inUnit = member.assignments().stream()
                .anyMatch(each -> each.unitId().equals(subject.file().matter().unitId()));
        return inUnit
                && (!young || member.qualified())
                && member.assignments().stream().anyMatch(each -> delegates.contains(each.role()));
    }

    private List<Option> suitable(Subject subject) {
        LocalDate today = SwedishTime.dateOf(subject.file().now());
        OptionalInt age = SubjectRows.person(subject.file(), subject.assessment())
                .map(each -> each.ageOn(today))
                .orElse(OptionalInt.empty());
        return offerings
                .suitable(subject.file().matter().municipality(), age.isPresent() ? age.getAsInt() : null, null, today)
                .stream()
                .map(DecisionViews::option)
                .toList();
    }

    static Option option(Offering offering) {
        return Option.of(offering.id().toString(), offering.name(), hint(offering));
    }

    private static String hint(Offering offering) {
        var practice = offering.content().practice();
        Integer left = practice.placesLeft();
        String places = left == null ? "" : left == 0 ? " Fullt just nu." : " " + left + " platser kvar.";
        return offering.audience() + "." + places;
    }

    private static String protection(ProtectionAssessment made) {
        return made.outcome().label() + ". " + made.reasons();
    }
}
