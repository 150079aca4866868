package se.vagenin.directory;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.identity.Unit;
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
            boolean mayEdit) {

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
            @Nullable String edit) {}

    /**
     * The form, new or changed.
     *
     * @param action where it is sent
     */
    public record Edit(
            String title, String action, String back, OfferingForm form, FormErrors errors, List<Option> units) {

        public List<Option> types() {
            return options(Stream.of(InterventionType.values())
                    .filter(InterventionType::mayEverBeOpen)
                    .map(type -> Option.of(type.name(), type.label())));
        }

        public List<Option> topics() {
            return options(topicOptions());
        }

        public List<Option> modes() {
            return Stream.of(DocumentationMode.values())
                    .map(mode -> Option.of(mode.name(), mode.label(), mode.explanation()))
                    .toList();
        }
    }

    static Row row(Offering offering, String unit, LocalDate today) {
        OfferingContent content = offering.content();
        return new Row(
                offering.name(),
                "/arbete/insatser/" + offering.id(),
                offering.audience(),
                content.topic().label(),
                unit,
                content.documentation().mode().label(),
                state(content.validity(), today));
    }

    static Details details(Offering offering, String unit, LocalDate today, boolean mayEdit) {
        return new Details(
                offering.name(),
                offering.summary(),
                state(offering.content().validity(), today),
                tags(offering.content().practice()),
                forPeople(offering),
                forStaff(offering.content(), unit),
                mayEdit ? "/arbete/insatser/" + offering.id() + "/andra" : null);
    }

    static List<Option> topicOptions(String any) {
        return Stream.concat(Stream.of(Option.of("", any)), topicOptions()).toList();
    }

    static List<Option> units(List<Unit> units) {
        return options(units.stream().map(unit -> Option.of(unit.id().toString(), unit.name())));
    }

    private static Stream<Option> topicOptions() {
        return Stream.of(Topic.values()).map(topic -> Option.of(topic.name(), topic.label()));
    }

    private static List<Option> options(Stream<Option> options) {
        return Stream.concat(Stream.of(Option.of("", text("directory.choose"))), options)
                .toList();
    }

    private static String state(Validity validity, LocalDate today) {
        if (validity.hasEndedBefore(today)) {
            return text("directory.state.ended", SwedishText.date(java.util.Objects.requireNonNull(validity.to())));
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

    private static List<Fact> forPeople(Offering offering) {
        OfferingContent content = offering.content();
        OfferingContent.Practice practice = content.practice();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(text("directory.for"), offering.audience()));
        facts.add(Fact.of(
                text("directory.ages"), SwedishText.capital(content.ages().words())));
        addIfSaid(facts, "directory.when", practice.schedule());
        LocalDate start = practice.nextStart();
        addIfSaid(facts, "directory.start", start == null ? "" : SwedishText.capital(SwedishText.date(start)));
        addIfSaid(facts, "directory.where", practice.place());
        Integer places = practice.placesLeft();
        addIfSaid(facts, "directory.places", places == null ? "" : SwedishText.figures(places));
        addIfSaid(facts, "directory.conditions", content.presentation().conditions());
        return facts;
    }

    private static List<Fact> forStaff(OfferingContent content, String unit) {
        OfferingContent.Documentation documentation = content.documentation();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(text("directory.unit"), unit));
        facts.add(Fact.of(text("directory.type"), content.type().label()));
        facts.add(Fact.of(text("directory.topic"), content.topic().label()));
        facts.add(Fact.of(text("directory.basis"), content.mandate().legalBasis()));
        addDecision(facts, "directory.decision", content.mandate().decision());
        facts.add(Fact.of(
                text("directory.documentation"),
                documentation.mode().label(),
                documentation.mode().explanation()));
        addDecision(facts, "directory.reasons", documentation.specialReasons());
        return facts;
    }

    private static void addIfSaid(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(text(key), value));
        }
    }

    private static void addDecision(List<Fact> facts, String key, @Nullable BoardDecision decision) {
        if (decision != null) {
            facts.add(Fact.of(text(key), decision.number(), SwedishText.capital(SwedishText.date(decision.date()))));
        }
    }
}
