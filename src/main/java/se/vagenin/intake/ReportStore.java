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
    private final JsonMapper json = JsonMapper.builder().build();

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps it as it came in.
     *
     * @param key of its matter
     * @param sender who was signed in and sent it, so that it can be shown among one's own
     */
    Ask<Boolean> inserting(Municipality municipality, ConcernReport report, DataKey key, @Nullable UUID sender) {
        ReportedConcern content = report.content();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("municipality", municipality.code());
        row.put("id", report.id());
        row.put("matter", report.matterId());
        row.put("category", content.reporter().category().name());
        row.put("mandated", report.mandated());
        row.put("anonymous", content.reporter().anonymous());
        row.put("wantsFeedback", content.reporter().wantsFeedback());
        row.put("violence", content.violence());
        row.put("danger", content.concern().immediateDanger().name());
        row.put("receivedAt", OffsetDateTime.ofInstant(content.receivedAt(), ZoneOffset.UTC));
        row.put("registeredBy", content.registeredBy());
        row.put("sender", sender);
        row.put("content", key.seal(json.writeValueAsString(content), "report.content", report.id()));
        row.put("ruleset", Rules.RULESET_VERSION);
        return Ask.change("""
                insert into concern_report (municipality, id, matter_id, category, mandated, anonymous,
                    wants_feedback, violence, danger, received_at, registered_by, sender, content, ruleset)
                values (:municipality, :id, :matter, :category, :mandated, :anonymous, :wantsFeedback,
                    :violence, :danger, :receivedAt, :registeredBy::uuid, :sender::uuid, :content, :ruleset)
                """, row);
    }

    /** One for each subject, in the report's order. */
    Ask<Boolean> insertingAssessments(Municipality municipality, ConcernReport report, List<Started> started) {
        return Ask.change(
                """
                insert into assessment (municipality, id, report_id, matter_id, person_id, position, subject, state)
                select :municipality, id, :report, :matter, person, place - 1, subject, state
                from unnest(:ids::uuid[], :persons::uuid[], :subjects::text[], :states::text[])
                    with ordinality as each (id, person, subject, state, place)
                """,
                Map.of(
                        "municipality",
                        municipality.code(),
                        "report",
                        report.id(),
                        "matter",
                        report.matterId(),
                        "ids",
                        started.stream().map(Started::id).toArray(UUID[]::new),
                        "persons",
                        started.stream().map(Started::personId).toArray(UUID[]::new),
                        "subjects",
                        started.stream()
                                .map(each -> each.arrival().subject().name())
                                .toArray(String[]::new),
                        "states",
                        started.stream().map(Started::state).toArray(String[]::new)));
    }

    /** An assessment about to be stored. */
    record Started(UUID id, UUID personId, Arrival arrival) {

        private String state() {
            return arrival.subject().childOrYoung() ? "AWAITING_PROTECTION" : "AWAITING_DECISION";
        }
    }

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
