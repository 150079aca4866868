package se.vagenin.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a person may be reached so that nobody is put in danger, and in which language (R48, FL 13 §). Any field may be
 * empty; a text is blank where nothing is known.
 *
 * @param ways ways that are safe; empty where nobody has said
 * @param reach the safe number or address itself
 * @param hours when it is safe, in the person's own words
 * @param neverAt what must never be used: a number, an address, a person who may answer
 */
public record SafeContact(
        Set<Way> ways,
        String reach,
        String hours,
        Voicemail voicemail,
        boolean neutralSender,
        String neverAt,
        String language,
        boolean interpreter) {

    /** The longest text of a field. */
    public static final int LONGEST = 500;

    /** Ways to reach somebody. */
    public enum Way {
        CALL("Samtal"),
        SMS("Sms"),
        EMAIL("E-post"),
        LETTER("Brev"),
        DIGITAL_POST("Digital post"),
        THROUGH_SOMEBODY("Genom någon annan");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether a message may be left. */
    public enum Voicemail {
        UNKNOWN("Vet inte"),
        YES("Ja"),
        NO("Nej");

        private final String label;

        Voicemail(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public SafeContact {
        ways = Set.copyOf(ways);
        reach = reach.strip();
        hours = hours.strip();
        neverAt = neverAt.strip();
        language = language.strip();
    }

    /** Something must not be done: staff confirm that they have read it before anything is sent or printed. */
    @JsonIgnore
    public boolean restricted() {
        return voicemail == Voicemail.NO || neutralSender || !neverAt.isEmpty();
    }

    /** Nothing is said at all. */
    @JsonIgnore
    public boolean isEmpty() {
        return ways.isEmpty()
                && reach.isEmpty()
                && hours.isEmpty()
                && voicemail == Voicemail.UNKNOWN
                && !neutralSender
                && neverAt.isEmpty()
                && language.isEmpty()
                && !interpreter;
    }

    /**
     * In sentences, what must not be done first.
     *
     * @param withReach also the number or address itself; not for a protected person, whose own are masked
     */
    public List<String> sentences(boolean withReach) {
        List<String> all = new ArrayList<>();
        addIf(all, !neverAt.isEmpty(), "Aldrig: " + sentence(neverAt));
        addIf(all, voicemail == Voicemail.NO, "Lämna inget meddelande i röstbrevlåda.");
        addIf(all, neutralSender, "Neutral avsändare: säg eller skriv inte att det gäller socialtjänsten.");
        addIf(all, !ways.isEmpty(), "Går att nå med: " + wayWords() + ".");
        addIf(all, withReach && !reach.isEmpty(), "Nås på: " + sentence(reach));
        addIf(all, !withReach && !reach.isEmpty(), "Numret eller adressen visas med skäl.");
        addIf(all, !hours.isEmpty(), "När: " + sentence(hours));
        addIf(all, voicemail == Voicemail.YES, "Det går att lämna meddelande.");
        addIf(all, !language.isEmpty(), "Språk: " + sentence(language));
        addIf(all, interpreter, "Tolk behövs (13 § FL).");
        return all;
    }

    private String wayWords() {
        return ways.stream()
                .sorted()
                .map(each -> each.label().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static void addIf(List<String> all, boolean said, String sentence) {
        if (said) {
            all.add(sentence);
        }
    }

    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("!") || words.endsWith("?") ? words : words + ".";
    }

    @Override
    public String toString() {
        return "SafeContact[]";
    }
}
