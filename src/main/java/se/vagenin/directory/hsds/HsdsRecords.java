package se.vagenin.directory.hsds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.Location;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OpeningHours;
import se.vagenin.directory.SpokenLanguage;
import se.vagenin.directory.Topic;
import se.vagenin.directory.hsds.HsdsStore.AtPlace;
import se.vagenin.identity.Unit;
import se.vagenin.tenancy.MunicipalityProfile;

/** Our catalogue in the records of HSDS 3.0. What is not known is left out, never empty. */
final class HsdsRecords {

    /** What the records point at. */
    record Around(
            MunicipalityProfile municipality, Map<UUID, Unit> units, Map<UUID, Location> locations, LocalDate today) {}

    private final Around around;

    HsdsRecords(Around around) {
        this.around = around;
    }

    Map<String, Object> minimal(Offering offering) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", offering.id());
        all.put("modified_date", offering.care().modifiedAt().toString());
        return all;
    }

    /** Only what there is one of. */
    Map<String, Object> service(Offering offering) {
        OfferingContent content = offering.content();
        OfferingContent.Visit visit = content.visit();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", offering.id());
        all.put("organization_id", content.ownerUnit());
        all.put("name", offering.name());
        all.put("description", offering.summary());
        put(all, "url", visit.contact().web());
        put(all, "email", visit.contact().email());
        all.put("status", offering.offeredOn(around.today()) ? "active" : "inactive");
        put(all, "interpretation_services", content.welcome().interpreter() ? "Tolk går att ordna utan kostnad." : "");
        put(all, "application_process", visit.howTo());
        OfferingContent.Fee fee = content.welcome().fee();
        all.put("fees_description", fee.kronor() == 0 ? "Gratis" : (fee.kronor() + " kr " + fee.words()).strip());
        all.put("eligibility_description", offering.audience());
        put(all, "minimum_age", content.ages().from());
        put(all, "maximum_age", content.ages().to());
        put(all, "assured_date", offering.care().assuredOn());
        put(all, "alert", content.practice().isFull() ? "Fullt just nu." : "");
        all.put("last_modified", offering.care().modifiedAt().toString());
        return all;
    }

    Map<String, Object> fullService(Offering offering, List<AtPlace> pairs) {
        Map<String, Object> all = service(offering);
        all.put("phones", phones(offering));
        all.put("schedules", schedules(offering));
        all.put(
                "service_at_locations",
                pairs.stream().map(pair -> atPlace(pair, true)).toList());
        all.put(
                "languages",
                offering.content().welcome().languages().stream()
                        .map(language -> language(offering, language))
                        .toList());
        all.put("organization", organization(offering.content().ownerUnit()));
        all.put("cost_options", costs(offering));
        all.put("attributes", List.of(attribute(offering)));
        return all;
    }

    Map<String, Object> atPlace(AtPlace pair, boolean full) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", pair.id());
        all.put("service_id", pair.offering().id());
        all.put("location_id", pair.location());
        Location place = around.locations().get(pair.location());
        if (full && place != null) {
            all.put("location", location(place));
        }
        return all;
    }

    Map<String, Object> fullAtPlace(AtPlace pair) {
        Map<String, Object> all = atPlace(pair, true);
        all.put("phones", phones(pair.offering()));
        all.put("schedules", schedules(pair.offering()));
        all.put("service", service(pair.offering()));
        return all;
    }

    /** A unit, or the municipality that all units belong to. */
    Map<String, Object> organization(UUID id) {
        UUID whole = HsdsIds.municipality(around.municipality().municipality());
        Unit unit = around.units().get(id);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id);
        if (unit == null) {
            all.put("name", around.municipality().name());
            all.put("description", "Kommunens socialtjänst.");
        } else {
            all.put("name", unit.name());
            all.put("description", unit.name() + ", " + around.municipality().name() + ".");
            all.put("parent_organization_id", whole);
        }
        return all;
    }

    static Map<String, Object> taxonomy() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", HsdsIds.taxonomy());
        all.put("name", "Vägen in: vad stödet handlar om");
        all.put("description", "Vad den som söker stöd behöver hjälp med.");
        all.put("version", "1");
        return all;
    }

    static Map<String, Object> term(Topic topic) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", HsdsIds.term(topic));
        all.put("code", topic.name());
        all.put("name", topic.label());
        all.put("description", topic.label());
        all.put("language", "sv");
        all.put("taxonomy_id", HsdsIds.taxonomy());
        return all;
    }

    private static Map<String, Object> location(Location place) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", place.id());
        all.put("location_type", "physical");
        all.put("name", place.name());
        put(all, "transportation", place.directions());
        Location.Point point = place.point();
        put(all, "latitude", point == null ? null : Double.valueOf(point.latitude()));
        put(all, "longitude", point == null ? null : Double.valueOf(point.longitude()));
        if (!place.address().line().isEmpty()) {
            all.put("addresses", List.of(address(place)));
        }
        all.put(
                "accessibility",
                place.access().features().stream()
                        .map(feature -> Map.of(
                                "id", HsdsIds.part(place.id(), feature.name()),
                                "location_id", place.id(),
                                "description", feature.label()))
                        .toList());
        return all;
    }

    private static Map<String, Object> address(Location place) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", HsdsIds.part(place.id(), "address"));
        all.put("location_id", place.id());
        all.put("address_1", place.address().street());
        all.put("city", place.address().city());
        all.put("state_province", "");
        all.put("postal_code", place.address().postcode());
        all.put("country", "SE");
        all.put("address_type", "physical");
        return all;
    }

    private static List<Map<String, Object>> phones(Offering offering) {
        String number = offering.content().visit().contact().phone();
        if (number.isEmpty()) {
            return List.of();
        }
        return List.of(Map.of(
                "id",
                HsdsIds.part(offering.id(), "phone"),
                "service_id",
                offering.id(),
                "number",
                number,
                "type",
                "voice"));
    }

    private static List<Map<String, Object>> schedules(Offering offering) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (OpeningHours hours : offering.content().visit().hours()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", HsdsIds.part(offering.id(), "schedule/" + hours.canonical()));
            one.put("service_id", offering.id());
            one.put("freq", "WEEKLY");
            one.put("interval", 1);
            one.put("byday", hours.codes().collect(Collectors.joining(",")));
            one.put("opens_at", hours.opens().toString());
            one.put("closes_at", hours.closes().toString());
            all.add(one);
        }
        String words = offering.content().practice().schedule();
        if (all.isEmpty() && !words.isEmpty()) {
            all.add(Map.of(
                    "id", HsdsIds.part(offering.id(), "schedule"), "service_id", offering.id(), "description", words));
        }
        return all;
    }

    private static Map<String, Object> language(Offering offering, SpokenLanguage language) {
        return Map.of(
                "id", HsdsIds.part(offering.id(), "language/" + language.code()),
                "service_id", offering.id(),
                "name", language.label(),
                "code", language.code());
    }

    private static List<Map<String, Object>> costs(Offering offering) {
        OfferingContent.Fee fee = offering.content().welcome().fee();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", HsdsIds.part(offering.id(), "cost"));
        one.put("service_id", offering.id());
        one.put("currency", "SEK");
        one.put("amount", fee.kronor());
        put(one, "amount_description", fee.words());
        return List.of(one);
    }

    private static Map<String, Object> attribute(Offering offering) {
        Topic topic = offering.content().topic();
        return Map.of(
                "id", HsdsIds.part(offering.id(), "topic"),
                "link_id", offering.id(),
                "taxonomy_term_id", HsdsIds.term(topic),
                "link_entity", "service",
                "value", topic.label(),
                "taxonomy_term", term(topic));
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            all.put(name, value instanceof LocalDate day ? day.toString() : value);
        }
    }
}
