package se.vagenin.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Rules;
import se.vagenin.tenancy.Ask;

/** Appends the facts of an assessment and takes its optimistic lock. Nothing here is ever updated but state and version. */
@Repository
class FactStore {

    private final IdSource ids;

    FactStore(IdSource ids) {
        this.ids = ids;
    }

    /** Takes the lock and sets where the assessment stands. @throws StaleVersion in the trip, when somebody was first */
    Ask<Integer> advancing(Municipality municipality, AssessmentRef ref, String state) {
        Map<String, Object> row = of(municipality, ref);
        row.put("state", state);
        return unlessStale(ref, """
                update assessment set state = :state, version = version + 1
                where municipality = :municipality and id = :id and matter_id = :matter and version = :version
                returning version
                """, row);
    }

    /** Takes the lock where the step moves nothing on. @throws StaleVersion in the trip, when somebody was first */
    Ask<Integer> touching(Municipality municipality, AssessmentRef ref) {
        return unlessStale(ref, """
                update assessment set version = version + 1
                where municipality = :municipality and id = :id and matter_id = :matter and version = :version
                returning version
                """, of(municipality, ref));
    }

    private static Map<String, Object> of(Municipality municipality, AssessmentRef ref) {
        Map<String, Object> row = new HashMap<>();
        row.put("municipality", municipality.code());
        row.put("id", ref.assessmentId());
        row.put("matter", ref.matterId());
        row.put("version", ref.version());
        return row;
    }

    private static Ask<Integer> unlessStale(AssessmentRef ref, String change, Map<String, Object> row) {
        return Ask.optional(change, row, (each, _) -> each.getInt("version"))
                .then(changed -> changed.orElseThrow(() -> new StaleVersion(ref.matterId())));
    }

    Ask<Boolean> inserting(OpenedMatter matter, AssessmentRef ref, ProtectionAssessment made, Instant savedAt) {
        UUID id = ids.next();
        DataKey key = matter.key();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("municipality", matter.municipality().code());
        row.put("id", id);
        row.put("assessment", ref.assessmentId());
        row.put("outcome", made.outcome().name());
        row.put("bases", made.bases().stream().map(Enum::name).sorted().toArray(String[]::new));
        row.put("reasons", key.seal(made.reasons(), "protection.reasons", id));
        row.put("heard", FactCodes.of(made.childHeard()));
        row.put("notHeard", key.sealOptional(FactCodes.reason(made.childHeard()), "protection.heard", id));
        row.put("assessor", made.assessor());
        row.put("assessedAt", AssessmentStore.utc(made.assessedAt()));
        row.put("savedAt", AssessmentStore.utc(savedAt));
        row.put("ruleset", Rules.RULESET_VERSION);
        return Ask.change("""
                insert into protection_assessment (municipality, id, assessment_id, outcome, bases, reasons,
                    heard, not_heard, assessor_id, assessed_at, saved_at, rule, ruleset)
                values (:municipality, :id, :assessment, :outcome, :bases, :reasons, :heard, :notHeard,
                    :assessor, :assessedAt, :savedAt, 'R01', :ruleset)
                """, row);
    }

    Ask<Boolean> inserting(OpenedMatter matter, AssessmentRef ref, Assessment.Made made, boolean inTime) {
        UUID id = ref.assessmentId();
        DataKey key = matter.key();
        PreliminaryDecision decision = made.decision();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("municipality", matter.municipality().code());
        row.put("id", id);
        row.put("decision", FactCodes.of(decision));
        row.put("supportOffered", decision.offersSupport());
        row.put("reasons", key.seal(decision.reasons(), "decision.reasons", id));
        row.put("investigation", key.sealOptional(FactCodes.investigation(decision), "decision.investigation", id));
        row.put("heard", FactCodes.of(made.childHeard()));
        row.put("notHeard", key.sealOptional(FactCodes.reason(made.childHeard()), "decision.heard", id));
        row.put("meeting", FactCodes.of(made.meeting()));
        row.put("noMeeting", key.sealOptional(FactCodes.reason(made.meeting()), "decision.meeting", id));
        row.put("violence", made.violence().reported());
        row.put("override", key.sealOptional(made.violence().overrideReasons(), "decision.violence", id));
        row.put("decider", made.decider());
        row.put("board", made.boardDecision());
        row.put("decidedAt", AssessmentStore.utc(made.decidedAt()));
        row.put("inTime", inTime);
        row.put("ruleset", made.ruleset());
        return Ask.change("""
                insert into preliminary_decision (municipality, assessment_id, decision, support_offered,
                    reasons, investigation_ref, heard, not_heard, meeting, no_meeting, violence,
                    violence_override, decider_id, board_decision, decided_at, in_time, rule, ruleset)
                values (:municipality, :id, :decision, :supportOffered, :reasons, :investigation, :heard,
                    :notHeard, :meeting, :noMeeting, :violence, :override, :decider, :board, :decidedAt,
                    :inTime, 'R03', :ruleset)
                """, row);
    }

    Ask<Boolean> inserting(
            OpenedMatter matter, AssessmentRef ref, Assessment.Extension extension, String boardDecision) {
        UUID id = ids.next();
        return Ask.change(
                """
                insert into deadline_extension (municipality, id, assessment_id, reasons, new_due_date,
                    decider_id, board_decision, decided_at, ruleset)
                values (:municipality, :id, :assessment, :reasons, :due, :decider, :board, :at, :ruleset)
                """,
                Map.of(
                        "municipality",
                        matter.municipality().code(),
                        "id",
                        id,
                        "assessment",
                        ref.assessmentId(),
                        "reasons",
                        matter.key().seal(extension.reasons(), "extension.reasons", id),
                        "due",
                        extension.newDueDate(),
                        "decider",
                        extension.decider(),
                        "board",
                        boardDecision,
                        "at",
                        AssessmentStore.utc(extension.decidedAt()),
                        "ruleset",
                        Rules.RULESET_VERSION));
    }

    Ask<Boolean> inserting(OpenedMatter matter, AssessmentRef ref, Assessment.Told told) {
        UUID id = ids.next();
        FeedbackAnswer answer = told.answer();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("municipality", matter.municipality().code());
        row.put("id", id);
        row.put("assessment", ref.assessmentId());
        row.put("askedAt", AssessmentStore.utc(told.askedAt()));
        row.put("answer", answer == null ? null : answer.name());
        row.put("unsuitable", matter.key().sealOptional(told.unsuitable(), "feedback.unsuitable", id));
        row.put("by", told.by());
        row.put("at", AssessmentStore.utc(told.at()));
        row.put("ruleset", Rules.RULESET_VERSION);
        return Ask.change("""
                insert into reporter_feedback (municipality, id, assessment_id, asked_at, answer, unsuitable,
                    answered_by, answered_at, ruleset)
                values (:municipality, :id, :assessment, :askedAt, :answer, :unsuitable, :by, :at, :ruleset)
                """, row);
    }
}
