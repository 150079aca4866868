package se.vagenin.directory.desk;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.BoardDecision;
import se.vagenin.directory.FieldChoices;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingField;
import se.vagenin.directory.OfferingForm;
import se.vagenin.directory.Topic;
import se.vagenin.directory.Validity;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SwedishText;

/** What the pages of the catalogue show. */
public final class OfferingViews {

    private OfferingViews() {}

    /** A row of the list. */
    public record Row(
            String name, String href, String audience, String topic, String unit, String documentation, String state) {}

    /**
     * The list.
     *
     * @param age as typed in the filter
     */
    public record Catalogue(
            List<Row> rows,
            List<Option> topics,
            String topic,
            String age,
            FormErrors errors,
            boolean filtered,
            boolean mayEdit,
            int due) {

        public String found() {
            return filtered
                    ? SwedishText.capital(SwedishText.count(rows.size(), "insats passar", "insatser passar"))
                    : SwedishText.capital(SwedishText.count(rows.size(), "insats", "insatser"));
        }
    }

    /** One offering. */
    public record Details(
            String name,
            String summary,
            String state,
            List<String> tags,
            List<Fact> forPeople,
            List<Fact> forStaff,
            String assured,
            List<TranslationViews.Row> translations,
            String address,
            @Nullable String edit) {

        public String history() {
            return address + "/historik";
        }

        public String assure() {
            return address + "/stammer";
        }
    }

    /**
     * The form, new or changed.
     *
     * @param action where it is sent
     */
    public record Edit(String title, String action, String back, Draft draft, FormErrors errors, FieldChoices choices) {

        public OfferingForm form() {
            return draft.form();
        }

        /** The choices of a field, by its name; of a field with one answer also none. */
        public List<Option> options(String key) {
            OfferingField field = OfferingField.of(key).orElseThrow();
            List<Option> all = choices.of(field);
            return switch (field) {
                case TYPE, TOPIC, UNIT -> with(text("directory.choose"), all);
                case PERSON -> with(text("directory.person.unit"), all);
                default -> all;
            };
        }
    }

    static Row row(Offering offering, FieldChoices choices, LocalDate today) {
        OfferingContent content = offering.content();
        return new Row(
                offering.name(),
                "/arbete/insatser/" + offering.id(),
                offering.audience(),
                content.topic().label(),
                words(offering, OfferingField.UNIT, choices),
                content.documentation().mode().label(),
                state(content.validity(), today));
    }

    static Details details(
            Offering offering,
            FieldChoices choices,
            LocalDate today,
            boolean mayEdit,
            List<TranslationViews.Row> translations) {
        String address = "/arbete/insatser/" + offering.id();
        LocalDate assured = offering.care().assuredOn();
        return new Details(
                offering.name(),
                offering.summary(),
                state(offering.content().validity(), today),
                tags(offering.content().practice()),
                forPeople(offering, choices),
                forStaff(offering, choices),
                assured == null
                        ? "Uppgifterna har aldrig gåtts igenom."
                        : "Uppgifterna gicks igenom " + SwedishText.date(assured) + ". Nästa gång senast "
                                + SwedishText.date(offering.reviewDue()) + ".",
                translations,
                address,
                mayEdit ? address + "/andra" : null);
    }

    static List<Option> topicOptions(String any) {
        return with(
                any,
                Stream.of(Topic.values())
                        .map(topic -> Option.of(topic.name(), topic.label()))
                        .toList());
    }

    private static List<Option> with(String none, List<Option> all) {
        return Stream.concat(Stream.of(Option.of("", none)), all.stream()).toList();
    }

    private static String state(Validity validity, LocalDate today) {
        if (validity.hasEndedBefore(today)) {
            return text("directory.state.ended", SwedishText.date(Objects.requireNonNull(validity.to())));
        }
        if (!validity.includes(today)) {
            return text("directory.state.later", SwedishText.date(validity.from()));
        }
        LocalDate to = validity.to();
        return to == null ? text("directory.state.now") : text("directory.state.until", SwedishText.date(to));
    }

