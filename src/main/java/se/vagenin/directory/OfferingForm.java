package se.vagenin.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.OfferingField.Kind;

/**
 * An offering as typed, field by field; nothing is lost when something has to be put right. Several choices of one field
 * stand with commas between.
 *
 * @param values a field that is missing is one without an answer
 */
public record OfferingForm(Map<OfferingField, String> values) {

    static final String LEGAL_BASIS = "11 kap. 5 § SoL";

    public OfferingForm {
        values = Map.copyOf(values);
    }

    /** What a browser sent: each field once, or several times where it has choices. */
    public static OfferingForm posted(Map<String, List<String>> sent) {
        Map<OfferingField, String> values = new EnumMap<>(OfferingField.class);
        for (OfferingField field : OfferingField.values()) {
            List<String> given = sent.getOrDefault(field.key(), List.of());
            String value = field.kind() == Kind.CHOICES
                    ? given.stream().map(String::strip).collect(Collectors.joining(","))
                    : given.stream().findFirst().orElse("").strip();
            values.put(field, value.replace("\r\n", "\n"));
        }
        return new OfferingForm(values);
    }

    /** What stands before anything is typed. */
    public static OfferingForm empty() {
        return new OfferingForm(Map.of(
                OfferingField.BASIS, LEGAL_BASIS,
                OfferingField.MODE, "IDENTIFIED",
                OfferingField.LANGUAGES, "SV",
                OfferingField.CHANNELS, "ON_SITE",
                OfferingField.FEE, "0",
                OfferingField.REVIEW, String.valueOf(OfferingContent.Owner.USUAL_REVIEW)));
    }

    public static OfferingForm of(OfferingContent content) {
        Map<OfferingField, String> values = new EnumMap<>(OfferingField.class);
        told(content, values);
        decided(content, values);
        practised(content, values);
        return new OfferingForm(values);
    }

    public String value(OfferingField field) {
        return values.getOrDefault(field, "");
    }

    /** By the name of the field, for templates. */
    public String value(String key) {
        return OfferingField.of(key).map(this::value).orElse("");
    }

    public boolean checked(String key) {
        return value(key).equals("true");
    }

    /** The chosen ones of a field of several choices. */
    public List<String> chosen(String key) {
        return OfferingField.of(key).map(this::chosen).orElse(List.of());
    }

    public List<String> chosen(OfferingField field) {
        return Stream.of(value(field).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static void told(OfferingContent content, Map<OfferingField, String> values) {
        OfferingContent.Welcome welcome = content.welcome();
        values.put(OfferingField.NAME, content.presentation().name());
        values.put(OfferingField.SUMMARY, content.presentation().summary());
        values.put(OfferingField.AUDIENCE, content.presentation().audience());
        values.put(OfferingField.CONDITIONS, content.presentation().conditions());
        values.put(OfferingField.TYPE, content.type().name());
        values.put(OfferingField.TOPIC, content.topic().name());
        values.put(OfferingField.SEARCH_WORDS, welcome.searchWords());
        values.put(OfferingField.AUDIENCES, names(welcome.audiences()));
        values.put(OfferingField.LANGUAGES, names(welcome.languages()));
        values.put(OfferingField.INTERPRETER, words(welcome.interpreter()));
        values.put(OfferingField.FEE, words(welcome.fee().kronor()));
        values.put(OfferingField.FEE_WORDS, welcome.fee().words());
        values.put(OfferingField.AGE_FROM, words(content.ages().from()));
        values.put(OfferingField.AGE_TO, words(content.ages().to()));
    }

    private static void decided(OfferingContent content, Map<OfferingField, String> values) {
        BoardDecision decision = content.mandate().decision();
        BoardDecision reasons = content.documentation().specialReasons();
        values.put(OfferingField.BASIS, content.mandate().legalBasis());
        values.put(OfferingField.DECISION_NUMBER, decision == null ? "" : decision.number());
        values.put(OfferingField.DECISION_DATE, decision == null ? "" : words(decision.date()));
        values.put(OfferingField.MODE, content.documentation().mode().name());
        values.put(OfferingField.REASONS_NUMBER, reasons == null ? "" : reasons.number());
        values.put(OfferingField.REASONS_DATE, reasons == null ? "" : words(reasons.date()));
        values.put(OfferingField.VALID_FROM, words(content.validity().from()));
        values.put(OfferingField.VALID_TO, words(content.validity().to()));
        values.put(OfferingField.UNIT, words(content.owner().unit()));
        values.put(OfferingField.PERSON, words(content.owner().person()));
        values.put(OfferingField.REVIEW, words(content.owner().reviewMonths()));
    }

    private static void practised(OfferingContent content, Map<OfferingField, String> values) {
        OfferingContent.Practice practice = content.practice();
        OfferingContent.Visit visit = content.visit();
        values.put(OfferingField.PLACE, practice.place());
        values.put(OfferingField.SCHEDULE, practice.schedule());
        values.put(OfferingField.BOOKING, words(practice.needsBooking()));
        values.put(OfferingField.ANONYMOUS, words(practice.mayBeAnonymous()));
        values.put(OfferingField.START, words(practice.nextStart()));
        values.put(OfferingField.PLACES_LEFT, words(practice.placesLeft()));
        values.put(OfferingField.PLACES_TOTAL, words(practice.placesTotal()));
        values.put(OfferingField.CHANNELS, names(visit.channels()));
        values.put(
                OfferingField.LOCATIONS,
                visit.locations().stream().map(Object::toString).collect(Collectors.joining(",")));
        values.put(OfferingField.HOURS, TypedHours.words(visit.hours()));
        values.put(OfferingField.HOW_TO, visit.howTo());
        values.put(OfferingField.PHONE, visit.contact().phone());
        values.put(OfferingField.EMAIL, visit.contact().email());
        values.put(OfferingField.WEB, visit.contact().web());
    }

    private static String names(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static String words(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
