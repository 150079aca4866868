package se.vagenin.intake.api;

import static se.vagenin.intake.api.Doc.obj;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API, OpenAPI 3.1. Written here beside the code that answers, so that lists of words, lengths and
 * refusals are the same; kept in {@code docs/api/openapi.json}, where a change shows in review.
 */
@Component
class ApiDescription {

    static final String NAME = "Vägen in";
    static final String VERSION = "1.0.0";
    static final String RELEASED = "2026-11-21";

    private static final String ABOUT = """
            Orosanmälningar till socialtjänstens första linje. Alla tider är RFC 3339 i UTC; dagar är lokala dagar i
            Europe/Stockholm. Personnummer finns aldrig i en adress. Varje läsning av en persons uppgifter loggas.
            Skicka samma Idempotency-Key när ett anrop görs om: det blir en anmälan, och samma svar i minst 72 timmar.
            """;

    private final String text;

    ApiDescription(JsonMapper json) {
        this.text = json.rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(document())
                + "\n";
    }

    String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> document() {
        return obj(
                "openapi",
                "3.1.0",
                "info",
                obj(
                        "title",
                        NAME,
                        "version",
                        VERSION,
                        "description",
                        ABOUT.replace("\n", " ").strip(),
                        "license",
                        obj("name", "Se LICENSE i källkoden", "identifier", "NOASSERTION")),
                "servers",
                List.of(obj("url", "/")),
                "paths",
                ApiPaths.all(),
                "components",
                obj(
                        "securitySchemes", obj("client", security()),
                        "parameters", obj("IdempotencyKey", key()),
                        "responses", ApiProblems.all(),
                        "schemas", ApiSchemas.all()));
    }

    private static Map<String, Object> security() {
        return obj(
                "type",
                "oauth2",
                "flows",
                obj(
                        "clientCredentials",
                        obj(
                                "tokenUrl",
                                "/oauth2/token",
                                "scopes",
                                obj(
                                        "reports:write", "Skicka anmälningar och bilagor.",
                                        "reports:read", "Läsa anmälningar, tidslinjer och klockor.",
                                        "decisions:write", "Föra in bedömningar, beslut och anteckningar."))));
    }

    private static Map<String, Object> key() {
        return obj(
                "name", "Idempotency-Key",
                "in", "header",
                "required", true,
                "description", "Ett nytt värde för varje ny sak; samma värde när samma anrop görs om.",
                "schema", obj("type", "string", "pattern", "^[!-~]{8,200}$"),
                "example", "0193a000-0000-7000-8000-0000000000aa");
    }
}
