package se.vagenin.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;

/** All SQL that writes the catalogue, and what staff read of it. */
@Repository
class OfferingStore {

    private final JdbcClient jdbc;
    private final IdSource ids;

    OfferingStore(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void insert(Municipality municipality, Offering offering) {
        jdbc.sql("""
                        insert into offering (municipality, id, slug, version, name, summary, audience, conditions,
                            type, topic, age_from, age_to, owner_unit_id, owner_staff_id, review_months, legal_basis,
                            board_decision_number, board_decision_date, documentation_mode, special_reasons_number,
                            special_reasons_date, place, schedule, needs_booking, may_be_anonymous, next_start,
                            places_left, places_total, audiences, languages, interpreter, fee_kronor, fee_words,
                            search_words, channels, hours, evening, weekend, how_to, phone, email, web, search_name,
                            search_text, valid_from, valid_to, assured_on, modified_at)
                        values (:municipality, :id, :slug, 0, :name, :summary, :audience, :conditions,
                            :type, :topic, :ageFrom, :ageTo, :ownerUnit, :ownerStaff, :reviewMonths, :legalBasis,
                            :decisionNumber, :decisionDate, :mode, :reasonsNumber,
                            :reasonsDate, :place, :schedule, :needsBooking, :mayBeAnonymous, :nextStart,
                            :placesLeft, :placesTotal, string_to_array(:audiences, ','),
                            string_to_array(:languages, ','), :interpreter, :feeKronor, :feeWords,
                            :searchWords, string_to_array(:channels, ','), :hours, :evening, :weekend, :howTo, :phone,
                            :email, :web, :searchName, :searchText, :validFrom, :validTo, :assuredOn, :now)
                        """)
                .param("municipality", municipality.code())
                .param("id", offering.id())
                .param("slug", offering.slug())
                .params(OfferingRows.parameters(offering.content()))
                .param("assuredOn", offering.care().assuredOn())
                .param("now", utc(offering.care().modifiedAt()))
                .update();
        place(municipality, offering);
    }

    /** Changes an offering to the content and care given. @return false when the version is stale */
    boolean update(Municipality municipality, Offering next) {
        boolean changed = jdbc.sql("""
                        update offering set version = version + 1, slug = :slug, name = :name, summary = :summary,
                            audience = :audience, conditions = :conditions, type = :type, topic = :topic,
                            age_from = :ageFrom, age_to = :ageTo, owner_unit_id = :ownerUnit,
                            owner_staff_id = :ownerStaff, review_months = :reviewMonths, legal_basis = :legalBasis,
                            board_decision_number = :decisionNumber, board_decision_date = :decisionDate,
                            documentation_mode = :mode, special_reasons_number = :reasonsNumber,
                            special_reasons_date = :reasonsDate, place = :place, schedule = :schedule,
                            needs_booking = :needsBooking, may_be_anonymous = :mayBeAnonymous, next_start = :nextStart,
                            places_left = :placesLeft, places_total = :placesTotal,
                            audiences = string_to_array(:audiences, ','), languages = string_to_array(:languages, ','),
                            interpreter = :interpreter, fee_kronor = :feeKronor, fee_words = :feeWords,
                            search_words = :searchWords, channels = string_to_array(:channels, ','), hours = :hours,
                            evening = :evening, weekend = :weekend, how_to = :howTo, phone = :phone, email = :email,
                            web = :web, search_name = :searchName, search_text = :searchText,
                            valid_from = :validFrom, valid_to = :validTo, assured_on = :assuredOn, modified_at = :now
                        where municipality = :municipality and id = :id and version = :version
                        """)
                        .param("municipality", municipality.code())
                        .param("id", next.id())
                        .param("slug", next.slug())
                        .param("version", next.version())
                        .params(OfferingRows.parameters(next.content()))
                        .param("assuredOn", next.care().assuredOn())
                        .param("now", utc(next.care().modifiedAt()))
                        .update()
                == 1;
        if (changed) {
            place(municipality, next);
        }
        return changed;
    }

    Optional<Offering> find(Municipality municipality, UUID id) {
        return select(municipality, "and id = :id", Map.of("id", id)).stream().findFirst();
    }

    List<Offering> all(Municipality municipality) {
        return select(municipality, "order by name, id", Map.of());
    }

    List<Offering> offered(Municipality municipality, LocalDate on) {
        return select(
                municipality,
                "and valid_from <= :on and (valid_to is null or valid_to >= :on) order by name, id",
                Map.of("on", on));
    }

    List<Offering> suitable(Municipality municipality, @Nullable Integer age, @Nullable Topic topic, LocalDate on) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("on", on);
        parameters.put("age", age);
        parameters.put("topic", topic == null ? null : topic.name());
        return select(municipality, """
                and valid_from <= :on and (valid_to is null or valid_to >= :on)
                and (:age::int is null or (coalesce(age_from, 0) <= :age and coalesce(age_to, 120) >= :age))
                and (:topic::text is null or topic = :topic)
                order by coalesce(places_left, 1) > 0 desc, name, id
                """, parameters);
    }

    void assure(Municipality municipality, UUID id, Offering.Care care) {
        jdbc.sql("""
                        update offering set assured_on = :on, modified_at = :now
                        where municipality = :municipality and id = :id
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("on", care.assuredOn())
                .param("now", utc(care.modifiedAt()))
                .update();
    }

    /** Those, in that order. */
    List<Offering> those(Municipality municipality, List<UUID> ids) {
        return select(
                municipality,
                "and id = any (:ids) order by array_position(:ids, id)",
                Map.of("ids", ids.toArray(UUID[]::new)));
    }

    Set<String> slugs(Municipality municipality) {
        return jdbc
                .sql("select slug from offering where municipality = :municipality")
                .param("municipality", municipality.code())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A place that stays keeps the id of the pair. */
    private void place(Municipality municipality, Offering offering) {
        List<UUID> locations = offering.content().visit().locations();
        String kept = locations.stream().map(UUID::toString).collect(Collectors.joining(","));
        jdbc.sql("""
                        delete from offering_location where municipality = :municipality and offering_id = :id
                            and not location_id = any (string_to_array(:kept, ',')::uuid[])
                        """)
                .param("municipality", municipality.code())
                .param("id", offering.id())
                .param("kept", kept)
                .update();
        if (!locations.isEmpty()) {
            jdbc.sql("""
                            insert into offering_location (municipality, offering_id, location_id, id, position)
                            select :municipality, :id, place, pair, at from unnest(string_to_array(:kept, ',')::uuid[],
                                string_to_array(:pairs, ',')::uuid[]) with ordinality as each (place, pair, at)
                            on conflict (municipality, offering_id, location_id)
                                do update set position = excluded.position
                            """)
                    .param("municipality", municipality.code())
                    .param("id", offering.id())
                    .param("kept", kept)
                    .param(
                            "pairs",
                            locations.stream().map(_ -> ids.next().toString()).collect(Collectors.joining(",")))
                    .update();
        }
    }

    /** The condition is one of the constants above, never input. */
    private List<Offering> select(
            Municipality municipality, String condition, Map<String, ? extends @Nullable Object> parameters) {
        return jdbc.sql("select " + OfferingRows.COLUMNS + " from offering o where municipality = :municipality "
                        + condition)
                .param("municipality", municipality.code())
                .params(parameters)
                .query(OfferingRows::map)
                .list();
    }

    private static OffsetDateTime utc(Instant when) {
        return OffsetDateTime.ofInstant(when, ZoneOffset.UTC);
    }
}
