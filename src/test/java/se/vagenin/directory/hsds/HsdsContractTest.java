package se.vagenin.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.vagenin.directory.Catalogue.HERE;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;
import se.vagenin.directory.Catalogue;
import se.vagenin.directory.GeneratedOfferings;
import se.vagenin.directory.Topic;
import se.vagenin.kernel.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** U14: every answer over 1,000 generated services is valid by the schemas of HSDS 3.0, and says what was asked for. */
class HsdsContractTest {

    private static final long SEED = 20261126;
    private static final int SERVICES = 1_000;
    private static final Path SCHEMAS = Path.of("../shared/data/hsds");
    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Actor.Visitor VISITOR = new Actor.Visitor(HERE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeAll
    static void generate() {
        System.out.printf("U14: %d services, seed %d%n", SERVICES, SEED);
        new GeneratedOfferings(CATALOGUE, new Random(SEED)).save(SERVICES);
    }

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void everyServiceIsValidInEveryForm() {
        Schema schema = schema("service");
        List<JsonNode> simple = all("services", "per_page=200");
        List<JsonNode> full = lines("services", "format=ndjson&full=true");

        assertThat(simple).hasSize(SERVICES);
        assertThat(full).hasSize(SERVICES);
        List<String> faults = new ArrayList<>();
        simple.forEach(each -> faults.addAll(faults(schema, each)));
        full.forEach(each -> faults.addAll(faults(schema, each)));
        System.out.printf("U14: %d services validated, %d faults%n", simple.size() + full.size(), faults.size());
        assertThat(faults).isEmpty();
        assertThat(faults(schema, json("{\"id\":\"no uuid\",\"name\":\"x\"}"))).isNotEmpty();
    }

    @Test
    void everyServiceAtLocationAndOrganizationIsValid() {
        List<String> faults = new ArrayList<>();
        List<JsonNode> pairs = lines("service_at_locations", "format=ndjson&full=true");
        pairs.forEach(each -> faults.addAll(faults(schema("service_at_location"), each)));
        for (JsonNode each : all("organizations", "")) {
            faults.addAll(faults(schema("organization"), each));
            faults.addAll(faults(
                    schema("organization"), one("organizations", each.get("id").asString())));
        }
        assertThat(pairs).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void oneServiceIsThatOfTheList() {
        String id = all("services", "per_page=1000").get(17).get("id").asString();

        assertThat(faults(schema("service"), one("services", id))).isEmpty();
        assertThat(one("services", id).get("id").asString()).isEqualTo(id);
        assertThat(get("services/" + UUID.randomUUID(), "").getStatus()).isEqualTo(404);
        assertThat(get("services/inte-ett-id", "").getContentType()).contains("problem+json");
    }

    @Test
    void pagesMeetWithoutGapsAndSayWhereTheyAre() {
        JsonNode first = page("services", "per_page=300");
        JsonNode last = page("services", "per_page=300&page=4");
        JsonNode beyond = page("services", "per_page=300&page=5");

        assertThat(first.get("total_items").asInt()).isEqualTo(SERVICES);
        assertThat(first.get("total_pages").asInt()).isEqualTo(4);
        assertThat(first.get("first_page").asBoolean()).isTrue();
        assertThat(first.get("last_page").asBoolean()).isFalse();
        assertThat(last.get("size").asInt()).isEqualTo(100);
        assertThat(last.get("last_page").asBoolean()).isTrue();
        assertThat(beyond.get("empty").asBoolean()).isTrue();
        assertThat(beyond.get("total_items").asInt()).isEqualTo(SERVICES);
        Set<String> ids = new HashSet<>();
        all("services", "per_page=77").forEach(each -> ids.add(each.get("id").asString()));
        assertThat(ids).hasSize(SERVICES);
    }

    @Test
    void filtersNarrow() {
        String term = HsdsIds.term(Topic.CRIME).toString();
        List<JsonNode> crime = lines("services", "format=ndjson&full=true&taxonomy_term_id=" + term);

        assertThat(crime)
                .isNotEmpty()
                .hasSizeLessThan(SERVICES)
                .allSatisfy(each -> assertThat(each.get("attributes")
                                .get(0)
                                .get("taxonomy_term_id")
                                .asString())
                        .isEqualTo(term));
        assertThat(page("services", "taxonomy_id=" + HsdsIds.taxonomy())
                        .get("total_items")
                        .asInt())
                .isEqualTo(SERVICES);
        assertThat(page("services", "taxonomy_id=" + UUID.randomUUID())
                        .get("total_items")
                        .asInt())
                .isZero();
        assertThat(page("services", "modified_after=2000-01-01")
                        .get("total_items")
                        .asInt())
                .isEqualTo(SERVICES);
        assertThat(page("services", "modified_after=2100-01-01T00:00:00Z")
                        .get("empty")
                        .asBoolean())
                .isTrue();
        assertThat(page("services", "search=Samtal").get("total_items").asInt()).isBetween(1, SERVICES - 1);
        assertThat(page("services", "organization_id=" + UUID.randomUUID())
                        .get("empty")
                        .asBoolean())
                .isTrue();
        JsonNode least = page("services", "minimal=true");
        assertThat(least.get("size").asInt()).isEqualTo(SERVICES);
        assertThat(least.get("contents").get(0).propertyNames()).containsExactlyInAnyOrder("id", "modified_date");
        assertThat(page("service_at_locations", "postcode=13640")
                        .get("total_items")
                        .asInt())
                .isPositive();
        assertThat(page("service_at_locations", "postcode=99999")
                        .get("total_items")
                        .asInt())
                .isZero();
        assertThat(page("service_at_locations", "postcode=13640&proximity=1")
                        .get("total_items")
                        .asInt())
                .isLessThanOrEqualTo(page("service_at_locations", "postcode=13640&proximity=20000")
                        .get("total_items")
                        .asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "services, page=0",
        "services, per_page=100000",
        "services, modified_after=igar",
        "services, full=kanske",
        "services, format=xml",
        "services, taxonomy_term_id=1",
        "service_at_locations, postcode=1234"
    })
    void whatCannotBeReadIsRefusedWithItsName(String address, String query) {
        MockHttpServletResponse answer = get(address, query);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(json(text(answer)).get("errors").get(0).get("field").asString())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws IOException {
        MockHttpServletResponse first = get("services", "per_page=10");
        var again = new MockHttpServletRequest();
        again.setParameter("per_page", "10");
        again.addHeader("If-None-Match", String.valueOf(first.getHeader("ETag")));
        var second = new MockHttpServletResponse();
        CATALOGUE.in(HERE, () -> {
            call("services", again, second);
            return second;
        });

        assertThat(first.getHeader("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aboutAndTaxonomiesAreThere() {
        assertThat(json(text(get("", ""))).get("version").asString()).isEqualTo("3.0");
        assertThat(all("taxonomies", "")).hasSize(1);
        assertThat(all("taxonomy_terms", "")).hasSize(Topic.values().length);
        assertThat(one("taxonomy_terms", HsdsIds.term(Topic.YOUNG).toString())
                        .get("code")
                        .asString())
                .isEqualTo("YOUNG");
    }

    private static List<JsonNode> all(String address, String query) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = page(address, query + (query.isEmpty() ? "" : "&") + "page=" + number++);
            page.get("contents").forEach(found::add);
        } while (!page.get("last_page").asBoolean());
        return found;
    }

    private static JsonNode page(String address, String query) {
        return json(text(get(address, query)));
    }

    private static JsonNode one(String address, String id) {
        return json(text(get(address + "/" + id, "")));
    }

    private static List<JsonNode> lines(String address, String query) {
        MockHttpServletResponse answer = get(address, query);
        assertThat(answer.getContentType()).isEqualTo("application/x-ndjson");
        return text(answer).lines().map(HsdsContractTest::json).toList();
    }

    private static MockHttpServletResponse get(String address, String query) {
        var request = new MockHttpServletRequest();
        UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.setParameter(name, values.getFirst()));
        var response = new MockHttpServletResponse();
        CATALOGUE.in(HERE, () -> {
            call(address, request, response);
            return response;
        });
        return response;
    }

    private static void call(String address, MockHttpServletRequest request, MockHttpServletResponse response) {
        HsdsApi api = CATALOGUE.get(HsdsApi.class);
        String[] parts = address.split("/");
        try {
            switch (parts[0] + (parts.length > 1 ? "/" : "")) {
                case "" -> api.about(request, response);
                case "services" -> api.services(VISITOR, request, response);
                case "services/" -> api.service(VISITOR, parts[1], request, response);
                case "service_at_locations" -> api.atPlaces(VISITOR, request, response);
                case "organizations" -> api.organizations(VISITOR, request, response);
                case "organizations/" -> api.organization(VISITOR, parts[1], request, response);
                case "taxonomies" -> api.taxonomies(request, response);
                case "taxonomy_terms" -> api.terms(request, response);
                case "taxonomy_terms/" -> api.term(parts[1], request, response);
                default -> throw new IllegalArgumentException(address);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static List<String> faults(Schema schema, JsonNode value) {
        return schema
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String name) {
        Path file = SCHEMAS.resolve(name + ".json");
        assumeTrue(Files.exists(file), "Skipped: the HSDS schemas are not at " + SCHEMAS);
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SchemaLocation.of("urn:hsds:" + name), Files.readString(file), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
