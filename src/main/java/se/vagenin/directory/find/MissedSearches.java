package se.vagenin.directory.find;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.jobs.Job;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Everywhere;

/**
 * Counts the words that people searched for and found nothing by, so that the owner of the catalogue sees what is missing.
 * Nothing is kept of who searched. A text that could be a sentence, and a word with figures in it, is not counted at all;
 * a word stands as a digest until it has been met on three days, so that a name typed by somebody is never readable.
 */
@Component
public class MissedSearches {

    static final int DAYS_BEFORE_READABLE = 3;
    static final int MOST_WORDS_A_DAY = 500;
    static final int KEPT_DAYS = 365;

    private static final int MOST_WORDS = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,24}");

    /** Given names that are so common that three people would type them. */
    private static final Set<String> NAMES = Set.copyOf(List.of(
            ("anna eva maria karin sara emma johanna lena kristina kerstin elin ida hanna sofia amanda linnea julia maja "
                            + "alice ella fatima amina aisha mariam zahra lars anders johan erik karl per mikael jan peter "
                            + "thomas daniel fredrik hans andreas stefan mattias oscar oskar william lucas liam hugo elias "
                            + "alexander gustav emil ali mohammed mohamed muhammed ahmed hassan omar yusuf ibrahim adam "
                            + "andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson "
                            + "pettersson jonsson jansson hansson bengtsson lindberg jakobsson magnusson lindstrom")
                    .split(" ")));

    /** A word and how often it was searched for in vain. */
    public record Missed(String word, int searches, LocalDate latest) {}

    private final JdbcClient jdbc;
    private final KeyedIndex index;
    private final Clock clock;

    MissedSearches(JdbcClient jdbc, KeyedIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    /** Counts a search that found nothing. */
    @Transactional
    void count(Municipality municipality, String typed) {
        LocalDate today = SwedishTime.dateOf(clock.instant());
        for (String word : countable(typed)) {
            byte[] digest = index.exact(municipality, "missed-search", word);
            if (add(municipality, digest, today) && days(municipality, digest) >= DAYS_BEFORE_READABLE) {
                writeOut(municipality, digest, word);
            }
        }
    }

    /** The words that may be read, the most wanted first. */
    @Transactional(readOnly = true)
    public List<Missed> since(Municipality municipality, LocalDate day, int most) {
        return jdbc.sql("""
                        select w.word, sum(s.searches) as searches, max(s.day) as latest
                        from missed_word w join missed_search s
                            on s.municipality = w.municipality and s.digest = w.digest
                        where w.municipality = :municipality and s.day >= :day
                        group by w.word order by searches desc, latest desc, w.word limit :most
                        """)
                .param("municipality", municipality.code())
                .param("day", day)
                .param("most", most)
                .query((row, _) -> new Missed(
                        row.getString("word"), row.getInt("searches"), row.getObject("latest", LocalDate.class)))
                .list();
    }

    /** Empty for what could be a sentence about somebody. */
    static Set<String> countable(String typed) {
        List<String> words = Arrays.stream(
                        typed.strip().toLowerCase(Locale.forLanguageTag("sv")).split("\\s+"))
                .toList();
        boolean sentence = words.size() > MOST_WORDS || typed.chars().anyMatch(Character::isDigit);
        Set<String> kept = new HashSet<>();
        if (!sentence) {
            words.stream()
                    .filter(word -> WORD.matcher(word).matches() && !NAMES.contains(word))
                    .forEach(kept::add);
        }
        return kept;
    }

    /** False where the day is full: a flood of made-up words is not kept. */
    private boolean add(Municipality municipality, byte[] digest, LocalDate today) {
        return jdbc.sql("""
                        insert into missed_search as m (municipality, day, digest, searches)
                        select :municipality, :today, :digest, 1
                        where (select count(*) from missed_search
                            where municipality = :municipality and day = :today) < :most
                        on conflict (municipality, digest, day) do update set searches = m.searches + 1
                        """)
                        .param("municipality", municipality.code())
                        .param("today", today)
                        .param("digest", digest)
                        .param("most", MOST_WORDS_A_DAY)
                        .update()
                > 0;
    }

    private int days(Municipality municipality, byte[] digest) {
        return jdbc.sql("select count(*) from missed_search where municipality = :municipality and digest = :digest")
                .param("municipality", municipality.code())
                .param("digest", digest)
                .query(Integer.class)
                .single();
    }

    private void writeOut(Municipality municipality, byte[] digest, String word) {
        jdbc.sql("""
                        insert into missed_word (municipality, digest, word) values (:municipality, :digest, :word)
                        on conflict (municipality, digest) do nothing
                        """)
                .param("municipality", municipality.code())
                .param("digest", digest)
                .param("word", word)
                .update();
    }

    void dispose(Municipality municipality) {
        jdbc.sql("delete from missed_search where municipality = :municipality and day < :day")
                .param("municipality", municipality.code())
                .param("day", SwedishTime.dateOf(clock.instant()).minusDays(KEPT_DAYS))
                .update();
        jdbc.sql("""
                        delete from missed_word w where municipality = :municipality and not exists (
                            select from missed_search s where s.municipality = w.municipality and s.digest = w.digest)
                        """).param("municipality", municipality.code()).update();
    }

    /** What is kept no longer than a year. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job forgetMissedSearches(MissedSearches searches, Everywhere everywhere) {
            return new Job(
                    "forget-missed-searches",
                    Duration.ofHours(12),
                    () -> everywhere.inTransaction(each -> searches.dispose(each.municipality())));
        }
    }
}
