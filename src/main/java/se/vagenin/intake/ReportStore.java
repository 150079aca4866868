package se.vagenin.intake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.casefile.MatterKeys;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Rules;
import se.vagenin.tenancy.Ask;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for reports as they came in, and for the rows of the assessments they start. */
@Repository
class ReportStore {

    private final JdbcClient jdbc;
    private final MatterKeys keys;
    private final JsonMapper json = JsonMapper.builder().build();

    ReportStore(JdbcClient jdbc, MatterKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Keeps it as it came in.
     *
     * @param sender who was signed in and sent it, so that it can be shown among one's own
     */
    void insert(Municipality municipality, ConcernReport report, @Nullable UUID sender) {
        ReportedConcern content = report.content();
        DataKey key = keys.of(municipality, report.matterId());
        jdbc.sql("""
                        insert into concern_report (municipality, id, matter_id, category, mandated, anonymous,
                            wants_feedback, violence, danger, received_at, registered_by, sender, content, ruleset)
                        values (:municipality, :id, :matter, :category, :mandated, :anonymous, :wantsFeedback,
                            :violence, :danger, :receivedAt, :registeredBy, :sender, :content, :ruleset)
                        """)
                .param("municipality", municipality.code())
                .param("id", report.id())
                .param("matter", report.matterId())
                .param("category", content.reporter().category().name())
                .param("mandated", report.mandated())
                .param("anonymous", content.reporter().anonymous())
                .param("wantsFeedback", content.reporter().wantsFeedback())
                .param("violence", content.violence())
                .param("danger", content.concern().immediateDanger().name())
                .param("receivedAt", OffsetDateTime.ofInstant(content.receivedAt(), ZoneOffset.UTC))
                .param("registeredBy", content.registeredBy())
                .param("sender", sender)
                .param("content", key.seal(json.writeValueAsString(content), "report.content", report.id()))
                .param("ruleset", Rules.RULESET_VERSION)
                .update();
    }

    void insertAssessments(Municipality municipality, ConcernReport report, List<Started> started) {
        for (int position = 0; position < started.size(); position++) {
            Started each = started.get(position);
            jdbc.sql("""
                            insert into assessment (municipality, id, report_id, matter_id, person_id, position,
                                subject, state)
                            values (:municipality, :id, :report, :matter, :person, :position, :subject, :state)
                            """)
                    .param("municipality", municipality.code())
                    .param("id", each.id())
                    .param("report", report.id())
                    .param("matter", report.matterId())
                    .param("person", each.personId())
                    .param("position", position)
                    .param("subject", each.arrival().subject().name())
                    .param(
                            "state",
                            each.arrival().subject().childOrYoung() ? "AWAITING_PROTECTION" : "AWAITING_DECISION")
                    .update();
        }
    }

    /** An assessment about to be stored. */
    record Started(UUID id, UUID personId, Arrival arrival) {}

    /** The report that a matter came in as. */
    Ask<Optional<ConcernReport>> reading(OpenedMatter matter) {
        return Ask.optional(
                "select id, mandated, content from concern_report"
                        + " where municipality = :municipality and matter_id = :matter",
                Map.of("municipality", matter.municipality().code(), "matter", matter.id()),
                (row, _) -> {
                    UUID report = row.getObject("id", UUID.class);
                    String content = matter.key().open(row.getBytes("content"), "report.content", report);
                    return new ConcernReport(
                            report,
                            matter.id(),
                            row.getBoolean("mandated"),
                            json.readValue(content, ReportedConcern.class));
                });
    }

    /** The matter of a report. */
    Ask<Optional<UUID>> matterOf(Municipality municipality, UUID report) {
        return Ask.optional(
                "select matter_id from concern_report where municipality = :municipality and id = :report",
                Map.of("municipality", municipality.code(), "report", report),
                (row, _) -> row.getObject("matter_id", UUID.class));
    }

    /** The reports of several matters: report by matter. */
    Map<UUID, UUID> idsOf(Municipality municipality, Collection<UUID> matters) {
        Map<UUID, UUID> reports = new HashMap<>();
        jdbc.sql(
                        "select id, matter_id from concern_report where municipality = :municipality and matter_id = any(:matters)")
                .param("municipality", municipality.code())
                .param("matters", matters.toArray(UUID[]::new))
                .query(row -> {
                    reports.put(row.getObject("matter_id", UUID.class), row.getObject("id", UUID.class));
                });
        return reports;
    }
}