    private static List<String> tags(OfferingContent.Practice practice) {
        List<String> tags = new ArrayList<>();
        tags.add(text(practice.needsBooking() ? "directory.tag.booking" : "directory.tag.walkIn"));
        if (practice.mayBeAnonymous()) {
            tags.add(text("directory.tag.anonymous"));
        }
        return tags;
    }

    private static List<Fact> forPeople(Offering offering, FieldChoices choices) {
        OfferingContent content = offering.content();
        OfferingContent.Practice practice = content.practice();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(text("directory.for"), offering.audience()));
        facts.add(Fact.of(
                text("directory.ages"), SwedishText.capital(content.ages().words())));
        addIfSaid(facts, text("directory.when"), practice.schedule());
        for (OfferingField field : List.of(OfferingField.HOURS, OfferingField.LOCATIONS, OfferingField.CHANNELS)) {
            addIfSaid(facts, field.label(), words(offering, field, choices));
        }
        addIfSaid(facts, text("directory.where"), practice.place());
        LocalDate start = practice.nextStart();
        addIfSaid(facts, text("directory.start"), start == null ? "" : SwedishText.capital(SwedishText.date(start)));
        addIfSaid(facts, text("directory.places"), places(practice));
        addIfSaid(facts, OfferingField.LANGUAGES.label(), words(offering, OfferingField.LANGUAGES, choices));
        OfferingContent.Fee fee = content.welcome().fee();
        String price = fee.kronor() == 0 ? "Gratis" : SwedishText.figures(fee.kronor()) + " kr";
        facts.add(Fact.of("Kostnad", (price + " " + fee.words()).strip()));
        for (OfferingField field :
                List.of(OfferingField.PHONE, OfferingField.EMAIL, OfferingField.WEB, OfferingField.HOW_TO)) {
            addIfSaid(facts, field.label(), words(offering, field, choices));
        }
        addIfSaid(facts, text("directory.conditions"), content.presentation().conditions());
        return facts;
    }

    private static String places(OfferingContent.Practice practice) {
        Integer left = practice.placesLeft();
        Integer total = practice.placesTotal();
        if (left == null) {
            return "";
        }
        return SwedishText.figures(left) + (total == null ? "" : " av " + SwedishText.figures(total));
    }

    private static List<Fact> forStaff(Offering offering, FieldChoices choices) {
        OfferingContent content = offering.content();
        OfferingContent.Documentation documentation = content.documentation();
        List<Fact> facts = new ArrayList<>();
        for (OfferingField field : List.of(
                OfferingField.UNIT,
                OfferingField.PERSON,
                OfferingField.TYPE,
                OfferingField.TOPIC,
                OfferingField.AUDIENCES,
                OfferingField.SEARCH_WORDS,
                OfferingField.BASIS)) {
            addIfSaid(facts, field.label(), words(offering, field, choices));
        }
        addDecision(facts, "directory.decision", content.mandate().decision());
        facts.add(Fact.of(
                text("directory.documentation"),
                documentation.mode().label(),
                documentation.mode().explanation()));
        addDecision(facts, "directory.reasons", documentation.specialReasons());
        facts.add(Fact.of("Adress för alla", "/stod/" + offering.slug()));
        return facts;
    }

    private static String words(Offering offering, OfferingField field, FieldChoices choices) {
        return choices.words(field, OfferingForm.of(offering.content()).value(field));
    }

    private static void addIfSaid(List<Fact> facts, String term, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(term, value));
        }
    }

    private static void addDecision(List<Fact> facts, String key, @Nullable BoardDecision decision) {
        if (decision != null) {
            facts.add(Fact.of(text(key), decision.number(), SwedishText.capital(SwedishText.date(decision.date()))));
        }
    }
}
