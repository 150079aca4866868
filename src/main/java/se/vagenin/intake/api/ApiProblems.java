package se.vagenin.intake.api;

import static se.vagenin.intake.api.Doc.obj;
import static se.vagenin.intake.api.Doc.ref;

import java.util.List;
import java.util.Map;
import se.vagenin.api.ApiProblem;
import se.vagenin.api.ApiProblem.Kind;
import se.vagenin.api.FieldError;
import se.vagenin.kernel.Rules;

/** The refusals, each with an example. */
final class ApiProblems {

    private ApiProblems() {}

    static Map<String, Object> among(List<Integer> statuses, String good, Map<String, Object> answer) {
        Map<String, Object> responses = obj(good, answer);
        statuses.forEach(status ->
                responses.put(Integer.toString(status), obj("$ref", "#/components/responses/Problem" + status)));
        return responses;
    }

    static Map<String, Object> all() {
        return obj(
                "Problem400",
                problem(
                        "Går inte att läsa, eller Idempotency-Key saknas.",
                        obj(
                                "notJson",
                                        ApiProblem.of(
                                                Kind.INVALID_JSON,
                                                "Innehållet är inte giltig JSON i UTF-8. Rätta formen och skicka det igen."),
                                "noKey",
                                        ApiProblem.of(
                                                Kind.IDEMPOTENCY_KEY_MISSING,
                                                "Idempotency-Key",
                                                "Skicka huvudet Idempotency-Key."))),
                "Problem401",
                problem(
                        "Giltig åtkomsttoken saknas.",
                        obj(
                                "noToken",
                                obj(
                                        "type", "/problem/unauthorized",
                                        "title", "Inte inloggad",
                                        "status", 401,
                                        "detail",
                                                "Anropet saknar en giltig åtkomsttoken. Hämta en ny från /oauth2/token."))),
                "Problem403",
                problem(
                        "Inte tillåtet.",
                        obj(
                                "noScope",
                                ApiProblem.of(
                                        Kind.NOT_ALLOWED,
                                        "Klienten har inte rätt till det här. Be kommunen om rätt behörighet."))),
                "Problem404",
                problem("Finns inte, eller hör till någon annan.", obj("missing", ApiProblem.notFound())),
                "Problem405",
                problem(
                        "Fel metod.",
                        obj(
                                "method",
                                ApiProblem.of(
                                        Kind.METHOD_NOT_ALLOWED,
                                        "Adressen finns men inte med den metoden. Se /api/v1/openapi.json."))),
                "Problem409",
                problem(
                        "Steget går inte att göra nu.",
                        obj(
                                "beforeProtection",
                                        ApiProblem.refused(
                                                List.of(Rules.get("R01").refusal())),
                                "stale",
                                        ApiProblem.of(
                                                Kind.STALE_VERSION,
                                                "Barnets bedömning ändrades medan du arbetade. Läs anmälan igen och skicka det nya versionsnumret."),
                                "running",
                                        ApiProblem.of(
                                                Kind.STILL_RUNNING,
                                                "Ett anrop med samma Idempotency-Key behandlas just nu. Vänta några sekunder och skicka det igen."))),
                "Problem413",
                problem(
                        "För stort.",
                        obj(
                                "large",
                                ApiProblem.of(
                                        Kind.TOO_LARGE,
                                        "Anropet får vara högst 2 MB. Korta texten, eller lägg det som är stort i bilagor."))),
                "Problem415",
                problem(
                        "Formatet tas inte emot.",
                        obj(
                                "type",
                                ApiProblem.of(
                                        Kind.UNSUPPORTED_MEDIA_TYPE,
                                        "Skicka innehållet som application/json, eller som multipart/form-data när det är bilagor."))),
                "Problem422",
                problem(
                        "Något i innehållet behöver rättas. Inget har sparats.",
                        obj(
                                "fields",
                                        ApiProblem.invalid(
                                                Kind.INVALID_REPORT,
                                                List.of(
                                                        new FieldError(
                                                                "/children/0/birthDate",
                                                                "Födelsedatumet ligger i framtiden. Rätta det, eller utelämna fältet."),
                                                        new FieldError(
                                                                "/concern/text",
                                                                "Berätta vad oron gäller, med egna ord."))),
                                "keyReused",
                                        ApiProblem.of(
                                                Kind.IDEMPOTENCY_KEY_REUSED,
                                                "Idempotency-Key",
                                                "Nyckeln är redan använd för ett annat innehåll."))),
                "Problem503",
                problem(
                        "Försök igen.",
                        obj(
                                "busy",
                                ApiProblem.of(
                                        Kind.TRY_AGAIN,
                                        "Tjänsten svarar inte just nu. Skicka samma anrop igen om en stund, med samma Idempotency-Key."))));
    }

    private static Map<String, Object> problem(String description, Map<String, Object> values) {
        Map<String, Object> examples = obj();
        values.forEach((name, value) -> examples.put(name, obj("value", value)));
        return obj(
                "description",
                description,
                "content",
                obj("application/problem+json", obj("schema", ref("Problem"), "examples", examples)));
    }
}
