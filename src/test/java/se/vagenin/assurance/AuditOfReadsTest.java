package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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

/**
 * S18: a page about a matter or a person leaves exactly one row in the log, and where the log cannot be written nothing
 * is shown. Every GET with an id in its address is tried; one that shows neither says so here.
 */
@DemoApp
@Tag("R32")
class AuditOfReadsTest {

    /**
     * Addresses with an id of something that is no person's: the catalogue, one's own views, and a row of the log, which
     * says no more of a matter than its number. LogReviewTest counts what looking at the log leaves in it.
     */
    private static final Set<String> IMPERSONAL = Set.of(
            "/arbete/insatser/{id}",
            "/arbete/insatser/{id}/andra",
            "/arbete/insatser/{id}/historik",
            "/arbete/insatser/{id}/sprak/{language}",
            "/arbete/insatser/lokaler/{id}",
            "/arbete/inkorg/vyer/{id}",
            "/arbete/loggkontroll/{id}");

    private static final List<String> PEOPLE = List.of("sanna", "maja", "ulf", "nadja");
    /** A page that was shown, and by whom. */
    private record Shown(String address, String person, UUID matter) {}

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

    private final Map<String, Browser> browsers = new TreeMap<>();

    @Test
    void everyPageOfAMatterLeavesExactlyOneRowOrShowsNothing() {
        Cases cases = new Cases(context, port);
        List<Cases.Case> ours = List.of(
                cases.sent(),
                cases.prepared(),
                cases.protectedAtOnce(),
                cases.arrived(),
                cases.told(),
                cases.talk(),
                cases.withProtectedIdentity(),
                cases.eviction(),
                cases.booked());
        PEOPLE.forEach(person -> browsers.put(person, cases.signedIn(person)));
        ApiCaller api = ApiCaller.register(clients, port, People.HANINGE);
        JdbcClient database = JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));

        Map<Routes.Route, Shown> shown = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (Routes.Route route : readingRoutes()) {
            Shown found = firstShown(route, ours, api, database, wrong);
            if (found == null) {
                never.add(route.toString());
            } else {
                shown.put(route, found);
            }
        }
        System.out.printf(
                "S18: %d addresses read with one row each, %d wrong, never shown %s%n",
                shown.size(), wrong.size(), never);
        assertThat(wrong).isEmpty();
        assertThat(never)
                .as("say in this test whose data these show, or how they are reached")
                .isEmpty();
        assertThat(shown).hasSizeGreaterThan(6);

        String role = environment.getRequiredProperty("spring.datasource.username");
        database.sql("revoke insert on audit_entry from " + role).update();
        try {
            for (Shown page : shown.values()) {
                HttpResponse<String> refused = get(page.person(), page.address(), api);
                if (refused.statusCode() < 500 || refused.body().contains(Cases.NAME)) {
                    wrong.add(page.address() + " " + refused.statusCode() + " without a log");
                }
            }
        } finally {
            database.sql("grant insert on audit_entry to " + role).update();
        }
        System.out.printf(
                "S18: %d addresses asked while the log could not be written, %d shown%n", shown.size(), wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** A list is noted as such, once: which rows it held is not one person's data. */
    @Test
    void everyListOfMattersLeavesExactlyOneRow() {
        Cases cases = new Cases(context, port);
        Cases.Case one = cases.protectedAtOnce();
        JdbcClient database = JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
        Map<String, String> lists = Map.of(
                "/arbete/inkorg",
                "sanna",
                "/arbete/inkorg/fordela?arende=" + one.matter(),
                "sanna",
                "/arbete/inkorg/utskrift?arende=" + one.matter(),
                "sanna",
                "/arbete/kalender",
                "sanna",
                "/arbete/overlamningar",
                "ulf",
                "/arbete/loggkontroll",
                "lova",
                "/arbete/synpunkter",
                "adam");
        lists.forEach((address, person) -> {
            Browser browser = cases.signedIn(person);
            long before = rows(database);
            HttpResponse<String> page = browser.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(rows(database) - before).as(address).isEqualTo(1);
        });
    }

    private List<Routes.Route> readingRoutes() {
        List<Routes.Route> routes = Routes.of(mapping).stream()
                .filter(route -> route.method() == RequestMethod.GET)
                .filter(route -> !route.variables().isEmpty())
                .filter(route -> route.pattern().startsWith("/arbete") || route.api())
                .filter(route -> !IMPERSONAL.contains(route.pattern()))
                .toList();
        return Stream.concat(
                        routes.stream(), Stream.of(new Routes.Route(RequestMethod.GET, "/arbete/inkorg?valt={id}")))
                .toList();
    }

    private @org.jspecify.annotations.Nullable Shown firstShown(
            Routes.Route route, List<Cases.Case> ours, ApiCaller api, JdbcClient database, List<String> wrong) {
        for (Cases.Case one : ours) {
            List<UUID> own = new ArrayList<>(List.of(one.matter(), one.receipt().reportId()));
            own.addAll(one.others());
            own.addAll(ids(database, one.matter()));
            for (UUID id : own) {
                String address = address(route, one, id);
                for (String person : route.api() ? List.of("api") : PEOPLE) {
                    Map<UUID, Long> before = reads(database, one);
                    HttpResponse<String> page = get(person, address, api);
                    boolean here =
                            page.statusCode() == 200 && page.uri().toString().endsWith(address);
                    if (here) {
                        long about = reads(database, one).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()
                                - before.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum();
                        if (about != 1) {
                            wrong.add(route + " as " + person + " left " + about + " rows");
                        }
                        return new Shown(address, person, one.matter());
                    }
                }
            }
        }
        return null;
    }

    /** With two ids the first is the matter's. */
    private static String address(Routes.Route route, Cases.Case one, UUID id) {
        boolean inMatter = route.variables().stream()
                        .filter(variable -> !variable.equals("name"))
                        .count()
                > 1;
        return route.with(variable -> {
            if (variable.startsWith("municipality")) {
                return People.HANINGE.padded();
            }
            return switch (variable) {
                case "name" -> "manifest.json";
                case "id", "matter" -> (inMatter ? one.matter() : id).toString();
                default -> id.toString();
            };
        });
    }

    private HttpResponse<String> get(String person, String address, ApiCaller api) {
        return person.equals("api")
                ? api.get(address)
                : Objects.requireNonNull(browsers.get(person)).get(address);
    }

    private static Map<UUID, Long> reads(JdbcClient database, Cases.Case one) {
        Map<UUID, Long> found = new TreeMap<>();
        database.sql("""
                        select object_id, count(*) from audit_entry
                        where effect = 'READ' and object_kind <> 'LIST' and (object_id = :matter
                            or object_id in (select person_id from matter_person where matter_id = :matter)
                            or object_id in (select id from handover_package where matter_id = :matter))
                        group by object_id
                        """)
                .param("matter", one.matter())
                .query((row, _) -> found.put(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
        return found;
    }

    private static long rows(JdbcClient database) {
        return database.sql("select count(*) from audit_entry where effect = 'READ'")
                .query(Long.class)
                .single();
    }

    /** Everything of the matter's that has an id. */
    private static List<UUID> ids(JdbcClient database, UUID matter) {
        return database.sql("""
                        select id from assessment where matter_id = :matter
                        union select id from timeline_entry where matter_id = :matter
                        union select id from support_offer where matter_id = :matter
                        union select person_id from matter_person where matter_id = :matter
                        """)
                .param("matter", matter)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
