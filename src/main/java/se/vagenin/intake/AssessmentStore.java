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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** Reads the assessments of a matter with all their facts, in a fixed number of statements of one trip. */
@Repository
class AssessmentStore {

    private record Row(UUID id, UUID reportId, UUID personId, int position, Arrival arrival, int version) {}

    /** The assessments of a matter in the report's order, once the trip is made. */
    Supplier<List<Assessment>> reading(Trips.Trip trip, OpenedMatter matter) {
        var rows = trip.add(rows(matter));
        var protections = trip.add(protections(matter));
        var extensions = trip.add(extensions(matter));
        var made = trip.add(made(matter));
        var told = trip.add(told(matter));
        return () -> rows.get().stream()
                .map(row -> new Assessment(
                        row.id(),
                        matter.id(),
                        row.reportId(),
                        row.personId(),
                        row.position(),
                        row.arrival(),
                        protections.get().getOrDefault(row.id(), List.of()),
                        extensions.get().getOrDefault(row.id(), List.of()),
                        first(made.get().get(row.id())),
                        first(told.get().get(row.id())),
                        row.version()))
                .toList();
    }

    /** Whom each assessment is about. */
    Ask<Map<UUID, UUID>> persons(Municipality municipality, Collection<UUID> ids) {
        return Ask.list(
                        "select id, person_id from assessment where municipality = :municipality and id = any(:ids)",
                        Map.of("municipality", municipality.code(), "ids", ids.toArray(UUID[]::new)),
                        (row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .then(found ->
                        found.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Ask<List<Row>> rows(OpenedMatter matter) {
        return Ask.list("""
                select a.id, a.report_id, a.person_id, a.position, a.subject, a.version, r.category, r.received_at
                from assessment a
                join concern_report r on r.municipality = a.municipality and r.id = a.report_id
                where a.municipality = :municipality and a.matter_id = :matter
                order by a.position
                """, parameters(matter), AssessmentStore::row);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("position"),
                new Arrival(
                        ReportSubject.valueOf(row.getString("subject")),
                        at(row, "received_at"),
                        ReporterCategory.valueOf(row.getString("category"))),
                row.getInt("version"));
    }

    private static Ask<Map<UUID, List<ProtectionAssessment>>> protections(OpenedMatter matter) {
        DataKey key = matter.key();
        return grouped(matter, """
                select assessment_id, id, outcome, bases, reasons, heard, not_heard, assessor_id, assessed_at
                from protection_assessment
                where municipality = :municipality and assessment_id in (select a.id from assessment a
                    where a.municipality = :municipality and a.matter_id = :matter)
                order by saved_at, id
                """, row -> {
            UUID id = row.getObject("id", UUID.class);
            return new ProtectionAssessment(
                    ProtectionAssessment.Outcome.valueOf(row.getString("outcome")),
                    bases(row),
                    key.open(row.getBytes("reasons"), "protection.reasons", id),
                    FactCodes.heard(
                            row.getString("heard"),
                            key.openOptional(row.getBytes("not_heard"), "protection.heard", id)),
                    row.getObject("assessor_id", UUID.class),
                    at(row, "assessed_at"));
        });
    }

    private static Ask<Map<UUID, List<Assessment.Extension>>> extensions(OpenedMatter matter) {
        DataKey key = matter.key();
        return grouped(
                matter,
                """
                select assessment_id, id, new_due_date, reasons, decider_id, decided_at
                from deadline_extension
                where municipality = :municipality and assessment_id in (select a.id from assessment a
                    where a.municipality = :municipality and a.matter_id = :matter)
                order by decided_at, id
                """,
                row -> new Assessment.Extension(
                        row.getObject("new_due_date", LocalDate.class),
                        key.open(row.getBytes("reasons"), "extension.reasons", row.getObject("id", UUID.class)),
                        row.getObject("decider_id", UUID.class),
                        at(row, "decided_at")));
    }

    private static Ask<Map<UUID, List<Assessment.Made>>> made(OpenedMatter matter) {
        DataKey key = matter.key();
        return grouped(matter, """
                select assessment_id, decision, support_offered, reasons, investigation_ref, heard, not_heard, meeting,
                    no_meeting, violence, violence_override, decider_id, board_decision, decided_at, ruleset
                from preliminary_decision
                where municipality = :municipality and assessment_id in (select a.id from assessment a
                    where a.municipality = :municipality and a.matter_id = :matter)
                """, row -> {
            UUID id = row.getObject("assessment_id", UUID.class);
            return new Assessment.Made(
                    decision(row, id, key),
                    FactCodes.heard(
                            row.getString("heard"), key.openOptional(row.getBytes("not_heard"), "decision.heard", id)),
                    FactCodes.meeting(
                            row.getString("meeting"),
                            key.openOptional(row.getBytes("no_meeting"), "decision.meeting", id)),
                    new DecisionContext.Violence(
                            row.getBoolean("violence"),
                            FactCodes.text(
                                    key.openOptional(row.getBytes("violence_override"), "decision.violence", id))),
                    row.getObject("decider_id", UUID.class),
                    row.getString("board_decision"),
                    at(row, "decided_at"),
                    row.getString("ruleset"));
        });
    }

    private static Ask<Map<UUID, List<Assessment.Told>>> told(OpenedMatter matter) {
        DataKey key = matter.key();
        return grouped(matter, """
                select assessment_id, id, asked_at, answer, unsuitable, answered_by, answered_at
                from reporter_feedback
                where municipality = :municipality and assessment_id in (select a.id from assessment a
                    where a.municipality = :municipality and a.matter_id = :matter)
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
        return FactCodes.decision(
                row.getString("decision"),
                key.open(row.getBytes("reasons"), "decision.reasons", id),
                row.getBoolean("support_offered"),
                key.openOptional(row.getBytes("investigation_ref"), "decision.investigation", id));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Keyed<T>(UUID id, T value) {}

    private static <T> Ask<Map<UUID, List<T>>> grouped(OpenedMatter matter, String sql, RowReader<T> reader) {
        return Ask.list(
                        sql,
                        parameters(matter),
                        (row, _) -> new Keyed<T>(row.getObject("assessment_id", UUID.class), reader.read(row)))
                .then(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Keyed::id, Collectors.mapping(Keyed::value, Collectors.toList()))));
    }

    private static Map<String, Object> parameters(OpenedMatter matter) {
        return Map.of("municipality", matter.municipality().code(), "matter", matter.id());
    }

    private static Set<ProtectionAssessment.Basis> bases(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("bases").getArray())
                .map(ProtectionAssessment.Basis::valueOf)
                .collect(Collectors.toUnmodifiableSet());
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
