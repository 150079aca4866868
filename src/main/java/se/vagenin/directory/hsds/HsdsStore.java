package se.vagenin.directory.hsds;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingRows;
import se.vagenin.directory.Topic;
import se.vagenin.kernel.Municipality;

/** The catalogue as callers of the open data ask for it; also what is offered no longer, so that a copy can follow. */
@Repository
class HsdsStore {

    /** A page of what was found, and how much there is in all. */
    record Found<T>(List<T> items, int total) {}

    /** An offering at one of its places. */
    record AtPlace(UUID id, Offering offering, UUID location) {}

    private static final String CONDITIONS = """
             o.municipality = :municipality
                and (:topics::text is null or o.topic = any (string_to_array(:topics, ',')))
                and (:organization::uuid is null or o.owner_unit_id = :organization)
                and (:modified::timestamptz is null or o.modified_at >= :modified)
                and not exists (select from unnest(string_to_array(:words, ',')) as w (word)
                    where position(w.word in o.search_text) = 0)
            """;

    private final JdbcClient jdbc;

    HsdsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id, which is the order in which they came. */
    @Transactional(readOnly = true)
    public Found<Offering> services(Municipality municipality, HsdsQuery query) {
        List<Integer> totals = new ArrayList<>();
        List<Offering> found = jdbc.sql("select count(*) over () as total, " + OfferingRows.COLUMNS
                        + " from offering o where" + CONDITIONS + " order by o.id limit :size offset :skip")
                .params(parameters(municipality, query))
                .query((row, index) -> {
                    totals.add(row.getInt("total"));
                    return OfferingRows.map(row, index);
                })
                .list();
        return new Found<>(found, totals.isEmpty() ? 0 : totals.getFirst());
    }

    @Transactional(readOnly = true)
    public Optional<Offering> service(Municipality municipality, UUID id) {
        return jdbc.sql("select " + OfferingRows.COLUMNS
                        + " from offering o where o.municipality = :municipality and o.id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query(OfferingRows::map)
                .optional();
    }

    /**
     * Offerings at their places, by the id of the pair.
     *
     * @param places only these; absent for all
     */
    @Transactional(readOnly = true)
    public Found<AtPlace> atPlaces(Municipality municipality, HsdsQuery query, @Nullable Set<UUID> places) {
        List<Integer> totals = new ArrayList<>();
        Map<String, @Nullable Object> parameters = parameters(municipality, query);
        parameters.put(
                "places",
                places == null
                        ? null
                        : String.join(",", places.stream().map(UUID::toString).toList()));
        List<AtPlace> found = jdbc.sql("select count(*) over () as total, ol.id as pair, ol.location_id, "
                        + OfferingRows.COLUMNS + """
                         from offering o join offering_location ol
                            on ol.municipality = o.municipality and ol.offering_id = o.id
                        where
                        """ + CONDITIONS + """
                            and (:places::text is null or ol.location_id = any (string_to_array(:places, ',')::uuid[]))
                        order by ol.id limit :size offset :skip
                        """)
                .params(parameters)
                .query((row, index) -> {
                    totals.add(row.getInt("total"));
                    return new AtPlace(
                            row.getObject("pair", UUID.class),
                            OfferingRows.map(row, index),
                            row.getObject("location_id", UUID.class));
                })
                .list();
        return new Found<>(found, totals.isEmpty() ? 0 : totals.getFirst());
    }

    /** The pairs of these offerings, by offering. */
    @Transactional(readOnly = true)
    public Map<UUID, List<AtPlace>> pairs(Municipality municipality, List<Offering> offerings) {
        Map<UUID, Offering> known = new HashMap<>();
        offerings.forEach(each -> known.put(each.id(), each));
        Map<UUID, List<AtPlace>> pairs = new HashMap<>();
        jdbc.sql("""
                        select id, offering_id, location_id from offering_location
                        where municipality = :municipality
                            and offering_id = any (string_to_array(:ids, ',')::uuid[])
                        order by offering_id, position
                        """)
                .param("municipality", municipality.code())
                .param(
                        "ids",
                        String.join(
                                ",", known.keySet().stream().map(UUID::toString).toList()))
                .query((row, _) -> new AtPlace(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(known.get(row.getObject("offering_id", UUID.class))),
                        row.getObject("location_id", UUID.class)))
                .list()
                .forEach(pair -> pairs.computeIfAbsent(pair.offering().id(), _ -> new ArrayList<>())
                        .add(pair));
        return pairs;
    }

    @Transactional(readOnly = true)
    public Optional<AtPlace> atPlace(Municipality municipality, UUID id) {
        return jdbc.sql("select ol.id as pair, ol.location_id, " + OfferingRows.COLUMNS + """
                         from offering_location ol join offering o
                            on o.municipality = ol.municipality and o.id = ol.offering_id
                        where ol.municipality = :municipality and ol.id = :id
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, index) -> new AtPlace(
                        row.getObject("pair", UUID.class),
                        OfferingRows.map(row, index),
                        row.getObject("location_id", UUID.class)))
                .optional();
    }

    /** The units that something in the catalogue belongs to. */
    @Transactional(readOnly = true)
    public Set<UUID> owners(Municipality municipality) {
        return Set.copyOf(jdbc.sql("select distinct owner_unit_id from offering where municipality = :municipality")
                .param("municipality", municipality.code())
                .query((row, _) -> row.getObject("owner_unit_id", UUID.class))
                .list());
    }

    private static Map<String, @Nullable Object> parameters(Municipality municipality, HsdsQuery query) {
        Set<Topic> topics = query.topics();
        Instant modified = query.modifiedAfter();
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("municipality", municipality.code());
        all.put("topics", topics == null ? null : OfferingRows.codes(topics));
        all.put("organization", query.organization());
        all.put("modified", modified == null ? null : OffsetDateTime.ofInstant(modified, ZoneOffset.UTC));
        all.put("words", String.join(",", query.words()));
        all.put("size", query.size());
        all.put("skip", (query.page() - 1) * query.size());
        return all;
    }
}
