package se.vagenin.intake.api;

import static se.vagenin.intake.api.Doc.obj;

import java.util.List;
import java.util.Map;

/** Examples of what is sent and answered. All persons are invented. */
final class ApiExamples {

    private static final String REPORT = "0193a000-0000-7000-8000-000000000101";
    private static final String MATTER = "0193a000-0000-7000-8000-000000000102";
    private static final String CHILD = "0193a000-0000-7000-8000-000000000103";
    private static final String STAFF = "0193a000-0000-7000-8000-000000000001";
    private static final String UNIT = "0193a000-0000-7000-8000-000000000011";
    private static final String RECEIVED = "2026-11-21T09:15:00Z";

    private ApiExamples() {}

    static Map<String, Object> minimalReport() {
        return obj(
                "children", List.of(obj("name", "Provbarn Ett")),
                "concern", obj("text", "Barnet har blåmärken och vill inte gå hem."));
    }

    static Map<String, Object> report() {
        return obj(
                "reporter",
                obj(
                        "category", "PRESCHOOL_OR_SCHOOL",
                        "name", "Maja Påhittad",
                        "role", "Lärare",
                        "organisation", "Påhittade skolan",
                        "phone", "08-123 456 78",
                        "wantsFeedback", true),
                "children",
                List.of(obj(
                        "birthDate", "2017-03-04",
                        "name", "Provbarn Ett",
                        "whereNow", "I skolan till klockan 15",
                        "guardians", List.of(obj("name", "Omar Exempel")),
                        "safeContact",
                                obj(
                                        "ways", List.of("CALL"),
                                        "reach", "070-174 06 05",
                                        "hours", "Vardagar 9–11",
                                        "voicemail", "NO",
                                        "neverAt", "Ring aldrig hem",
                                        "language", "Arabiska",
                                        "interpreter", true))),
                "concern",
                obj(
                        "text", "Barnet har blåmärken och vill inte gå hem.",
                        "reasons", List.of("VIOLENCE_AGAINST_CHILD"),
                        "since", "Ungefär två veckor",
                        "immediateDanger", "UNKNOWN",
                        "guardiansInformed", false));
    }

    static Map<String, Object> created() {
        return obj(
                "id",
                REPORT,
                "reference",
                "HAN-2026-00101",
                "receivedAt",
                RECEIVED,
                "children",
                List.of(obj("id", CHILD, "clocks", List.of(protectionClock(), preliminaryClock()))));
    }

    private static Map<String, Object> protectionClock() {
        return obj(
                "kind", "PROTECTION_ASSESSMENT",
                "dueAt", "2026-11-21T23:00:00Z",
                "dueDate", "2026-11-21",
                "statutory", true,
                "rule", "R01");
    }

    private static Map<String, Object> preliminaryClock() {
        return obj(
                "kind", "PRELIMINARY_ASSESSMENT",
                "dueAt", "2026-12-05T23:00:00Z",
                "dueDate", "2026-12-05",
                "statutory", true,
                "rule", "R03");
    }

    static Map<String, Object> childState() {
        return obj(
                "id",
                CHILD,
                "state",
                "AWAITING_DECISION",
                "version",
                1,
                "protectionAssessment",
                obj("outcome", "NO_NEED", "assessor", STAFF, "assessedAt", "2026-11-21T10:00:00Z"),
                "clocks",
                List.of(preliminaryClock()));
    }

    static Map<String, Object> decidedState() {
        return obj(
                "id",
                CHILD,
                "state",
                "DECIDED",
                "version",
                2,
                "preliminaryDecision",
                obj("decision", "OPEN", "supportOffered", false, "decider", STAFF, "decidedAt", "2026-11-23T10:00:00Z"),
                "clocks",
                List.of());
    }

    static Map<String, Object> reportView() {
        Map<String, Object> child = childState();
        child.put("name", "Provbarn Ett");
        child.put("birthDate", "2017-03-04");
        child.put("guardians", List.of(obj("name", "Omar Exempel")));
        return obj(
                "id",
                REPORT,
                "matterId",
                MATTER,
                "reference",
                "HAN-2026-00101",
                "receivedAt",
                RECEIVED,
                "status",
                "AWAITING_DECISION",
                "unit",
                UNIT,
                "reporter",
                obj(
                        "category",
                        "PRESCHOOL_OR_SCHOOL",
                        "anonymous",
                        false,
                        "name",
                        "Maja Påhittad",
                        "wantsFeedback",
                        true),
                "children",
                List.of(child),
                "concern",
                obj(
                        "text", "Barnet har blåmärken och vill inte gå hem.",
                        "reasons", List.of("VIOLENCE_AGAINST_CHILD"),
                        "immediateDanger", "UNKNOWN",
                        "guardiansInformed", "NO"));
    }

    static Map<String, Object> reportPage() {
        return page(obj(
                "id",
                REPORT,
                "matterId",
                MATTER,
                "reference",
                "HAN-2026-00101",
                "receivedAt",
                RECEIVED,
                "status",
                "AWAITING_PROTECTION",
                "unit",
                UNIT,
                "children",
                1,
                "nextClock",
                obj("kind", "PROTECTION_ASSESSMENT", "dueAt", "2026-11-21T23:00:00Z", "statutory", true)));
    }

    static Map<String, Object> timelinePage() {
        return page(obj(
                "id", "0193a000-0000-7000-8000-000000000104",
                "kind", "NOTE",
                "eventAt", RECEIVED,
                "savedAt", RECEIVED,
                "authorKind", "CLIENT",
                "text", "Skolan ringde och berättade att barnet är hos mormor."));
    }

    static Map<String, Object> clockPage() {
        Map<String, Object> row = obj("matterId", MATTER, "childId", CHILD);
        row.putAll(protectionClock());
        return page(row);
    }

    private static Map<String, Object> page(Map<String, Object> row) {
        return obj("items", List.of(row), "page", 1, "limit", 20, "more", false);
    }

    static Map<String, Object> assessment() {
        return obj(
                "assessor",
                STAFF,
                "outcome",
                "NO_NEED",
                "bases",
                List.of("REPORT", "TALK_WITH_REPORTER"),
                "reasons",
                "Barnet är hos mormor i helgen.",
                "childHeard",
                obj("heard", false, "reason", "Barnet sov. Samtal bokat på måndag."));
    }

    static Map<String, Object> decision() {
        return obj(
                "decider",
                STAFF,
                "decision",
                "OPEN",
                "reasons",
                "Uppgifterna kan leda till insatser.",
                "childHeard",
                obj("heard", true),
                "meeting",
                obj("offered", true),
                "version",
                1);
    }

    static Map<String, Object> note() {
        return obj("text", "Skolan ringde och berättade att barnet är hos mormor.", "eventAt", RECEIVED);
    }

    static Map<String, Object> noteCreated() {
        return obj("id", "0193a000-0000-7000-8000-000000000104", "eventAt", RECEIVED, "savedAt", RECEIVED);
    }

    static Map<String, Object> attachments() {
        return obj(
                "attachments",
                List.of(obj(
                        "id", "0193a000-0000-7000-8000-000000000105",
                        "mediaType", "image/jpeg",
                        "size", 204800,
                        "state", "QUARANTINED",
                        "note", "Bilagan väntar på viruskontroll")));
    }

    static Map<String, Object> info() {
        return obj(
                "apiName", ApiDescription.NAME,
                "apiVersion", ApiDescription.VERSION,
                "apiReleased", ApiDescription.RELEASED,
                "apiDocumentation", Addresses.API + "/openapi.json",
                "apiStatus", "active");
    }
}
