package se.vagenin.bench.raw;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts a mark in the place of each id that a request made anew, and of each that belongs to the matter it used up, so that
 * it can be sent again with others.
 */
final class OwnIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** How {@link UUID} calls the variant that every id of the product has. */
    private static final int RFC = 2;

    /** Nothing in a set is older. */
    private static final Duration OLDEST = Duration.ofDays(3653);

    private final Instant begin;
    private final Function<String, @Nullable String> usedUp;
    private final Set<String> marksOfStaff;

    /**
     * @param begin of the recording: ids that tell of an earlier time were there before
     * @param usedUp the column of {@link Supply} for an id of a matter that the request used up; null for others
     * @param marksOfStaff were there before and tell no time
     */
    OwnIds(Instant begin, Function<String, @Nullable String> usedUp, Set<String> marksOfStaff) {
        this.begin = begin;
        this.usedUp = usedUp;
        this.marksOfStaff = Set.copyOf(marksOfStaff);
    }

    static Set<String> marksOfStaff(JdbcClient superuser) {
        return superuser
                .sql("select rights::text from staff")
                .query(String.class)
                .set();
    }

    List<@Nullable String> marked(List<@Nullable String> parameters) {
        Map<String, String> marks = new LinkedHashMap<>();
        return parameters.stream()
                .map(value -> value == null ? null : marked(value, marks))
                .toList();
    }

    private String marked(String value, Map<String, String> marks) {
        Matcher found = ID.matcher(value);
        var text = new StringBuilder();
        while (found.find()) {
            String id = found.group();
            String column = usedUp.apply(id);
            String mark = column != null
                    ? mark("m." + column)
                    : there(UUID.fromString(id)) ? id : marks.computeIfAbsent(id, _ -> fresh(marks.size()));
            found.appendReplacement(text, Matcher.quoteReplacement(mark));
        }
        return found.appendTail(text).toString();
    }

    static String fresh(int place) {
        return mark("f.f" + place);
    }

    private static String mark(String column) {
        return "‹" + column + "›";
    }

    /** Ids of the product tell when they were made; what is computed from a key only looks alike, and seldom. */
    private boolean there(UUID id) {
        if (marksOfStaff.contains(id.toString())) {
            return true;
        }
        long millis = id.getMostSignificantBits() >>> 16;
        return id.version() == 7
                && id.variant() == RFC
                && millis < begin.toEpochMilli()
                && millis > begin.toEpochMilli() - OLDEST.toMillis();
    }
}
