package se.vagenin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.casefile.MatterKeys;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Municipality;

/** Reads the assessments of a matter with all their facts, in a fixed number of queries. */
@Repository
class AssessmentStore {

    private final JdbcClient jdbc;
    private final MatterKeys keys;

    AssessmentStore(JdbcClient jdbc, MatterKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private record Row(UUID id, UUID reportId, UUID personId, int position, Arrival arrival, int version) {}

    /** The assessments of a matter, in the report's order. */
    List<Assessment> of(Municipality municipality, UUID matter) {
        List<Row> rows = rows(municipality, matter);
        if (rows.isEmpty()) {
            return List.of();
        }
        DataKey key = keys.of(municipality, matter);
        Object[] ids = rows.stream().map(Row::id).toArray(UUID[]::new);
        Map<UUID, List<ProtectionAssessment>> protections = protections(municipality, ids, key);
        Map<UUID, List<Assessment.Extension>> extensions = extensions(municipality, ids, key);
        Map<UUID, List<Assessment.Made>> made = made(municipality, ids, key);
        Map<UUID, List<Assessment.Told>> told = told(municipality, ids, key);
        return rows.stream()
                .map(row -> new Assessment(
                        row.id(),
                        matter,
                        row.reportId(),
                        row.personId(),
                        row.position(),
                        row.arrival(),
                        protections.getOrDefault(row.id(), List.of()),
                        extensions.getOrDefault(row.id(), List.of()),
                        first(made.get(row.id())),
                        first(told.get(row.id())),
                        row.version()))
                .toList();
    }

    /** Whom each assessment is about. */
    Map<UUID, UUID> persons(Municipality municipality, Collection<UUID> ids) {
        return jdbc
                .sql("select id, person_id from assessment where municipality = :municipality and id = any(:ids)")
                .param("municipality", municipality.code())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Row> rows(Municipality municipality, UUID matter) {
        return jdbc.sql("""
                        select a.id, a.report_id, a.person_id, a.position, a.subject, a.version, r.category, r.received_at
                        from assessment a
                        join concern_report r on r.municipality = a.municipality and r.id = a.report_id
                        where a.municipality = :municipality and a.matter_id = :matter
                        order by a.position
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("report_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getInt("position"),
                        new Arrival(
                                ReportSubject.valueOf(row.getString("subject")),
                                at(row, "received_at"),
                                ReporterCategory.valueOf(row.getString("category"))),
                        row.getInt("version")))
                .list();
    }

    private Map<UUID, List<ProtectionAssessment>> protections(Municipality municipality, Object[] ids, DataKey key) {
        return grouped(municipality, ids, """
                select assessment_id, id, outcome, bases, reasons, heard, not_heard, assessor_id, assessed_at
                from protection_assessment
                where municipality = :municipality and assessment_id = any(:ids)
                order by saved_at, id
                """, row -> {
            UUID id = row.getObject("id", UUID.class);
            return new ProtectionAssessment(
                    ProtectionAssessment.Outcome.valueOf(row.getString("outcome")),
                    bases(row),
                    key.open(row.getBytes("reasons"), "protection.reasons", id),
                    heard(row.getString("heard"), key.openOptional(row.getBytes("not_heard"), "protection.heard", id)),
                    row.getObject("assessor_id", UUID.class),
                    at(row, "assessed_at"));
        });
    }

    private Map<UUID, List<Assessment.Extension>> extensions(Municipality municipality, Object[] ids, DataKey key) {
        return grouped(
                municipality,
                ids,
                """
                select assessment_id, id, new_due_date, reasons, decider_id, decided_at
                from deadline_extension
                where municipality = :municipality and assessment_id = any(:ids)
                order by decided_at, id
                """,
                row -> new Assessment.Extension(
                        row.getObject("new_due_date", LocalDate.class),
                        key.open(row.getBytes("reasons"), "extension.reasons", row.getObject("id", UUID.class)),
                        row.getObject("decider_id", UUID.class),
                        at(row, "decided_at")));
    }

    private Map<UUID, List<Assessment.Made>> made(Municipality municipality, Object[] ids, DataKey key) {
        return grouped(municipality, ids, """
                select assessment_id, decision, support_offered, reasons, investigation_ref, heard, not_heard, meeting,
                    no_meeting, violence, violence_override, decider_id, board_decision, decided_at, ruleset
                from preliminary_decision
                where municipality = :municipality and assessment_id = any(:ids)
                """, row -> {
            UUID id = row.getObject("assessment_id", UUID.class);
            return new Assessment.Made(
                    decision(row, id, key),
                    heard(row.getString("heard"), key.openOptional(row.getBytes("not_heard"), "decision.heard", id)),
                    meeting(
                            row.getString("meeting"),
                            key.openOptional(row.getBytes("no_meeting"), "decision.meeting", id)),
                    new DecisionContext.Violence(
                            row.getBoolean("violence"),
                            text(key.openOptional(row.getBytes("violence_override"), "decision.violence", id))),
                    row.getObject("decider_id", UUID.class),
                    row.getString("board_decision"),
                    at(row, "decided_at"),
                    row.getString("ruleset"));
        });
    }

    private Map<UUID, List<Assessment.Told>> told(Municipality municipality, Object[] ids, DataKey key) {
        return grouped(municipality, ids, """
                select assessment_id, id, asked_at, answer, unsuitable, answered_by, answered_at
                from reporter_feedback
                where municipality = :municipality and assessment_id = any(:ids)
                """, row -> {
            String answer = row.getString("answer");
            return new Assessment.Told(
                    answer == null ? null : FeedbackAnswer.valueOf(answer),
                    key.openOptional(
                            row.getBytes("unsuitable"), "feedback.unsuitable", row.getObject("id", UUID.class)),
                    at(row, "asked_at"),
                    row.getObject("answered_by", UUID.class),
                    at(row, "answered_at"));
        });
    }

    private static PreliminaryDecision decision(ResultSet row, UUID id, DataKey key) throws SQLException {
        String reasons = key.open(row.getBytes("reasons"), "decision.reasons", id);
        String kind = row.getString("decision");
        if ("OPEN".equals(kind)) {
            return new PreliminaryDecision.Open(reasons);
        }
        return "DECLINE".equals(kind)
                ? new PreliminaryDecision.Decline(reasons, row.getBoolean("support_offered"))
                : new PreliminaryDecision.AttachToOngoing(
                        text(key.openOptional(row.getBytes("investigation_ref"), "decision.investigation", id)));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Keyed<T>(UUID id, T value) {}

    private <T> Map<UUID, List<T>> grouped(Municipality municipality, Object[] ids, String sql, RowReader<T> reader) {
        return jdbc
                .sql(sql)
                .param("municipality", municipality.code())
                .param("ids", ids)
                .query((row, _) -> new Keyed<T>(row.getObject("assessment_id", UUID.class), reader.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Keyed::id, Collectors.mapping(Keyed::value, Collectors.toList())));
    }

    private static Set<ProtectionAssessment.Basis> bases(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("bases").getArray())
                .map(ProtectionAssessment.Basis::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ChildHeard heard(String code, @Nullable String reason) {
        return switch (code) {
            case "HEARD" -> new ChildHeard.Heard();
            case "NOT_HEARD" -> new ChildHeard.NotHeard(text(reason));
            default -> new ChildHeard.Unanswered();
        };
    }

    private static MeetingOffered meeting(String code, @Nullable String reason) {
        return switch (code) {
            case "OFFERED" -> new MeetingOffered.Offered();
            case "NOT_SUITABLE" -> new MeetingOffered.NotSuitable(text(reason));
            default -> new MeetingOffered.Unanswered();
        };
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private static <T> Optional<T> first(@Nullable List<T> found) {
        return found == null ? Optional.empty() : found.stream().findFirst();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
