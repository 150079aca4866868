package se.vagenin.intake.api;

import static se.vagenin.intake.api.Doc.of;

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
        return of(
                "children", List.of(of("name", "Provbarn Ett")),
                "concern", of("text", "Barnet har blåmärken och vill inte gå hem."));
    }

    static Map<String, Object> report() {
        return of(
                "reporter",
                of(
                        "category", "PRESCHOOL_OR_SCHOOL",
                        "name", "Maja Påhittad",
                        "role", "Lärare",
                        "organisation", "Påhittade skolan",
                        "phone", "08-123 456 78",
                        "wantsFeedback", true),
                "children",
                List.of(of(
                        "birthDate", "2017-03-04",
                        "name", "Provbarn Ett",
                        "whereNow", "I skolan till klockan 15",
                        "guardians", List.of(of("name", "Omar Exempel")))),
                "concern",
                of(
                        "text", "Barnet har blåmärken och vill inte gå hem.",
                        "reasons", List.of("VIOLENCE_AGAINST_CHILD"),
                        "since", "Ungefär två veckor",
                        "immediateDanger", "UNKNOWN",
                        "guardiansInformed", false));
    }

    static Map<String, Object> created() {
        return of(
                "id",
                REPORT,
                "reference",
                "HAN-2026-00101",
                "receivedAt",
                RECEIVED,
                "children",
                List.of(of("id", CHILD, "clocks", List.of(protectionClock(), preliminaryClock()))));
    }

    private static Map<String, Object> protectionClock() {
        return of(
                "kind", "PROTECTION_ASSESSMENT",
                "dueAt", "2026-11-21T23:00:00Z",
                "dueDate", "2026-11-21",
                "statutory", true,
                "rule", "R01");
    }

    private static Map<String, Object> preliminaryClock() {
        return of(
                "kind", "PRELIMINARY_ASSESSMENT",
                "dueAt", "2026-12-05T23:00:00Z",
                "dueDate", "2026-12-05",
                "statutory", true,
                "rule", "R03");
    }

    static Map<String, Object> childState() {
        return of(
                "id",
                CHILD,
                "state",
                "AWAITING_DECISION",
                "version",
                1,
                "protectionAssessment",
                of("outcome", "NO_NEED", "assessor", STAFF, "assessedAt", "2026-11-21T10:00:00Z"),
                "clocks",
                List.of(preliminaryClock()));
    }

    static Map<String, Object> decidedState() {
        return of(
                "id",
                CHILD,
                "state",
                "DECIDED",
                "version",
                2,
                "preliminaryDecision",
                of("decision", "OPEN", "supportOffered", false, "decider", STAFF, "decidedAt", "2026-11-23T10:00:00Z"),
                "clocks",
                List.of());
    }

    static Map<String, Object> reportView() {
        Map<String, Object> child = childState();
        child.put("name", "Provbarn Ett");
        child.put("birthDate", "2017-03-04");
        child.put("guardians", List.of(of("name", "Omar Exempel")));
        return of(
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
                of(
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
                of(
                        "text", "Barnet har blåmärken och vill inte gå hem.",
                        "reasons", List.of("VIOLENCE_AGAINST_CHILD"),
                        "immediateDanger", "UNKNOWN",
                        "guardiansInformed", "NO"));
    }

    static Map<String, Object> reportPage() {
        return page(of(
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
                of("kind", "PROTECTION_ASSESSMENT", "dueAt", "2026-11-21T23:00:00Z", "statutory", true)));
    }

    static Map<String, Object> timelinePage() {
        return page(of(
                "id", "0193a000-0000-7000-8000-000000000104",
                "kind", "NOTE",
                "eventAt", RECEIVED,
                "savedAt", RECEIVED,
                "authorKind", "CLIENT",
                "text", "Skolan ringde och berättade att barnet är hos mormor."));
    }

    static Map<String, Object> clockPage() {
        Map<String, Object> row = of("matterId", MATTER, "childId", CHILD);
        row.putAll(protectionClock());
        return page(row);
    }

    private static Map<String, Object> page(Map<String, Object> row) {
        return of("items", List.of(row), "page", 1, "limit", 20, "more", false);
    }

    static Map<String, Object> assessment() {
        return of(
                "assessor",
                STAFF,
                "outcome",
                "NO_NEED",
                "bases",
                List.of("REPORT", "TALK_WITH_REPORTER"),
                "reasons",
                "Barnet är hos mormor i helgen.",
                "childHeard",
                of("heard", false, "reason", "Barnet sov. Samtal bokat på måndag."));
    }

    static Map<String, Object> decision() {
        return of(
                "decider",
                STAFF,
                "decision",
                "OPEN",
                "reasons",
                "Uppgifterna kan leda till insatser.",
                "childHeard",
                of("heard", true),
                "meeting",
                of("offered", true),
                "version",
                1);
    }

    static Map<String, Object> note() {
        return of("text", "Skolan ringde och berättade att barnet är hos mormor.", "eventAt", RECEIVED);
    }

    static Map<String, Object> noteCreated() {
        return of("id", "0193a000-0000-7000-8000-000000000104", "eventAt", RECEIVED, "savedAt", RECEIVED);
    }

    static Map<String, Object> attachments() {
        return of(
                "attachments",
                List.of(of(
                        "id", "0193a000-0000-7000-8000-000000000105",
                        "mediaType", "image/jpeg",
                        "size", 204800,
                        "state", "QUARANTINED",
                        "note", "Bilagan väntar på viruskontroll")));
    }

    static Map<String, Object> info() {
        return of(
                "apiName", ApiDescription.NAME,
                "apiVersion", ApiDescription.VERSION,
                "apiReleased", ApiDescription.RELEASED,
                "apiDocumentation", Addresses.API + "/openapi.json",
                "apiStatus", "active");
    }
}
