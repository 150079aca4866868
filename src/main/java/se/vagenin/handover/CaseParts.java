package se.vagenin.handover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.vagenin.handover.HandoverContents.DecisionPart;
import se.vagenin.handover.HandoverContents.ExtensionPart;
import se.vagenin.handover.HandoverContents.GuardianPart;
import se.vagenin.handover.HandoverContents.PersonPart;
import se.vagenin.handover.HandoverContents.ProtectionPart;
import se.vagenin.handover.HandoverContents.ReportPart;
import se.vagenin.handover.HandoverContents.ReporterPart;
import se.vagenin.handover.HandoverContents.SafeContactPart;
import se.vagenin.handover.HandoverContents.SubjectPart;
import se.vagenin.handover.HandoverContents.ToldPart;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.MeetingOffered;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.Person;
import se.vagenin.person.Protection;
import se.vagenin.person.SafeContact;

/**
 * The report and its assessments as parts of a package.
 *
 * @param names of the staff that the case mentions
 * @param safe how persons may be reached, by person
 */
record CaseParts(Map<UUID, String> names, ConcernCase found, Map<UUID, SafeContact> safe) {

    ReportPart report() {
        ReportedConcern content = found.report().content();
        var concern = content.concern();
        return new ReportPart(
                content.id(),
                content.receivedAt(),
                reporter(content.reporter()),
                found.report().mandated(),
                concern.text(),
                concern.reasons().stream().map(Enum::name).sorted().toList(),
                concern.since(),
                concern.immediateDanger().name(),
                concern.guardiansInformed().name());
    }

    List<SubjectPart> subjects() {
        return found.assessments().stream().map(this::subject).toList();
    }

    /** A gap that nobody sees would be a fact lost; one that is named can be asked for. */
    List<String> withheld() {
        return subjects().stream()
                .filter(each -> each.person().isProtected())
                .map(each -> each.person().name() + " har skyddade personuppgifter. Personnummer, adress, var barnet är"
                        + " och vårdnadshavares uppgifter finns inte i paketet. De lämnas direkt till den som ska"
                        + " utreda.")
                .toList();
    }

    private static ReporterPart reporter(ReportedConcern.Reporter reporter) {
        SafeContact safe = reporter.safeContact();
        return new ReporterPart(
                reporter.category().name(),
                reporter.anonymous(),
                reporter.name(),
                reporter.role(),
                reporter.organisation(),
                reporter.phone(),
                reporter.email(),
                reporter.wantsFeedback(),
                safe == null ? null : SafeContactPart.of(safe, true));
    }

    private SubjectPart subject(Assessment assessment) {
        return new SubjectPart(
                assessment.id(),
                assessment.personId(),
                assessment.arrival().subject().name(),
                person(assessment),
                assessment.protections().stream().map(this::protection).toList(),
                assessment.extensions().stream().map(this::extension).toList(),
                assessment.made().map(this::decision).orElse(null),
                assessment.told().map(CaseParts::told).orElse(null));
    }

    private PersonPart person(Assessment assessment) {
        var reported = found.report().content().subjects().get(assessment.position());
        @Nullable Person known = found.persons().get(assessment.personId());
        String name = found.label(assessment);
        Protection protection = protection(reported, known);
        if (protection.isProtected()) {
            return new PersonPart(
                    name, null, null, null, null, null, protection.name(), List.of(), safe(assessment, false));
        }
        return new PersonPart(
                name,
                number(or(known, Person::personalNumber, reported.personalNumber())),
                or(known, Person::birthDate, reported.birthDate()),
                or(known, Person::address, reported.address()),
                reported.whereNow(),
                reported.school(),
                protection.name(),
                reported.guardians().stream().map(CaseParts::guardian).toList(),
                safe(assessment, true));
    }

    private @Nullable SafeContactPart safe(Assessment assessment, boolean withReach) {
        SafeContact contact = safe.get(assessment.personId());
        return contact == null ? null : SafeContactPart.of(contact, withReach);
    }

    /** Either mark counts: one who may be protected is treated as protected. */
    private static Protection protection(ReportedConcern.Subject reported, @Nullable Person known) {
        return known != null && known.protection().isProtected() ? known.protection() : reported.protection();
    }

    private static GuardianPart guardian(ReportedConcern.Guardian guardian) {
        return new GuardianPart(guardian.name(), number(guardian.personalNumber()), guardian.phone());
    }

    private ProtectionPart protection(ProtectionAssessment made) {
        return new ProtectionPart(
                made.outcome().name(),
                made.bases().stream().map(Enum::name).sorted().toList(),
                made.reasons(),
                code(made.childHeard()),
                reason(made.childHeard()),
                name(made.assessor()),
                made.assessedAt());
    }

    private ExtensionPart extension(Assessment.Extension made) {
        return new ExtensionPart(made.newDueDate(), made.reasons(), name(made.decider()), made.decidedAt());
    }

    private DecisionPart decision(Assessment.Made made) {
        return new DecisionPart(
                code(made.decision()),
                reasons(made.decision()),
                code(made.childHeard()),
                reason(made.childHeard()),
                code(made.meeting()),
                made.meeting() instanceof MeetingOffered.NotSuitable(String reason) ? reason : null,
                made.violence().reported(),
                name(made.decider()),
                made.boardDecision(),
                made.decidedAt(),
                made.ruleset());
    }

    private static ToldPart told(Assessment.Told told) {
        var answer = told.answer();
        return new ToldPart(answer == null ? null : answer.name(), told.unsuitable(), told.at());
    }

    private String name(UUID staff) {
        return names.getOrDefault(staff, "Medarbetare");
    }

    private static String code(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open _ -> "OPEN";
            case PreliminaryDecision.Decline decline -> decline.supportOffered() ? "DECLINE_WITH_SUPPORT" : "DECLINE";
            case PreliminaryDecision.AttachToOngoing _ -> "ATTACH";
        };
    }

    private static String reasons(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open open -> open.reasons();
            case PreliminaryDecision.Decline decline -> decline.reasons();
            case PreliminaryDecision.AttachToOngoing attached -> attached.investigationRef();
        };
    }

    private static String code(ChildHeard heard) {
        return switch (heard) {
            case ChildHeard.Heard() -> "HEARD";
            case ChildHeard.NotHeard _ -> "NOT_HEARD";
            case ChildHeard.Unanswered() -> "NOT_ASKED";
        };
    }

    private static @Nullable String reason(ChildHeard heard) {
        return heard instanceof ChildHeard.NotHeard(String reason) ? reason : null;
    }

    private static String code(MeetingOffered meeting) {
        return switch (meeting) {
            case MeetingOffered.Offered() -> "OFFERED";
            case MeetingOffered.NotSuitable _ -> "NOT_SUITABLE";
            case MeetingOffered.Unanswered() -> "NOT_ASKED";
        };
    }

    private static @Nullable String number(@Nullable PersonalNumber number) {
        return number == null ? null : number.formatted();
    }

    private static <T> @Nullable T or(
            @Nullable Person known, Function<Person, @Nullable T> field, @Nullable T reported) {
        T value = known == null ? null : field.apply(known);
        return value == null ? reported : value;
    }
}
