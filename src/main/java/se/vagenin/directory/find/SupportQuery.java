package se.vagenin.directory.find;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.vagenin.directory.Audience;
import se.vagenin.directory.SpokenLanguage;
import se.vagenin.directory.Topic;

/**
 * What somebody asks of the catalogue. Choices within one question widen, questions narrow each other, and every way of
 * coming that is chosen must be met. In an address they stand as words and numbers that say little to who reads it later.
 *
 * @param area a part of the municipality, or empty for all of it
 * @param page from 1
 */
record SupportQuery(
        Set<Audience> who,
        Set<Way> ways,
        Set<Topic> topics,
        String area,
        @Nullable SpokenLanguage language,
        SearchWords words,
        int page) {

    static final String WHO = "vem";
    static final String WAYS = "hur";
    static final String TOPICS = "amne";
    static final String AREA = "nara";
    static final String LANGUAGE = "sprak";
    static final String WORDS = "ord";
    static final String PAGE = "sida";

    private static final int LAST_PAGE = 999;
    private static final List<Topic> TOPICS_BY_NUMBER = List.of(Topic.values());
    private static final Map<Audience, String> WHO_TOKENS = Map.of(
            Audience.PARENT, "foralder",
            Audience.CHILD, "barn",
            Audience.YOUNG, "ung",
            Audience.ADULT, "vuxen",
            Audience.OTHER, "annan");

    static final SupportQuery ALL = new SupportQuery(Set.of(), Set.of(), Set.of(), "", null, SearchWords.NONE, 1);

    /** One field and its value, for forms and addresses. */
    record Field(String name, String value) {}

    /** Reads the fields that were sent; what is no choice of ours is passed over. */
    static SupportQuery of(Map<String, List<String>> sent) {
        return new SupportQuery(
                chosen(sent, WHO, Audience.class, SupportQuery::token),
                chosen(sent, WAYS, Way.class, Way::token),
                chosen(sent, TOPICS, Topic.class, SupportQuery::token),
                first(sent, AREA),
                chosen(sent, LANGUAGE, SpokenLanguage.class, SpokenLanguage::code).stream()
                        .findFirst()
                        .orElse(null),
                SearchWords.of(first(sent, WORDS)),
                page(first(sent, PAGE)));
    }

    static String token(Audience who) {
        return WHO_TOKENS.getOrDefault(who, who.name().toLowerCase(Locale.ROOT));
    }

    /** A number: the address of a page about alcohol is nobody else's concern. */
    static String token(Topic topic) {
        return String.valueOf(TOPICS_BY_NUMBER.indexOf(topic) + 1);
    }

    static Optional<Topic> topic(String token) {
        return Stream.of(Topic.values())
                .filter(topic -> token(topic).equals(token))
                .findFirst();
    }

    static Optional<Audience> audience(String token) {
        return Stream.of(Audience.values())
                .filter(who -> token(who).equals(token))
                .findFirst();
    }

    boolean asksForDelicate() {
        return topics.stream().anyMatch(Topic::isDelicate);
    }

    int chosen() {
        return who.size() + ways.size() + topics.size() + (area.isEmpty() ? 0 : 1) + (language == null ? 0 : 1);
    }

    SupportQuery onPage(int number) {
        return new SupportQuery(who, ways, topics, area, language, words, number);
    }

    SupportQuery withoutWords() {
        return new SupportQuery(who, ways, topics, area, language, SearchWords.NONE, 1);
    }

    /** The choices without the words, which never stand in an address. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        who.forEach(each -> fields.add(new Field(WHO, token(each))));
        ways.forEach(each -> fields.add(new Field(WAYS, each.token())));
        topics.forEach(each -> fields.add(new Field(TOPICS, token(each))));
        if (!area.isEmpty()) {
            fields.add(new Field(AREA, area));
        }
        SpokenLanguage spoken = language;
        if (spoken != null) {
            fields.add(new Field(LANGUAGE, spoken.code()));
        }
        return fields;
    }

    String address() {
        return addressOf("/stod");
    }

    /** Another page that keeps the choices, so that it leads back to the same list. */
    String addressOf(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        fields().forEach(field -> address.queryParam(field.name(), field.value()));
        return (page == 1 ? address : address.queryParam(PAGE, page)).encode().toUriString();
    }

    private static <E extends Enum<E>> Set<E> chosen(
            Map<String, List<String>> sent, String name, Class<E> type, Function<E, String> token) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E each : type.getEnumConstants()) {
            if (sent.getOrDefault(name, List.of()).contains(token.apply(each))) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .filter(value -> value.indexOf('\0') < 0)
                .orElse("");
    }

    private static int page(String typed) {
        return typed.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }
}
