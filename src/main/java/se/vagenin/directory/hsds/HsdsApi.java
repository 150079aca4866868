package se.vagenin.directory.hsds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.vagenin.api.ApiProblem;
import se.vagenin.api.Ids;
import se.vagenin.directory.Location;
import se.vagenin.directory.Locations;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Topic;
import se.vagenin.directory.hsds.HsdsStore.AtPlace;
import se.vagenin.directory.hsds.HsdsStore.Found;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;

/** The open data of the catalogue, HSDS 3.0. A municipality is chosen by the host name, as on the public pages. */
@RestController
@PublicEndpoint
class HsdsApi {

    static final String ADDRESS = "/hsds/v3";

    private final HsdsStore store;
    private final Locations locations;
    private final Units units;
    private final Municipalities municipalities;
    private final HsdsWriter writer;
    private final Clock clock;

    HsdsApi(
            HsdsStore store,
            Locations locations,
            Units units,
            Municipalities municipalities,
            HsdsWriter writer,
            Clock clock) {
        this.store = store;
        this.locations = locations;
        this.units = units;
        this.municipalities = municipalities;
        this.writer = writer;
        this.clock = clock;
    }

    @GetMapping({ADDRESS, ADDRESS + "/"})
    void about(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(
                Map.of(
                        "version", "3.0",
                        "profile", "https://docs.openreferral.org/en/v3.0/hsds/",
                        "openapi_url",
                                "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json"),
                request,
                response);
    }

    @GetMapping(ADDRESS + "/services")
    void services(Actor.Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HsdsRecords records = records(visitor.municipality());
        answer(request, response, query -> {
            Found<Offering> found = store.services(visitor.municipality(), query);
            return new Found<>(written(visitor.municipality(), found.items(), query, records), found.total());
        });
    }

    private List<Map<String, Object>> written(
            Municipality municipality, List<Offering> offerings, HsdsQuery query, HsdsRecords records) {
        if (query.minimal()) {
            return offerings.stream().map(records::minimal).toList();
        }
        if (!query.full()) {
            return offerings.stream().map(records::service).toList();
        }
        Map<UUID, List<AtPlace>> pairs = store.pairs(municipality, offerings);
        return offerings.stream()
                .map(each -> records.fullService(each, pairs.getOrDefault(each.id(), List.of())))
                .toList();
    }

    @GetMapping(ADDRESS + "/services/{id}")
    void service(
            Actor.Visitor visitor, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Municipality here = visitor.municipality();
        one(
                Ids.parse(id).flatMap(asked -> store.service(here, asked)),
                offering -> records(here)
                        .fullService(
                                offering, store.pairs(here, List.of(offering)).getOrDefault(offering.id(), List.of())),
                request,
                response);
    }

    @GetMapping(ADDRESS + "/service_at_locations")
    void atPlaces(Actor.Visitor visitor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Municipality here = visitor.municipality();
        HsdsRecords records = records(here);
        Map<UUID, Location> known = locations.byId(here);
        answer(request, response, query -> {
            Found<AtPlace> found = store.atPlaces(here, query, near(known, query));
            return new Found<>(
                    found.items().stream()
                            .map(pair -> query.full() ? records.fullAtPlace(pair) : records.atPlace(pair, false))
                            .toList(),
                    found.total());
        });
    }

