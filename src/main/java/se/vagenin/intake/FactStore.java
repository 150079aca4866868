package se.vagenin.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.casefile.MatterKeys;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Rules;

/** Appends the facts of an assessment and takes its optimistic lock. Nothing here is ever updated but state and version. */
@Repository
class FactStore {

    private final JdbcClient jdbc;
    private final MatterKeys keys;
    private final IdSource ids;

    FactStore(JdbcClient jdbc, MatterKeys keys, IdSource ids) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.ids = ids;
    }

    /** Takes the lock and sets where the assessment stands. @throws StaleVersion when somebody was first */
    void advance(Municipality municipality, AssessmentRef ref, String state) {
        int rows = jdbc.sql("""
                        update assessment set state = :state, version = version + 1
                        where municipality = :municipality and id = :id and matter_id = :matter and version = :version
                        """)
                .param("municipality", municipality.code())
                .param("id", ref.assessmentId())
                .param("matter", ref.matterId())
                .param("version", ref.version())
                .param("state", state)
                .update();
        if (rows != 1) {
            throw new StaleVersion(ref.matterId());
        }
    }

    /** Takes the lock where the step moves nothing on. @throws StaleVersion when somebody was first */
    void touch(Municipality municipality, AssessmentRef ref) {
        int rows = jdbc.sql("""
                        update assessment set version = version + 1
                        where municipality = :municipality and id = :id and matter_id = :matter and version = :version
                        """)
                .param("municipality", municipality.code())
                .param("id", ref.assessmentId())
                .param("matter", ref.matterId())
                .param("version", ref.version())
                .update();
        if (rows != 1) {
            throw new StaleVersion(ref.matterId());
        }
    }

    void insert(Municipality municipality, AssessmentRef ref, ProtectionAssessment made, Instant savedAt) {
        UUID id = ids.next();
        DataKey key = keys.of(municipality, ref.matterId());
        jdbc.sql("""
                        insert into protection_assessment (municipality, id, assessment_id, outcome, bases, reasons,
                            heard, not_heard, assessor_id, assessed_at, saved_at, rule, ruleset)
                        values (:municipality, :id, :assessment, :outcome, :bases, :reasons, :heard, :notHeard,
                            :assessor, :assessedAt, :savedAt, 'R01', :ruleset)
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("assessment", ref.assessmentId())
                .param("outcome", made.outcome().name())
                .param("bases", made.bases().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("reasons", key.seal(made.reasons(), "protection.reasons", id))
                .param("heard", code(made.childHeard()))
                .param("notHeard", key.sealOptional(reason(made.childHeard()), "protection.heard", id))
                .param("assessor", made.assessor())
                .param("assessedAt", AssessmentStore.utc(made.assessedAt()))
                .param("savedAt", AssessmentStore.utc(savedAt))
                .param("ruleset", Rules.RULESET_VERSION)
                .update();
    }

    void insert(Municipality municipality, AssessmentRef ref, Assessment.Made made, boolean inTime) {
        UUID id = ref.assessmentId();
        DataKey key = keys.of(municipality, ref.matterId());
        PreliminaryDecision decision = made.decision();
        jdbc.sql("""
                        insert into preliminary_decision (municipality, assessment_id, decision, support_offered,
                            reasons, investigation_ref, heard, not_heard, meeting, no_meeting, violence,
                            violence_override, decider_id, board_decision, decided_at, in_time, rule, ruleset)
                        values (:municipality, :id, :decision, :supportOffered, :reasons, :investigation, :heard,
                            :notHeard, :meeting, :noMeeting, :violence, :override, :decider, :board, :decidedAt,
                            :inTime, 'R03', :ruleset)
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("decision", code(decision))
                .param(
                        "supportOffered",
                        decision instanceof PreliminaryDecision.Decline decline && decline.supportOffered())
                .param("reasons", key.seal(reasons(decision), "decision.reasons", id))
                .param("investigation", key.sealOptional(investigation(decision), "decision.investigation", id))
                .param("heard", code(made.childHeard()))
                .param("notHeard", key.sealOptional(reason(made.childHeard()), "decision.heard", id))
                .param("meeting", code(made.meeting()))
                .param("noMeeting", key.sealOptional(reason(made.meeting()), "decision.meeting", id))
                .param("violence", made.violence().reported())
                .param("override", key.sealOptional(made.violence().overrideReasons(), "decision.violence", id))
                .param("decider", made.decider())
                .param("board", made.boardDecision())
                .param("decidedAt", AssessmentStore.utc(made.decidedAt()))
                .param("inTime", inTime)
                .param("ruleset", made.ruleset())
                .update();
    }

    void insert(Municipality municipality, AssessmentRef ref, Assessment.Extension extension, String boardDecision) {
        UUID id = ids.next();
        DataKey key = keys.of(municipality, ref.matterId());
        jdbc.sql("""
                        insert into deadline_extension (municipality, id, assessment_id, reasons, new_due_date,
                            decider_id, board_decision, decided_at, ruleset)
                        values (:municipality, :id, :assessment, :reasons, :due, :decider, :board, :at, :ruleset)
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("assessment", ref.assessmentId())
                .param("reasons", key.seal(extension.reasons(), "extension.reasons", id))
                .param("due", extension.newDueDate())
                .param("decider", extension.decider())
                .param("board", boardDecision)
                .param("at", AssessmentStore.utc(extension.decidedAt()))
                .param("ruleset", Rules.RULESET_VERSION)
                .update();
    }

    void insert(Municipality municipality, AssessmentRef ref, Assessment.Told told) {
        UUID id = ids.next();
        DataKey key = keys.of(municipality, ref.matterId());
        FeedbackAnswer answer = told.answer();
        jdbc.sql("""
                        insert into reporter_feedback (municipality, id, assessment_id, asked_at, answer, unsuitable,
                            answered_by, answered_at, ruleset)
                        values (:municipality, :id, :assessment, :askedAt, :answer, :unsuitable, :by, :at, :ruleset)
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("assessment", ref.assessmentId())
                .param("askedAt", AssessmentStore.utc(told.askedAt()))
                .param("answer", answer == null ? null : answer.name())
                .param("unsuitable", key.sealOptional(told.unsuitable(), "feedback.unsuitable", id))
                .param("by", told.by())
                .param("at", AssessmentStore.utc(told.at()))
                .param("ruleset", Rules.RULESET_VERSION)
                .update();
    }

    private static String code(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open _ -> "OPEN";
            case PreliminaryDecision.Decline _ -> "DECLINE";
            case PreliminaryDecision.AttachToOngoing _ -> "ATTACH";
        };
    }

    private static String reasons(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open open -> open.reasons();
            case PreliminaryDecision.Decline decline -> decline.reasons();
            case PreliminaryDecision.AttachToOngoing _ -> "";
        };
    }

    private static @Nullable String investigation(PreliminaryDecision decision) {
        return decision instanceof PreliminaryDecision.AttachToOngoing attach ? attach.investigationRef() : null;
    }

    private static String code(ChildHeard heard) {
        return switch (heard) {
            case ChildHeard.Heard() -> "HEARD";
            case ChildHeard.NotHeard _ -> "NOT_HEARD";
            case ChildHeard.Unanswered() -> "NOT_ASKED";
        };
    }

    private static @Nullable String reason(ChildHeard heard) {
        return heard instanceof ChildHeard.NotHeard notHeard ? notHeard.reason() : null;
    }

    private static String code(MeetingOffered meeting) {
        return switch (meeting) {
            case MeetingOffered.Offered() -> "OFFERED";
            case MeetingOffered.NotSuitable _ -> "NOT_SUITABLE";
            case MeetingOffered.Unanswered() -> "NOT_ASKED";
        };
    }

    private static @Nullable String reason(MeetingOffered meeting) {
        return meeting instanceof MeetingOffered.NotSuitable notSuitable ? notSuitable.reason() : null;
    }
}
