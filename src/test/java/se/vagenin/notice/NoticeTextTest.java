package se.vagenin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vagenin.web.Language;

/** What others can read on a telephone that is not theirs. */
class NoticeTextTest {

    private static final Instant TALK = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant DAY_BEFORE = Instant.parse("2026-11-25T09:00:00Z");

    /** How social services, a municipality, and what people come for begin in all six languages. */
    private static final String[] TELLING = {
        "soc", "sos", "kommun", "kunta", "municip", "haninge", "prov", "myndighet", "autho", "bulsh", "adeeg", "degmo",
        "stöd", "samtal", "support", "tuki", "tue", "taageer", "hadal", "barn", "child", "lapsi", "ilmo", "utredning",
        "اجتماع", "بلدي", "خدم", "دعم", "طفل", "vägen", "http", "www", ".se"
    };

    @ParameterizedTest
    @EnumSource
    void theNeutralTextTellsNothingButTheTime(Language language) {
        String text = NoticeText.reminder(language, false, "Haninge kommun", TALK, DAY_BEFORE);
        System.out.println(language + ": " + NoticeText.subject(language) + " | " + text);
        assertThat(text).contains("10").doesNotContain("{");
        assertThat((NoticeText.subject(language) + " " + text).toLowerCase(Locale.ROOT))
                .doesNotContain(TELLING);
    }

    @ParameterizedTest
    @EnumSource
    void theOpenTextBeginsWithTheSameAndSaysFromWhom(Language language) {
        String neutral = NoticeText.reminder(language, false, "Haninge kommun", TALK, DAY_BEFORE);
        String open = NoticeText.reminder(language, true, "Haninge kommun", TALK, DAY_BEFORE);
        assertThat(open).startsWith(neutral).contains("Haninge kommun").doesNotContain("{");
    }

    @Test
    void whatIsSentLateSaysTodayAndWhatIsSentEarlySaysTheDay() {
        assertThat(NoticeText.reminder(Language.SWEDISH, false, "-", TALK, DAY_BEFORE))
                .isEqualTo("Påminnelse: du har en tid i morgon kl. 10.00.");
        assertThat(NoticeText.reminder(Language.SWEDISH, false, "-", TALK, Instant.parse("2026-11-26T07:00:00Z")))
                .isEqualTo("Påminnelse: du har en tid i dag kl. 10.00.");
        assertThat(NoticeText.reminder(Language.SWEDISH, false, "-", TALK, Instant.parse("2026-11-24T09:00:00Z")))
                .isEqualTo("Påminnelse: du har en tid tors 26 nov kl. 10.00.");
    }
}
