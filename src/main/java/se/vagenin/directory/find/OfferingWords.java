package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.vagenin.directory.Location;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.Translation;
import se.vagenin.directory.find.SupportViews.Card;
import se.vagenin.directory.find.SupportViews.Details;
import se.vagenin.directory.find.SupportViews.Place;
import se.vagenin.web.Fact;
import se.vagenin.web.LocalText;

/** An offering in the words of the reader's language: in a list, and on its own page. */
public final class OfferingWords {

    private OfferingWords() {}

    /** What stands around the offerings when they are shown. */
    record Around(Map<UUID, Location> places, LocalDate today, Map<UUID, Translation> translated, boolean swedish) {

        /** In Swedish, for what is not public. */
        static Around swedish(Map<UUID, Location> places, LocalDate today) {
            return new Around(places, today, Map.of(), true);
        }
    }

    /** The words of an offering in the reader's language, or in Swedish where nobody has translated them. */
    private record Said(Translation.Texts texts, boolean swedishInstead) {

        static Said of(Offering offering, Around around) {
            Translation translation = around.translated().get(offering.id());
            OfferingContent content = offering.content();
            String schedule = content.practice().schedule();
            String howTo = content.visit().howTo();
            if (translation == null) {
                var swedish = new Translation.Texts(
                        offering.name(), offering.summary(), offering.audience(), schedule, howTo);
                return new Said(swedish, !around.swedish());
            }
            Translation.Texts texts = translation.texts();
            return new Said(
                    new Translation.Texts(
                            texts.name(),
                            texts.summary(),
                            texts.audience(),
                            texts.schedule().isEmpty() ? schedule : texts.schedule(),
                            texts.howTo().isEmpty() ? howTo : texts.howTo()),
                    false);
        }
    }

    static Card card(Offering offering, Around around, List<String> reasons) {
        OfferingContent content = offering.content();
        Said said = Said.of(offering, around);
        List<Fact> facts = new ArrayList<>();
        addIfSaid(facts, "find.for", said.texts().audience());
        addIfSaid(facts, "find.when", when(content, said));
        addIfSaid(facts, "find.start", PublicWords.start(content.practice().nextStart(), around.today()));
        addIfSaid(facts, "find.where", PublicWords.where(content, around.places()::get));
        addIfSaid(
                facts,
                "find.languages",
                PublicWords.list("language", content.welcome().languages()));
        addIfSaid(facts, "find.places", PublicWords.places(content.practice()));
        return new Card(
                said.texts().name(),
                "/stod/" + offering.slug(),
                said.swedishInstead() ? "sv" : null,
                content.topic().isDelicate(),
                said.texts().summary(),
                facts,
                tags(content, false),
                reasons);
    }

    /** The page of an entry; {@code bookable} where a time can be booked here. */
    static Details details(Offering offering, Around around, String unit, boolean bookable) {
        OfferingContent content = offering.content();
        OfferingContent.Contact contact = content.visit().contact();
        LocalDate assured = offering.care().assuredOn();
        Said said = Said.of(offering, around);
        return new Details(
                content.topic().isDelicate() ? text("find.title") : said.texts().name(),
                said.texts().name(),
                said.texts().summary(),
                said.swedishInstead() ? "sv" : null,
                tags(content, true),
                facts(content, said, around),
                said.texts().howTo(),
                content.visit().locations().stream()
                        .map(around.places()::get)
                        .filter(Objects::nonNull)
                        .map(OfferingWords::place)
                        .toList(),
                contact.phone(),
                dial(contact.phone()),
                contact.email(),
                contact.web(),
                content.presentation().conditions(),
                unit,
                assured == null ? "" : LocalText.date(assured),
                bookable ? offering.slug() : null,
                content.practice().isFull());
    }

    /** How everybody will see what is being written. */
    public static Details preview(Offering offering, List<Location> places, String unit, LocalDate today) {
        Map<UUID, Location> known = new HashMap<>();
        places.forEach(place -> known.put(place.id(), place));
        return details(offering, Around.swedish(known, today), unit, false);
    }

    static String dial(String phone) {
        String digits = phone.replaceAll("[^+0-9]", "");
        return digits.startsWith("0") ? "tel:+46" + digits.substring(1) : "tel:" + digits;
    }

    /** Hours are told in every language, a schedule only where somebody has translated it. */
    private static String when(OfferingContent content, Said said) {
        String hours = String.join("; ", PublicWords.hours(content.visit().hours()));
        String schedule =
                said.swedishInstead() && !hours.isEmpty() ? "" : said.texts().schedule();
        return schedule.isEmpty() ? hours : schedule;
    }

    private static List<Fact> facts(OfferingContent content, Said said, Around around) {
        List<Fact> facts = new ArrayList<>();
        addIfSaid(facts, "find.for", said.texts().audience());
        addIfSaid(facts, "find.ages", PublicWords.ages(content.ages()));
        addIfSaid(facts, "find.when", said.texts().schedule());
        addIfSaid(
                facts,
                "find.hours",
                String.join("; ", PublicWords.hours(content.visit().hours())));
        addIfSaid(facts, "find.start", PublicWords.start(content.practice().nextStart(), around.today()));
        addIfSaid(facts, "find.where", PublicWords.where(content, around.places()::get));
        addIfSaid(facts, "find.how", PublicWords.list("channel", content.visit().channels()));
        addIfSaid(facts, "find.languages", languages(content.welcome()));
        addIfSaid(facts, "find.cost", PublicWords.fee(content.welcome().fee()));
        addIfSaid(facts, "find.places", PublicWords.places(content.practice()));
        return facts;
    }

    private static String languages(OfferingContent.Welcome welcome) {
        String spoken = PublicWords.list("language", welcome.languages());
        return welcome.interpreter() ? spoken + ". " + text("find.interpreter") : spoken;
    }

    /** Above a list it is said once that nothing is investigated; a page that stands alone says it itself. */
    private static List<String> tags(OfferingContent content, boolean alone) {
        OfferingContent.Practice practice = content.practice();
        List<String> tags = new ArrayList<>();
        tags.add(text(practice.needsBooking() ? "find.tag.booking" : "find.tag.walkin"));
        if (practice.mayBeAnonymous()) {
            tags.add(text("find.tag.nameless"));
        }
        if (alone) {
            tags.add(text("find.tag.uninvestigated"));
        }
        boolean evening = content.visit().inTheEvening();
        boolean weekend = content.visit().atWeekend();
        if (evening || weekend) {
            tags.add(text(evening && weekend ? "find.tag.both" : evening ? "find.tag.evening" : "find.tag.weekend"));
        }
        return tags;
    }

    private static Place place(Location place) {
        return new Place(
                place.name(),
                place.address().line(),
                place.directions(),
                place.access().features().stream()
                        .map(each -> PublicWords.of("access", each))
                        .toList(),
                place.access().note());
    }

    private static void addIfSaid(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(text(key), value));
        }
    }
}
