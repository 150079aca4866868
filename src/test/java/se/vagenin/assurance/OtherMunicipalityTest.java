package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.vagenin.identity.ApiClients;
import se.vagenin.identity.Browser;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;

/** S10: every id that one municipality has, asked for by another at every address: as if it did not exist. */
@DemoApp
@Tag("R32")
class OtherMunicipalityTest {

    private static final long SEED = 20261124;
    private static final int REQUESTS = 1_200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");
    private static final List<String> PEOPLE = List.of("nora", "gun", "ulla", "jonas");
    private static final Set<Integer> REFUSED = Set.of(403, 404);

    /** Addresses without an id in the path that take one as a parameter. */
    private static final List<String> BY_PARAMETER =
            List.of("/arbete/inkorg?valt=", "/arbete/inkorg/fordela?arende=", "/arbete/inkorg/utskrift?arende=");

    /** Forms about no person, which say what is missing in them before they look anything up. */
    private static final Set<String> FORM_FIRST =
            Set.of("POST /arbete/inkorg/vyer/{id}", "POST /arbete/insatser/{id}/andra");

    private record Answer(int status, String body) {
        static Answer of(HttpResponse<String> response) {
            String body = TOKEN.matcher(response.body()).replaceAll("token");
            return new Answer(response.statusCode(), ID.matcher(body).replaceAll("id"));
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    ApiClients clients;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final Random random = new Random(SEED);
    private final Map<String, Answer> unknown = new TreeMap<>();
    private final Map<String, Browser> browsers = new TreeMap<>();
    private final Map<String, String> tokens = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void noIdOfOursIsKnownElsewhere() {
        Cases cases = new Cases(context, port);
        List<Cases.Case> ours = List.of(cases.arrived(), cases.protectedAtOnce(), cases.prepared(), cases.sent());
        List<UUID> ids = idsOf(People.HANINGE.code());
        assertThat(ids).hasSizeGreaterThan(40);
        for (String person : PEOPLE) {
            browsers.put(person, cases.signedIn(person));
            tokens.put(person, Browser.token(browsers.get(person).get("/arbete/inloggad")));
        }
        ApiCaller api = ApiCaller.register(clients, port, People.NORRKOPING);
        List<Routes.Route> routes = Routes.of(mapping).stream()
                .filter(route -> !route.variables().isEmpty())
                .filter(route -> !route.pattern().startsWith("/demo"))
                // Open data and public pages are chosen by the host and hold nobody's data.
                .filter(route ->
                        !route.pattern().startsWith("/hsds") && !route.pattern().startsWith("/stod"))
                // Staff are nobody on the pages of those with an e-ID; SavedReportsTest tries their ids on one another.
                .filter(route -> !route.pattern().startsWith("/mina"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(15);

        int asked = 0;
        for (int round = 0; asked < REQUESTS; round++) {
            for (Routes.Route route : routes) {
                List<UUID> chosen = choose(ours, ids, round);
                if (route.api()) {
                    for (String municipality : List.of("0136", "0581")) {
                        compare("api " + municipality, route, municipality, chosen, api);
                        asked++;
                    }
                } else {
                    for (String person : PEOPLE) {
                        compare(person, route, "", chosen, api);
                        asked++;
                    }
                }
            }
            asked += byParameter(choose(ours, ids, round).getFirst());
        }
        System.out.printf(
                "S10: %d requests at %d addresses with %d ids, statuses %s, seed %d, %d wrong%n",
                asked, routes.size() + BY_PARAMETER.size(), ids.size(), statuses, SEED, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(statuses.getOrDefault(404, 0)).isGreaterThan(asked / 4);
    }

    private void compare(String who, Routes.Route route, String municipality, List<UUID> ids, ApiCaller api) {
        Answer answer = Answer.of(send(who, route, municipality, ids, api));
        Answer nobody = unknown.computeIfAbsent(
                who + " " + route,
                _ -> Answer.of(send(who, route, municipality, List.of(UUID.randomUUID(), UUID.randomUUID()), api)));
        boolean expected = REFUSED.contains(answer.status())
                || (FORM_FIRST.contains(route.toString()) && Set.of(400, 422).contains(answer.status()));
        judge(who + " " + route + " " + ids, expected, answer, nobody);
    }

    private int byParameter(UUID id) {
        int asked = 0;
        for (String address : BY_PARAMETER) {
            for (String person : PEOPLE) {
                Browser browser = Objects.requireNonNull(browsers.get(person));
                Answer nobody = unknown.computeIfAbsent(
                        person + address, _ -> Answer.of(browser.get(address + UUID.randomUUID())));
                Answer answer = Answer.of(browser.get(address + id));
                judge(person + " " + address + id, REFUSED.contains(answer.status()), answer, nobody);
                asked++;
            }
        }
        return asked;
    }

    private void judge(String what, boolean expected, Answer answer, Answer nobody) {
        statuses.merge(answer.status(), 1, Integer::sum);
        boolean leaks = answer.body().contains(Cases.NAME) || answer.body().contains("HAN-2026-");
        if (leaks || !expected || !answer.equals(nobody)) {
            wrong.add(what + " -> " + answer.status() + (leaks ? " LEAK" : "")
                    + (answer.equals(nobody) ? "" : " unlike the unknown id's " + nobody.status()));
        }
    }

    private HttpResponse<String> send(
            String who, Routes.Route route, String municipality, List<UUID> ids, ApiCaller api) {
        int[] next = {0};
        String path = route.with(variable -> {
            if (variable.startsWith("municipality")) {
                return municipality;
            }
            return variable.equals("name")
                    ? "manifest.json"
                    : ids.get(next[0]++ % ids.size()).toString();
        });
        if (route.api()) {
            if (route.method() != RequestMethod.POST) {
                return api.get(path);
            }
            return path.endsWith("/attachments")
                    ? api.postFile(path, "brev.txt", "Hej.")
                    : api.post(path, path.endsWith("/notes") ? "{\"text\": \"Hej.\"}" : "{}");
        }
        Browser browser = Objects.requireNonNull(browsers.get(who));
        return route.method() == RequestMethod.POST
                ? browser.post(path, Map.of("_csrf", Objects.requireNonNull(tokens.get(who)), "version", "0"))
                : browser.get(path);
    }

    /** A matter or report with something of its own first, then any id at all. */
    private List<UUID> choose(List<Cases.Case> ours, List<UUID> ids, int round) {
        Cases.Case one = ours.get(random.nextInt(ours.size()));
        UUID other = one.others().isEmpty() ? one.child() : one.others().getLast();
        return switch (round % 4) {
            case 0 -> List.of(one.matter(), other);
            case 1 -> List.of(one.receipt().reportId(), one.child());
            case 2 -> List.of(other, one.child());
            default -> {
                UUID any = ids.get(random.nextInt(ids.size()));
                yield List.of(any, any);
            }
        };
    }

    private List<UUID> idsOf(int municipality) {
        JdbcClient jdbc = JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
        Set<UUID> ids = new LinkedHashSet<>();
        jdbc.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        where c.udt_name = 'uuid' and c.table_schema = 'public' and exists (
                            select from information_schema.columns m
                            where m.table_name = c.table_name and m.column_name = 'municipality')
                        """)
                .query((row, _) -> "select distinct %s from %s where municipality = %d and %s is not null limit 500"
                        .formatted(row.getString(2), row.getString(1), municipality, row.getString(2)))
                .list()
                .forEach(query -> ids.addAll(jdbc.sql(query)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list()));
        return List.copyOf(ids);
    }
}
