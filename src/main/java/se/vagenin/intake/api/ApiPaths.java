package se.vagenin.intake.api;

import static se.vagenin.intake.api.Doc.obj;
import static se.vagenin.intake.api.Doc.ref;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.vagenin.casefile.MatterStatus;

/** The addresses, what they take and what they answer. */
final class ApiPaths {

    private static final String HERE = "/api/v1/{municipalityCode}";
    private static final List<Integer> OF_A_READING = List.of(400, 401, 403, 404, 405, 503);
    private static final List<Integer> OF_A_POST = List.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 503);

    private ApiPaths() {}

    static Map<String, Object> all() {
        return obj(
                HERE + "/concern-reports",
                with(obj("post", report(), "get", reports())),
                HERE + "/concern-reports/{id}",
                with(
                        obj(
                                "get",
                                reading(
                                        "readReport",
                                        "En anmälan",
                                        "Report",
                                        ApiExamples.reportView(),
                                        "reports:read",
                                        List.of())),
                        "id"),
                HERE + "/concern-reports/{id}/children/{childId}/protection-assessment",
                with(obj("post", assessment()), "id", "childId"),
                HERE + "/concern-reports/{id}/children/{childId}/preliminary-decision",
                with(obj("post", decision()), "id", "childId"),
                HERE + "/concern-reports/{id}/attachments",
                with(obj("post", attachments()), "id"),
                HERE + "/matters/{id}/timeline",
                with(
                        obj(
                                "get",
                                reading(
                                        "readTimeline",
                                        "Ärendets tidslinje, nyast först",
                                        "TimelinePage",
                                        ApiExamples.timelinePage(),
                                        "reports:read",
                                        paging())),
                        "id"),
                HERE + "/matters/{id}/notes",
                with(obj("post", note()), "id"),
                HERE + "/clocks",
                with(obj("get", clocks())),
                "/api/v1/api-info",
                obj("get", open("readApiInfo", "Vad API:et är", ref("ApiInfo"), ApiExamples.info())),
                "/api/v1/openapi.json",
                obj(
                        "get",
                        open(
                                "readDescription",
                                "Den här beskrivningen",
                                obj("type", "object"),
                                obj("openapi", "3.1.0"))));
    }

    private static Map<String, Object> with(Map<String, Object> operations, String... ids) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(path(
                "municipalityCode", obj("type", "string", "pattern", "^[0-9]{4}$"), "Kommunkod enligt SCB.", "0136"));
        for (String id : ids) {
            parameters.add(
                    path(id, obj("type", "string", "format", "uuid"), "Id.", "0193a000-0000-7000-8000-000000000101"));
        }
        Map<String, Object> all = obj("parameters", parameters);
        all.putAll(operations);
        return all;
    }

    private static Map<String, Object> path(
            String name, Map<String, Object> schema, String description, String example) {
        return obj(
                "name",
                name,
                "in",
                "path",
                "required",
                true,
                "description",
                description,
                "schema",
                schema,
                "example",
                example);
    }

    private static Map<String, Object> query(String name, Map<String, Object> schema, String description) {
        return obj("name", name, "in", "query", "required", false, "description", description, "schema", schema);
    }

    private static List<Object> paging() {
        return List.of(
                query("limit", obj("type", "integer", "minimum", 1, "maximum", 100, "default", 20), "Rader per sida."),
                query("page", obj("type", "integer", "minimum", 1, "maximum", 10_000, "default", 1), "Sida, från 1."));
    }

    private static List<Object> paged(Object... more) {
        List<Object> all = new ArrayList<>(List.of(more));
        all.addAll(paging());
        return all;
    }

    private static Map<String, Object> report() {
        return posting(
                new Post(
                        "sendReport",
                        "Skicka en orosanmälan",
                        "Klockorna går från svaret receivedAt. Utelämnad reporter är en anonym privatperson.",
                        "reports:write"),
                json(
                        "NewReport",
                        obj(
                                "minimal",
                                obj("value", ApiExamples.minimalReport()),
                                "full",
                                obj("value", ApiExamples.report()))),
                "ReportCreated",
                ApiExamples.created());
    }

    private static Map<String, Object> reports() {
        return reading(
                "listReports",
                "Anmälningar, nyast först. Utan namn och text.",
                "ReportPage",
                ApiExamples.reportPage(),
                "reports:read",
                paged(
                        query("status", Doc.choice(MatterStatus.class, "Status."), "Var ärendet står."),
                        query("unit", obj("type", "string", "format", "uuid"), "Enhet.")));
    }

    private static Map<String, Object> clocks() {
        return reading(
                "listClocks",
                "Klockor som går, närmast först",
                "ClockPage",
                ApiExamples.clockPage(),
                "reports:read",
                paged(
                        query("responsible", obj("type", "string", "format", "uuid"), "Den som ansvarar."),
                        query("unit", obj("type", "string", "format", "uuid"), "Enhet."),
                        query("due", obj("type", "string", "format", "date"), "Slutar senast den lokala dagen.")));
    }

    private static Map<String, Object> assessment() {
        return posting(
                new Post(
                        "assessProtection",
                        "Skyddsbedömning av ett barn (20 kap. 1 § SoL)",
                        "Ett system bedömer inte. assessor är medarbetaren som har gjort det, och måste ha rätt till ärendet.",
                        "decisions:write"),
                json("NewProtectionAssessment", obj("noNeed", obj("value", ApiExamples.assessment()))),
                "ChildState",
                ApiExamples.childState());
    }

    private static Map<String, Object> decision() {
        return posting(
                new Post(
                        "decidePreliminary",
                        "Beslut om att inleda eller inte inleda utredning (20 kap. 2 § SoL)",
                        "Ett system beslutar inte. decider är medarbetaren som har beslutat. Samma regler som i"
                                + " arbetsytan prövas för den medarbetaren: behörighet, delegation, skäl, och att"
                                + " skyddsbedömningen är gjord. Varje nej säger varför.",
                        "decisions:write"),
                json("NewPreliminaryDecision", obj("open", obj("value", ApiExamples.decision()))),
                "ChildState",
                ApiExamples.decidedState());
    }

    private static Map<String, Object> note() {
        return posting(
                new Post("writeNote", "Skriv en låst anteckning", "Står som systemets egen.", "decisions:write"),
                json("NewNote", obj("call", obj("value", ApiExamples.note()))),
                "NoteCreated",
                ApiExamples.noteCreated());
    }

    private static Map<String, Object> attachments() {
        Map<String, Object> files =
                obj("type", "array", "minItems", 1, "maxItems", 10, "items", obj("type", "string", "format", "binary"));
        return posting(
                new Post(
                        "addAttachments",
                        "Lägg till bilagor",
                        "Högst tio filer på 20 MB: PDF, PNG, JPEG, HEIC, WebP, GIF, DOCX, XLSX, ODT, TXT, MP4, MP3, M4A."
                                + " Innehållet avgör typen. Bilagan står i karantän tills den är viruskontrollerad.",
                        "reports:write"),
                obj("multipart/form-data", obj("schema", Doc.object(List.of("file"), obj("file", files)))),
                "AttachmentsCreated",
                ApiExamples.attachments());
    }

    private record Post(String id, String summary, String description, String scope) {}

    private static Map<String, Object> json(String schema, Map<String, Object> examples) {
        return obj("application/json", obj("schema", ref(schema), "examples", examples));
    }

    private static Map<String, Object> posting(
            Post post, Map<String, Object> content, String answer, Map<String, Object> example) {
        return obj(
                "operationId", post.id(),
                "summary", post.summary(),
                "description", post.description(),
                "security", List.of(obj("client", List.of(post.scope()))),
                "parameters", List.of(obj("$ref", "#/components/parameters/IdempotencyKey")),
                "requestBody", obj("required", true, "content", content),
                "responses",
                        ApiProblems.among(
                                OF_A_POST,
                                "201",
                                obj(
                                        "description", "Gjort. Samma anrop igen får samma svar.",
                                        "headers",
                                                obj(
                                                        "Location",
                                                        obj(
                                                                "schema",
                                                                obj("type", "string"),
                                                                "description",
                                                                "Adressen.")),
                                        "content", answered(ref(answer), example))));
    }

    private static Map<String, Object> reading(
            String id,
            String summary,
            String answer,
            Map<String, Object> example,
            String scope,
            List<Object> parameters) {
        return obj(
                "operationId", id,
                "summary", summary,
                "security", List.of(obj("client", List.of(scope))),
                "parameters", parameters,
                "responses",
                        ApiProblems.among(
                                OF_A_READING,
                                "200",
                                obj(
                                        "description",
                                        "Svaret. Läsningen loggas.",
                                        "content",
                                        answered(ref(answer), example))));
    }

    private static Map<String, Object> open(
            String id, String summary, Map<String, Object> schema, Map<String, Object> example) {
        return obj(
                "operationId",
                id,
                "summary",
                summary,
                "security",
                List.of(),
                "responses",
                ApiProblems.among(
                        List.of(405), "200", obj("description", "Svaret.", "content", answered(schema, example))));
    }

    private static Map<String, Object> answered(Map<String, Object> schema, Map<String, Object> example) {
        return obj("application/json", obj("schema", schema, "examples", obj("example", obj("value", example))));
    }
}
