package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.Audience;
import se.vagenin.directory.Location;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.SpokenLanguage;
import se.vagenin.directory.Topic;
import se.vagenin.directory.Translation;
import se.vagenin.web.Act;
import se.vagenin.web.Fact;
import se.vagenin.web.LocalText;
import se.vagenin.web.Option;
import se.vagenin.web.Pager;

/** What the public pages of the catalogue show. */
public final class SupportViews {

    private SupportViews() {}

    /**
     * One offering in a list.
     *
     * @param lang of its words where it is not that of the page
     * @param behind whether its page is reached only by a button, since its address alone shows a warning first
     */
    public record Card(
            String title,
            String href,
            @Nullable String lang,
            boolean behind,
            String text,
            List<Fact> facts,
            List<String> tags,
            List<String> reasons) {}

    /** Hidden fields of a form. */
    public record Field(String name, String value) {}

    /** The choices of the filter, with what is chosen. */
    public record Filter(
            List<Option> who,
            List<String> whoChosen,
            List<Option> ways,
            List<String> waysChosen,
            List<Option> topics,
            String topic,
            List<Option> areas,
            String area,
            List<Option> languages,
            String language,
            int chosen) {}

    /**
     * The list.
     *
     * @param words as typed in the search
     * @param partly no offering has all the words; these have some
     * @param apart how many more suit and are shown on a page of their own
     * @param kept the choices, for the forms that must not lose them
     */
    public record Listing(
            Filter filter,
            String words,
            String found,
            boolean partly,
            int apart,
            String chosen,
            List<Card> cards,
            List<Field> kept,
            @Nullable Pager pager) {

        public boolean searched() {
            return !words.isEmpty();
        }
    }

    /** What is shown behind the warning. */
    public record Apart(List<Card> cards) {}

    /**
     * The warning.
     *
     * @param action where going on is sent, with what was chosen
     */
    public record Pause(String action, List<Field> kept) {}

    /** An address that led somewhere once. */
    public record Gone(String phone, String dial) {}

    /** One place on the page of an offering. */
    public record Place(String name, String address, String directions, List<String> access, String note) {}

    /**
     * The page of an offering.
     *
     * @param lang of its words where it is not that of the page
     * @param title of the window: says nothing where somebody may come to harm
     * @param booking the slug to book by; absent where nothing is booked
     */
    public record Details(
            String title,
            String name,
            String summary,
            @Nullable String lang,
            List<String> tags,
            List<Fact> facts,
            String howTo,
            List<Place> places,
            String phone,
            String dial,
            String email,
            String web,
            String conditions,
            String owner,
            String assured,
            @Nullable String booking,
            boolean full) {}

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

    static Filter filter(SupportQuery query, List<String> areas) {
        SpokenLanguage language = query.language();
        return new Filter(
                options("who", Audience.values(), SupportQuery::token),
                query.who().stream().map(SupportQuery::token).toList(),
                options("way", Way.values(), Way::token),
                query.ways().stream().map(Way::token).toList(),
                with(text("find.topic.any"), options("topic", Topic.values(), SupportQuery::token)),
                query.topics().stream().map(SupportQuery::token).findFirst().orElse(""),
                with(
                        text("find.area.any"),
                        areas.stream().map(area -> Option.of(area, area)).toList()),
                query.area(),
                with(text("find.language.any"), options("language", SpokenLanguage.values(), SpokenLanguage::code)),
                language == null ? "" : language.code(),
                query.chosen());
    }

    /** "Mig som förälder · Utan att boka". */
    static String chosen(SupportQuery query) {
        SpokenLanguage language = query.language();
        return Stream.of(
                        query.who().stream().map(each -> PublicWords.of("who", each)),
                        query.ways().stream().map(each -> PublicWords.of("way", each)),
                        query.topics().stream().map(each -> PublicWords.of("topic", each)),
                        Stream.of(query.area()).filter(area -> !area.isEmpty()),
                        Stream.ofNullable(language).map(each -> PublicWords.of("language", each)))
                .flatMap(each -> each)
                .collect(java.util.stream.Collectors.joining(" · "));
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
                tags(content),
                reasons);
    }

    static Details details(Offering offering, Around around, String unit) {
        OfferingContent content = offering.content();
        OfferingContent.Contact contact = content.visit().contact();
        LocalDate assured = offering.care().assuredOn();
        Said said = Said.of(offering, around);
        return new Details(
                content.topic().isDelicate() ? text("find.title") : said.texts().name(),
                said.texts().name(),
                said.texts().summary(),
                said.swedishInstead() ? "sv" : null,
                tags(content),
                facts(content, said, around),
                said.texts().howTo(),
                content.visit().locations().stream()
                        .map(around.places()::get)
                        .filter(java.util.Objects::nonNull)
                        .map(SupportViews::place)
                        .toList(),
                contact.phone(),
                dial(contact.phone()),
                contact.email(),
                contact.web(),
                content.presentation().conditions(),
                unit,
                assured == null ? "" : LocalText.date(assured),
                content.practice().needsBooking() ? offering.slug() : null,
                content.practice().isFull());
    }

    /** How everybody will see what is being written. */
    public static Details preview(Offering offering, List<Location> places, String unit, LocalDate today) {
        Map<UUID, Location> known = new HashMap<>();
        places.forEach(place -> known.put(place.id(), place));
        return details(offering, Around.swedish(known, today), unit);
    }

    static List<Field> fields(SupportQuery query) {
        return query.fields().stream()
                .map(each -> new Field(each.name(), each.value()))
                .toList();
    }

    static @Nullable Pager pager(SupportQuery query, int total, int size) {
        int pages = (total + size - 1) / size;
        if (pages <= 1) {
            return null;
        }
        int page = query.page();
        int first = (page - 1) * size + 1;
        return new Pager(
                text("find.range", first, Math.min(total, page * size), total),
                page > 1 ? new Act(text("find.previous"), query.onPage(page - 1).address()) : null,
                page < pages ? new Act(text("find.next"), query.onPage(page + 1).address()) : null);
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

    private static List<String> tags(OfferingContent content) {
        OfferingContent.Practice practice = content.practice();
        List<String> tags = new ArrayList<>();
        tags.add(text(practice.needsBooking() ? "find.tag.booking" : "find.tag.walkin"));
        if (practice.mayBeAnonymous()) {
            tags.add(text("find.tag.nameless"));
        }
        tags.add(text("find.tag.uninvestigated"));
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

    private static <E extends Enum<E>> List<Option> options(
            String question, E[] values, java.util.function.Function<E, String> token) {
        return Stream.of(values)
                .map(each -> Option.of(token.apply(each), PublicWords.of(question, each)))
                .toList();
    }

    private static List<Option> with(String none, List<Option> all) {
        return Stream.concat(Stream.of(Option.of("", none)), all.stream()).toList();
    }

    private static void addIfSaid(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(text(key), value));
        }
    }
}
