package se.vagenin.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import se.vagenin.kernel.Municipality;

/** All SQL for the catalogue. */
@Repository
class OfferingStore {

    private static final String COLUMNS = """
            id, slug, version, name, summary, audience, conditions, type, topic, age_from, age_to, owner_unit_id,
            legal_basis, board_decision_number, board_decision_date, documentation_mode, special_reasons_number,
            special_reasons_date, place, schedule, needs_booking, may_be_anonymous, next_start, places_left,
            valid_from, valid_to""";

    private final JdbcClient jdbc;

    OfferingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Municipality municipality, Offering offering) {
        jdbc.sql("""
                        insert into offering (municipality, id, slug, version, name, summary, audience, conditions,
                            type, topic, age_from, age_to, owner_unit_id, legal_basis, board_decision_number,
                            board_decision_date, documentation_mode, special_reasons_number, special_reasons_date,
                            place, schedule, needs_booking, may_be_anonymous, next_start, places_left,
                            valid_from, valid_to)
                        values (:municipality, :id, :slug, 0, :name, :summary, :audience, :conditions,
                            :type, :topic, :ageFrom, :ageTo, :ownerUnit, :legalBasis, :decisionNumber,
                            :decisionDate, :mode, :reasonsNumber, :reasonsDate,
                            :place, :schedule, :needsBooking, :mayBeAnonymous, :nextStart, :placesLeft,
                            :validFrom, :validTo)
                        """)
                .param("municipality", municipality.code())
                .param("id", offering.id())
                .param("slug", offering.slug())
                .params(parameters(offering.content()))
                .update();
    }

    /** Changes an offering. @return false when the version is stale */
    boolean update(Municipality municipality, NewOffering.Existing existing, OfferingContent content) {
        return jdbc.sql("""
                        update offering set version = version + 1, name = :name, summary = :summary,
                            audience = :audience, conditions = :conditions, type = :type, topic = :topic,
                            age_from = :ageFrom, age_to = :ageTo, owner_unit_id = :ownerUnit,
                            legal_basis = :legalBasis, board_decision_number = :decisionNumber,
                            board_decision_date = :decisionDate, documentation_mode = :mode,
                            special_reasons_number = :reasonsNumber, special_reasons_date = :reasonsDate,
                            place = :place, schedule = :schedule, needs_booking = :needsBooking,
                            may_be_anonymous = :mayBeAnonymous, next_start = :nextStart, places_left = :placesLeft,
                            valid_from = :validFrom, valid_to = :validTo
                        where municipality = :municipality and id = :id and version = :version
                        """)
                        .param("municipality", municipality.code())
                        .param("id", existing.id())
                        .param("version", existing.version())
                        .params(parameters(content))
                        .update()
                == 1;
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

    Set<String> slugs(Municipality municipality) {
        return jdbc
                .sql("select slug from offering where municipality = :municipality")
                .param("municipality", municipality.code())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The condition is one of the constants above, never input. */
    private List<Offering> select(
            Municipality municipality, String condition, Map<String, ? extends @Nullable Object> parameters) {
        return jdbc.sql("select " + COLUMNS + " from offering where municipality = :municipality " + condition)
                .param("municipality", municipality.code())
                .params(parameters)
                .query(OfferingStore::map)
                .list();
    }

    private static Map<String, @Nullable Object> parameters(OfferingContent content) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("name", content.presentation().name());
        all.put("summary", content.presentation().summary());
        all.put("audience", content.presentation().audience());
        all.put("conditions", content.presentation().conditions());
        all.put("type", content.type().name());
        all.put("topic", content.topic().name());
        all.put("ageFrom", content.ages().from());
        all.put("ageTo", content.ages().to());
        all.put("ownerUnit", content.ownerUnit());
        all.put("legalBasis", content.mandate().legalBasis());
        put(all, "decision", content.mandate().decision());
        all.put("mode", content.documentation().mode().name());
        put(all, "reasons", content.documentation().specialReasons());
        all.put("place", content.practice().place());
        all.put("schedule", content.practice().schedule());
        all.put("needsBooking", content.practice().needsBooking());
        all.put("mayBeAnonymous", content.practice().mayBeAnonymous());
        all.put("nextStart", content.practice().nextStart());
        all.put("placesLeft", content.practice().placesLeft());
        all.put("validFrom", content.validity().from());
        all.put("validTo", content.validity().to());
        return all;
    }

    private static void put(Map<String, @Nullable Object> all, String name, @Nullable BoardDecision decision) {
        all.put(name + "Number", decision == null ? null : decision.number());
        all.put(name + "Date", decision == null ? null : decision.date());
    }

    private static Offering map(ResultSet row, int index) throws SQLException {
        var content = new OfferingContent(
                new OfferingContent.Presentation(
                        row.getString("name"),
                        row.getString("summary"),
                        row.getString("audience"),
                        row.getString("conditions")),
                InterventionType.valueOf(row.getString("type")),
                Topic.valueOf(row.getString("topic")),
                new AgeSpan(row.getObject("age_from", Integer.class), row.getObject("age_to", Integer.class)),
                row.getObject("owner_unit_id", UUID.class),
                new OfferingContent.Mandate(row.getString("legal_basis"), decision(row, "board_decision")),
                new OfferingContent.Documentation(
                        DocumentationMode.valueOf(row.getString("documentation_mode")),
                        decision(row, "special_reasons")),
                practice(row),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
        return new Offering(row.getObject("id", UUID.class), row.getString("slug"), row.getInt("version"), content);
    }

    private static OfferingContent.Practice practice(ResultSet row) throws SQLException {
        return new OfferingContent.Practice(
                row.getString("place"),
                row.getString("schedule"),
                row.getBoolean("needs_booking"),
                row.getBoolean("may_be_anonymous"),
                row.getObject("next_start", LocalDate.class),
                row.getObject("places_left", Integer.class));
    }

    private static @Nullable BoardDecision decision(ResultSet row, String prefix) throws SQLException {
        String number = row.getString(prefix + "_number");
        return number == null ? null : new BoardDecision(number, row.getObject(prefix + "_date", LocalDate.class));
    }
}
