package se.vagenin.bench.data;

import java.util.Map;

/**
 * The tables that a matter lies in, in the order in which they may be filled.
 *
 * @param ofMatter the condition that finds a matter's rows, with one parameter for its id
 * @param key whose data key seals the row's texts
 * @param row the column whose id a sealed text is bound to
 * @param sealed by column, the place that its text is bound to
 */
record Table(String name, String ofMatter, Key key, String row, Map<String, String> sealed) {

    enum Key {
        MATTER,
        PERSON
    }

    private static final String PERSONS =
            "in (select person_id from matter_person where municipality = :municipality and matter_id = :matter)";
    private static final String ASSESSMENTS =
            "in (select id from assessment where municipality = :municipality and matter_id = :matter)";

    static final java.util.List<Table> ALL = java.util.List.of(
            new Table(
                    "person",
                    "id " + PERSONS,
                    Key.PERSON,
                    "id",
                    Map.of(
                            "name", "person.name",
                            "personal_number", "person.number",
                            "birth_date", "person.born",
                            "address", "person.address")),
            new Table("matter", "id = :matter", Key.MATTER, "id", Map.of("title", "matter.title")),
            new Table("matter_person", "matter_id = :matter", Key.MATTER, "matter_id", Map.of()),
            new Table("concern_report", "matter_id = :matter", Key.MATTER, "id", Map.of("content", "report.content")),
            new Table("assessment", "matter_id = :matter", Key.MATTER, "id", Map.of()),
            new Table(
                    "protection_assessment",
                    "assessment_id " + ASSESSMENTS,
                    Key.MATTER,
                    "id",
                    Map.of("reasons", "protection.reasons", "not_heard", "protection.heard")),
            new Table(
                    "preliminary_decision",
                    "assessment_id " + ASSESSMENTS,
                    Key.MATTER,
                    "assessment_id",
                    Map.of(
                            "reasons", "decision.reasons",
                            "not_heard", "decision.heard",
                            "no_meeting", "decision.meeting",
                            "investigation_ref", "decision.investigation",
                            "violence_override", "decision.violence")),
            new Table("clock", "matter_id = :matter", Key.MATTER, "id", Map.of()),
            new Table("timeline_entry", "matter_id = :matter", Key.MATTER, "id", Map.of("body", "timeline.body")),
            new Table("audit_entry", "object_id = :matter", Key.MATTER, "id", Map.of()));
}
