package se.vagenin.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** When a reporter asked to be told (SoL 19:6): in the report itself, or later in a row of its own. */
@Repository
public class FeedbackQuestions {

    private final JdbcClient jdbc;
    private final Trips trips;

    FeedbackQuestions(JdbcClient jdbc, Trips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    /** Where the answer stands; empty where the matter is no report about a child, and nobody is to be told. */
    public Optional<FeedbackCase> of(ConcernCase found) {
        return of(
                found,
                found.report().content().reporter().wantsFeedback()
                        ? Optional.empty()
                        : trips.one(askedLater(
                                found.matter().municipality(), found.report().matterId())));
    }

    /**
     * The same, where a trip has brought what was asked.
     *
     * @param askedLater in a row of its own
     */
    public Optional<FeedbackCase> of(ConcernCase found, Optional<Instant> askedLater) {
        ReportedConcern content = found.report().content();
        Optional<Instant> asked = content.reporter().wantsFeedback() ? Optional.of(content.receivedAt()) : askedLater;
        return Optional.of(new FeedbackCase(asked, mandated(found)));
    }

    /** When a reporter asked whose report did not, for a trip. */
    public Ask<Optional<Instant>> askedLater(Municipality municipality, UUID matter) {
        return Ask.optional(
                """
                select q.asked_at from feedback_question q
                join concern_report r on r.municipality = q.municipality and r.id = q.report_id
                where q.municipality = :municipality and r.municipality = :municipality and r.matter_id = :matter
                """,
                Map.of("municipality", municipality.code(), "matter", matter),
                (row, _) -> row.getObject("asked_at", OffsetDateTime.class).toInstant());
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
}
