package se.vagenin.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an offering stands in its row, for every statement that reads or writes one. Locations are named in their order. */
public final class OfferingRows {

    /** Of the table offering under the name {@code o}. */
    public static final String COLUMNS = """
            o.id, o.slug, o.version, o.name, o.summary, o.audience, o.conditions, o.type, o.topic, o.age_from, o.age_to,
            o.owner_unit_id, o.owner_staff_id, o.review_months, o.legal_basis, o.board_decision_number,
            o.board_decision_date, o.documentation_mode, o.special_reasons_number, o.special_reasons_date, o.place,
            o.schedule, o.needs_booking, o.may_be_anonymous, o.next_start, o.places_left, o.places_total, o.audiences,
            o.languages, o.interpreter, o.fee_kronor, o.fee_words, o.search_words, o.channels, o.hours, o.how_to,
            o.phone, o.email, o.web, o.valid_from, o.valid_to, o.assured_on, o.modified_at,
            array(select l.location_id::text from offering_location l
                where l.municipality = o.municipality and l.offering_id = o.id order by l.position) as locations""";

    private OfferingRows() {}

    public static Offering map(ResultSet row, int index) throws SQLException {
        return new Offering(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getInt("version"),
                content(row),
                new Offering.Care(
                        row.getObject("assured_on", LocalDate.class),
                        row.getObject("modified_at", OffsetDateTime.class).toInstant()));
    }

    static Map<String, @Nullable Object> parameters(OfferingContent content) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("name", content.presentation().name());
        all.put("summary", content.presentation().summary());
        all.put("audience", content.presentation().audience());
        all.put("conditions", content.presentation().conditions());
        all.put("type", content.type().name());
        all.put("topic", content.topic().name());
        all.put("ageFrom", content.ages().from());
        all.put("ageTo", content.ages().to());
        all.put("ownerUnit", content.owner().unit());
        all.put("ownerStaff", content.owner().person());
        all.put("reviewMonths", content.owner().reviewMonths());
        all.put("legalBasis", content.mandate().legalBasis());
        put(all, "decision", content.mandate().decision());
        all.put("mode", content.documentation().mode().name());
        put(all, "reasons", content.documentation().specialReasons());
        all.put("validFrom", content.validity().from());
        all.put("validTo", content.validity().to());
        service(content, all);
        return all;
    }

    private static void service(OfferingContent content, Map<String, @Nullable Object> all) {
        OfferingContent.Practice practice = content.practice();
        OfferingContent.Welcome welcome = content.welcome();
        OfferingContent.Visit visit = content.visit();
        all.put("place", practice.place());
        all.put("schedule", practice.schedule());
        all.put("needsBooking", practice.needsBooking());
        all.put("mayBeAnonymous", practice.mayBeAnonymous());
        all.put("nextStart", practice.nextStart());
        all.put("placesLeft", practice.placesLeft());
        all.put("placesTotal", practice.placesTotal());
        all.put("audiences", codes(welcome.audiences()));
        all.put("languages", codes(welcome.languages()));
        all.put("interpreter", welcome.interpreter());
        all.put("feeKronor", welcome.fee().kronor());
        all.put("feeWords", welcome.fee().words());
        all.put("searchWords", welcome.searchWords());
        all.put("channels", codes(visit.channels()));
        all.put("hours", OpeningHours.canonical(visit.hours()));
        all.put("evening", visit.inTheEvening());
        all.put("weekend", visit.atWeekend());
        all.put("howTo", visit.howTo());
        all.put("phone", visit.contact().phone());
        all.put("email", visit.contact().email());
        all.put("web", visit.contact().web());
        all.put("searchName", SearchText.fold(content.presentation().name()));
        all.put("searchText", SearchText.of(content));
    }

    /** With commas between, as string_to_array reads it. */
    public static String codes(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static void put(Map<String, @Nullable Object> all, String name, @Nullable BoardDecision decision) {
        all.put(name + "Number", decision == null ? null : decision.number());
        all.put(name + "Date", decision == null ? null : decision.date());
    }

    private static OfferingContent content(ResultSet row) throws SQLException {
        return new OfferingContent(
                new OfferingContent.Presentation(
                        row.getString("name"),
                        row.getString("summary"),
                        row.getString("audience"),
                        row.getString("conditions")),
                InterventionType.valueOf(row.getString("type")),
                Topic.valueOf(row.getString("topic")),
                new AgeSpan(row.getObject("age_from", Integer.class), row.getObject("age_to", Integer.class)),
                new OfferingContent.Owner(
                        row.getObject("owner_unit_id", UUID.class),
                        row.getObject("owner_staff_id", UUID.class),
                        row.getInt("review_months")),
                new OfferingContent.Mandate(row.getString("legal_basis"), decision(row, "board_decision")),
                new OfferingContent.Documentation(
                        DocumentationMode.valueOf(row.getString("documentation_mode")),
                        decision(row, "special_reasons")),
                practice(row),
                welcome(row),
                visit(row),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
    }

    private static OfferingContent.Practice practice(ResultSet row) throws SQLException {
        return new OfferingContent.Practice(
                row.getString("place"),
                row.getString("schedule"),
                row.getBoolean("needs_booking"),
                row.getBoolean("may_be_anonymous"),
                row.getObject("next_start", LocalDate.class),
                row.getObject("places_left", Integer.class),
                row.getObject("places_total", Integer.class));
    }

    private static OfferingContent.Welcome welcome(ResultSet row) throws SQLException {
        return new OfferingContent.Welcome(
                set(row, "audiences", Audience.class),
                set(row, "languages", SpokenLanguage.class),
                row.getBoolean("interpreter"),
                new OfferingContent.Fee(row.getInt("fee_kronor"), row.getString("fee_words")),
                row.getString("search_words"));
    }

    private static OfferingContent.Visit visit(ResultSet row) throws SQLException {
        List<UUID> locations =
                texts(row, "locations").stream().map(UUID::fromString).toList();
        return new OfferingContent.Visit(
                set(row, "channels", Channel.class),
                locations,
                OpeningHours.ofCanonical(row.getString("hours")),
                row.getString("how_to"),
                new OfferingContent.Contact(row.getString("phone"), row.getString("email"), row.getString("web")));
    }

    static <E extends Enum<E>> Set<E> set(ResultSet row, String column, Class<E> type) throws SQLException {
        EnumSet<E> set = EnumSet.noneOf(type);
        texts(row, column).forEach(code -> set.add(Enum.valueOf(type, code)));
        return set;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable BoardDecision decision(ResultSet row, String prefix) throws SQLException {
        String number = row.getString(prefix + "_number");
        return number == null ? null : new BoardDecision(number, row.getObject(prefix + "_date", LocalDate.class));
    }
}