    /** The middle of a postcode is that of our own places in it; a postcode without any has nothing near it. */
    static @Nullable Set<UUID> near(Map<UUID, Location> known, HsdsQuery query) {
        String postcode = query.postcode();
        if (postcode == null) {
            return null;
        }
        List<Location> within = known.values().stream()
                .filter(place -> place.address().postcode().equals(postcode))
                .toList();
        Integer metres = query.metres();
        List<Location.Point> points = within.stream()
                .flatMap(place -> Stream.ofNullable(place.point()))
                .toList();
        if (metres == null || points.isEmpty()) {
            return within.stream().map(Location::id).collect(Collectors.toUnmodifiableSet());
        }
        var middle = new Location.Point(
                points.stream().mapToDouble(Location.Point::latitude).average().orElseThrow(),
                points.stream().mapToDouble(Location.Point::longitude).average().orElseThrow());
        return known.values().stream()
                .filter(place -> place.point() != null && middle.metresTo(place.point()) <= metres)
                .map(Location::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @GetMapping(ADDRESS + "/service_at_locations/{id}")
    void atPlace(
            Actor.Visitor visitor, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        one(
                Ids.parse(id).flatMap(asked -> store.atPlace(visitor.municipality(), asked)),
                pair -> records(visitor.municipality()).fullAtPlace(pair),
                request,
                response);
    }

    @GetMapping(ADDRESS + "/organizations")
    void organizations(Actor.Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Municipality here = visitor.municipality();
        HsdsRecords records = records(here);
        Set<UUID> owners = store.owners(here);
        List<Map<String, Object>> all = Stream.concat(
                        Stream.of(HsdsIds.municipality(here)),
                        units.all(here).stream().map(Unit::id).filter(owners::contains))
                .map(records::organization)
                .toList();
        answer(request, response, query -> paged(all, query));
    }

    @GetMapping(ADDRESS + "/organizations/{id}")
    void organization(
            Actor.Visitor visitor, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Municipality here = visitor.municipality();
        HsdsQuery query = HsdsQuery.of(request);
        one(
                Ids.parse(id)
                        .filter(asked -> asked.equals(HsdsIds.municipality(here))
                                || store.owners(here).contains(asked)),
                asked -> withServices(here, asked, query),
                request,
                response);
    }

    private Map<String, Object> withServices(Municipality here, UUID organization, HsdsQuery query) {
        HsdsRecords records = records(here);
        List<Offering> own = store.services(here, query.onPage(1)).items().stream()
                .filter(offering -> offering.content().ownerUnit().equals(organization))
                .toList();
        Map<String, Object> all = records.organization(organization);
        all.put("services", own.stream().map(records::service).toList());
        return all;
    }

    @GetMapping(ADDRESS + "/taxonomies")
    void taxonomies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, query -> paged(List.of(HsdsRecords.taxonomy()), query));
    }

    @GetMapping(ADDRESS + "/taxonomies/{id}")
    void taxonomy(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        one(Ids.parse(id).filter(HsdsIds.taxonomy()::equals), _ -> HsdsRecords.taxonomy(), request, response);
    }

    @GetMapping(ADDRESS + "/taxonomy_terms")
    void terms(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, query -> {
            Set<Topic> asked = query.topics();
            return paged(
                    Stream.of(Topic.values())
                            .filter(topic -> asked == null || asked.contains(topic))
                            .map(HsdsRecords::term)
                            .toList(),
                    query);
        });
    }

    @GetMapping(ADDRESS + "/taxonomy_terms/{id}")
    void term(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        one(
                Ids.parse(id)
                        .flatMap(asked -> Stream.of(Topic.values())
                                .filter(topic -> HsdsIds.term(topic).equals(asked))
                                .findFirst()),
                HsdsRecords::term,
                request,
                response);
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<HsdsQuery, Found<Map<String, Object>>> read)
            throws IOException {
        HsdsQuery query = HsdsQuery.of(request);
        if (!query.faults().isEmpty()) {
            writer.problem(ApiProblem.invalid(ApiProblem.Kind.INVALID_REQUEST, query.faults()), response);
        } else if (query.stream()) {
            writer.lines(number -> read.apply(query.onPage(number)).items(), response);
        } else {
            Found<Map<String, Object>> found = read.apply(query);
            boolean beyond = found.items().isEmpty() && query.page() > 1;
            int total = beyond ? read.apply(query.onPage(1)).total() : found.total();
            writer.page(found.items(), query, total, request, response);
        }
    }

    private <T> void one(
            Optional<T> found,
            Function<T, Map<String, Object>> record,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (found.isEmpty()) {
            writer.problem(ApiProblem.notFound(), response);
        } else {
            writer.write(record.apply(found.get()), request, response);
        }
    }

    private static Found<Map<String, Object>> paged(List<Map<String, Object>> all, HsdsQuery query) {
        return new Found<>(
                all.stream()
                        .filter(each -> HsdsRecordWords.has(each, query.words()))
                        .skip((long) (query.page() - 1) * query.size())
                        .limit(query.size())
                        .toList(),
                (int) all.stream()
                        .filter(each -> HsdsRecordWords.has(each, query.words()))
                        .count());
    }

    private HsdsRecords records(Municipality municipality) {
        return new HsdsRecords(new HsdsRecords.Around(
                municipalities.profile(municipality),
                units.all(municipality).stream().collect(Collectors.toMap(Unit::id, Function.identity())),
                locations.byId(municipality),
                SwedishTime.dateOf(clock.instant())));
    }
}
