package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.Audience;
import se.vagenin.directory.SpokenLanguage;
import se.vagenin.directory.Topic;
import se.vagenin.web.Act;
import se.vagenin.web.Fact;
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
            List<String> reasons) {

        /** Found by these choices: its page leads back to them. */
        Card foundBy(SupportQuery query) {
            return new Card(title, query.addressOf(href), lang, behind, text, facts, tags, reasons);
        }
    }

    /**
     * An offering on a page of its own.
     *
     * @param list the address of the list that it was found in
     */
    public record Shown(Details offering, String list) {}

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

    private static <E extends Enum<E>> List<Option> options(
            String question, E[] values, java.util.function.Function<E, String> token) {
        return Stream.of(values)
                .map(each -> Option.of(token.apply(each), PublicWords.of(question, each)))
                .toList();
    }

    private static List<Option> with(String none, List<Option> all) {
        return Stream.concat(Stream.of(Option.of("", none)), all.stream()).toList();
    }
}
