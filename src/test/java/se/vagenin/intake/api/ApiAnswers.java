package se.vagenin.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Holds what is answered against what the description says. */
final class ApiAnswers {

    private final JsonNode description;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> counted = new ConcurrentSkipListMap<>();

    ApiAnswers(JsonNode description) {
        this.description = description;
    }

    JsonNode description() {
        return description;
    }

    /** How many answers had each status. */
    Map<Integer, Integer> counted() {
        return Map.copyOf(counted);
    }

    /** Every answer is described, fits its schema and repeats nothing; none is the server's fault. */
    void check(ApiRequests.Sent sent, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String about =
                sent.of().method() + " " + sent.path() + " " + sent.headers() + " " + sent.body() + " -> " + status;
        counted.merge(status, 1, Integer::sum);
        assertThat(status).as(about).isLessThan(500);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 400) {
            assertThat(type).as(about).startsWith("application/problem+json");
            assertThat(answer.body()).as(about).doesNotContain(ApiRequests.CANARY, "Exception", "se.vagenin");
            matches("Problem", answer.body());
            return;
        }
        assertThat(type).as(about).startsWith("application/json");
        String schema = sent.of()
                .answers()
                .path(Integer.toString(status))
                .at("/content/application~1json/schema/$ref")
                .asString("");
        if (!schema.isEmpty()) {
            matches(schema.substring(schema.lastIndexOf('/') + 1), answer.body());
        }
    }

    /** Every example of a body, a parameter or an answer, against the schema beside it. */
    int checkExamples() {
        AtomicInteger checked = new AtomicInteger();
        description
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    operation.path("requestBody").path("content").forEach(content -> check(content, checked));
                    operation.path("responses").forEach(answer -> {
                        JsonNode whole = answer.has("$ref")
                                ? description.at(answer.get("$ref").asString().substring(1))
                                : answer;
                        assertThat(whole.path("content").isEmpty())
                                .as(answer.toString())
                                .isFalse();
                        whole.get("content").forEach(content -> {
                            assertThat(content.path("examples").isEmpty())
                                    .as(answer.toString())
                                    .isFalse();
                            check(content, checked);
                        });
                    });
                }));
        return checked.get();
    }

    private void check(JsonNode content, AtomicInteger checked) {
        String schema = content.path("schema").path("$ref").asString("");
        content.path("examples").forEach(example -> {
            if (!schema.isEmpty()) {
                matches(
                        schema.substring(schema.lastIndexOf('/') + 1),
                        example.get("value").toString());
            }
            checked.incrementAndGet();
        });
    }

    void matches(String schema, String body) {
        assertThat(compiled.computeIfAbsent(schema, this::compile).validate(body, InputFormat.JSON))
                .as(schema + " " + body)
                .isEmpty();
    }

    private Schema compile(String schema) {
        String text = "{\"$ref\":\"#/components/schemas/" + schema + "\",\"components\":"
                + description.get("components") + "}";
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("urn:vagenin:" + schema), text, InputFormat.JSON);
    }
}
