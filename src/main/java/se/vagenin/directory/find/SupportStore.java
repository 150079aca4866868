package se.vagenin.directory.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingRows;
import se.vagenin.directory.SpokenLanguage;
import se.vagenin.directory.Topic;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.web.Language;

/** What the public asks of the catalogue, each as one query over what is offered that day, for the one trip of a page. */
@Repository
class SupportStore {

    /** Some of what was found, and how much there is in all. */
    record Found(List<Offering> offerings, int total) {}

    /** Whether every word must be met, or some. */
    enum Match {
        EVERY_WORD,
        SOME_WORD
    }

    private static final String OFFERED =
            "o.municipality = :municipality and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)";

    /**
     * What suits, best first: where the words stand in the name, then in the texts; then what has places left; by name.
     *
     * @param delicate only what is about violence, or all but that
     */
    Ask<Found> finding(
            Municipality municipality, SupportQuery query, LocalDate on, boolean delicate, Match match, int size) {
        Map<String, Object> values = new HashMap<>();
        values.put("municipality", municipality.code());
        values.put("on", on);
        values.put("delicate", delicate);
        values.put("spoken", Language.current().code());
        values.putAll(choices(query));
        values.putAll(words(query.words(), match));
        return Ask.list(
                        "select " + OfferingRows.COLUMNS + """
                        , count(*) over () as total
                        from offering o left join lateral (
                            select search_text from offering_translation where municipality = o.municipality
                                and offering_id = o.id and language = :spoken order by number desc limit 1) t on true
                        cross join lateral (
                            select count(*) as hits, coalesce(sum(case
                                when position(' ' || w.stem in o.search_name) > 0 then 4
                                when position(' ' || w.stem in o.search_text || coalesce(t.search_text, '')) > 0
                                    then 2 else 1 end), 0) as score
                            from unnest(string_to_array(:stems, ','), string_to_array(:themes, ','))
                                as w (stem, themes)
                            where position(w.stem in o.search_text || coalesce(t.search_text, '')) > 0
                                or o.topic = any (string_to_array(w.themes, '+'))) s
                        where
                        """ + OFFERED
                                + """
                            and (o.topic = any (string_to_array(:delicateTopics, ','))) = :delicate
                            and (:who = '' or o.audiences = '{}' or o.audiences && string_to_array(:who, ','))
                            and (:topics = '' or o.topic = any (string_to_array(:topics, ',')))
                            and (not :walkIn or not o.needs_booking)
                            and (not :nameless or o.may_be_anonymous)
                            and (not :evening or o.evening or o.weekend)
                            and (not :online or 'ONLINE' = any (o.channels))
                            and (:language = '' or o.interpreter or :language = any (o.languages))
                            and (:area = '' or exists (select from offering_location ol join location p
                                    on p.municipality = ol.municipality and p.id = ol.location_id
                                    where ol.municipality = o.municipality and ol.offering_id = o.id and p.area = :area)
                                or not exists (select from offering_location ol
                                    where ol.municipality = o.municipality and ol.offering_id = o.id))
                            and s.hits >= :needed
                        order by s.score desc, coalesce(o.places_left, 1) > 0 desc, o.name, o.id
                        limit %d offset %d
                        """.formatted(size, (query.page() - 1) * size),
                        values,
                        SupportStore::hit)
                .then(SupportStore::found);
    }

    private record Hit(Offering offering, int total) {}

    private static Hit hit(ResultSet row, int index) throws SQLException {
        return new Hit(OfferingRows.map(row, index), row.getInt("total"));
    }

    private static Found found(List<Hit> hits) {
        return new Found(
                hits.stream().map(Hit::offering).toList(),
                hits.isEmpty() ? 0 : hits.getFirst().total());
    }

    /** The one at that address, as long as it is offered. */
    Ask<Optional<Offering>> finding(Municipality municipality, String slug, LocalDate on) {
        return Ask.optional(
                "select " + OfferingRows.COLUMNS + " from offering o where " + OFFERED + " and o.slug = :slug",
                Map.of("municipality", municipality.code(), "on", on, "slug", slug),
                OfferingRows::map);
    }

    /** Whether there ever was such an address, so that an old link can be told from a wrong one. */
    Ask<Boolean> isKnown(Municipality municipality, String slug) {
        return Ask.single(
                "select exists (select from offering where municipality = :municipality and slug = :slug)",
                Map.of("municipality", municipality.code(), "slug", slug),
                (row, _) -> row.getBoolean(1));
    }

    /** The topics that something is offered in, for these. */
    Ask<List<Topic>> topics(Municipality municipality, String who, LocalDate on) {
        return Ask.list(
                        "select distinct o.topic from offering o where " + OFFERED
                                + " and (:who = '' or o.audiences = '{}' or :who = any (o.audiences))",
                        Map.of("municipality", municipality.code(), "on", on, "who", who),
                        (row, _) -> Topic.valueOf(row.getString(1)))
                .then(topics -> topics.stream().sorted().toList());
    }

    /** The parts of the municipality where something is given, by name. */
    Ask<List<String>> areas(Municipality municipality) {
        return Ask.list(
                "select distinct area from location where municipality = :municipality order by area",
                Map.of("municipality", municipality.code()),
                (row, _) -> row.getString(1));
    }

    private static Map<String, Object> choices(SupportQuery query) {
        Map<String, Object> all = new HashMap<>();
        SpokenLanguage language = query.language();
        all.put("who", OfferingRows.codes(query.who()));
        all.put("topics", OfferingRows.codes(query.topics()));
        all.put("walkIn", query.ways().contains(Way.WALK_IN));
        all.put("nameless", query.ways().contains(Way.NAMELESS));
        all.put("evening", query.ways().contains(Way.EVENING));
        all.put("online", query.ways().contains(Way.ONLINE));
        all.put("language", language == null ? "" : language.name());
        all.put("area", query.area());
        all.put(
                "delicateTopics",
                OfferingRows.codes(List.of(Topic.values()).stream()
                        .filter(Topic::isDelicate)
                        .toList()));
        return all;
    }

    private static Map<String, Object> words(SearchWords words, Match match) {
        int all = words.words().size();
        return Map.of(
                "stems", words.words().stream().map(SearchWords.Word::stem).collect(Collectors.joining(",")),
                "themes",
                        words.words().stream()
                                .map(word ->
                                        word.topics().stream().map(Topic::name).collect(Collectors.joining("+")))
                                .collect(Collectors.joining(",")),
                "needed", match == Match.EVERY_WORD ? all : Math.min(1, all));
    }
}
