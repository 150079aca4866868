package se.vagenin.intake.contact;

import java.util.Set;
import se.vagenin.person.SafeContact;

/**
 * How the person wants to be answered. Sealed at rest: a number or an address may stand in it.
 *
 * @param where the number or address; empty where the answer is fetched with the code
 * @param hours when it is safe to reach out, in the person's own words
 * @param voicemail a message may be left on the answering machine
 * @param neutral nothing that is sent or shown says that it comes from social services
 * @param language what the person reads, a language code such as {@code sv}
 */
public record Wishes(
        Way way, String where, String hours, boolean voicemail, boolean neutral, String language, boolean interpreter) {

    /** The ways to be answered. */
    public enum Way {
        CODE("bara här, med koden"),
        PHONE("telefon"),
        SMS("sms"),
        EMAIL("e-post"),
        LETTER("brev");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Nothing is ever sent: the person comes and reads. */
    public static Wishes fetching(String language, boolean interpreter) {
        return new Wishes(Way.CODE, "", "", false, true, language, interpreter);
    }

    /** Staff may reach out in another way than by answering here. */
    public boolean reachable() {
        return way != Way.CODE;
    }

    /** The same as the person's file keeps it. */
    SafeContact safeContact() {
        return new SafeContact(
                switch (way) {
                    case CODE -> Set.of();
                    case PHONE -> Set.of(SafeContact.Way.CALL);
                    case SMS -> Set.of(SafeContact.Way.SMS);
                    case EMAIL -> Set.of(SafeContact.Way.EMAIL);
                    case LETTER -> Set.of(SafeContact.Way.LETTER);
                },
                where,
                hours,
                voicemail ? SafeContact.Voicemail.YES : SafeContact.Voicemail.NO,
                neutral,
                reachable() ? "" : "Ring inte och skicka inget. Personen hämtar svaret med sin kod.",
                language,
                interpreter);
    }

    @Override
    public String toString() {
        return "Wishes[" + way + "]";
    }
}
