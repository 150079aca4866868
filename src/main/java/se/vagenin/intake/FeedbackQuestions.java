package se.vagenin.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.Municipality;

/** When a reporter asked to be told (SoL 19:6): in the report itself, or later in a row of its own. */
@Repository
public class FeedbackQuestions {

    private final JdbcClient jdbc;

    FeedbackQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the answer stands; empty where the matter is no report about a child, and nobody is to be told. */
    @Transactional(readOnly = true)
    public Optional<FeedbackCase> of(ConcernCase found) {
        ReportedConcern content = found.report().content();
        Optional<Instant> asked = content.reporter().wantsFeedback()
                ? Optional.of(content.receivedAt())
                : askedLater(found.matter().municipality(), found.report().id());
        return Optional.of(new FeedbackCase(asked, mandated(found)));
    }

    /** The duty is about children only, so a report on adults gives nobody a right to an answer (SoL 19:1, 19:6). */
    static boolean mandated(ConcernCase found) {
        return found.assessments().stream().anyMatch(each -> mandated(found, each.arrival()));
    }

    static boolean mandated(ConcernCase found, Arrival arrival) {
        return found.report().mandated() && arrival.reporterMandated();
    }

    /** Notes that the reporter asked. @return false when that was already noted */
    boolean note(Municipality municipality, UUID report, Instant askedAt, UUID by) {
        return jdbc.sql("""
                        insert into feedback_question (municipality, report_id, asked_at, noted_by)
                        values (:municipality, :report, :at, :by)
                        on conflict (municipality, report_id) do nothing
                        """)
                        .param("municipality", municipality.code())
                        .param("report", report)
                        .param("at", AssessmentStore.utc(askedAt))
                        .param("by", by)
                        .update()
                == 1;
    }

    private Optional<Instant> askedLater(Municipality municipality, UUID report) {
        return jdbc.sql(
                        "select asked_at from feedback_question where municipality = :municipality and report_id = :report")
                .param("municipality", municipality.code())
                .param("report", report)
                .query((row, _) ->
                        row.getObject("asked_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
