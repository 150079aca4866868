package se.vagenin.intake.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.MeetingOffered;
import se.vagenin.web.FormErrors;

/** Reads what several forms ask alike. */
final class Typed {

    static final int LONGEST = 50_000;
    static final String TOO_LONG =
            "Texten är för lång. Högst 50 000 tecken ryms. Korta den, eller skriv resten som" + " anteckning.";

    private Typed() {}

    /** A version that is not a number was never sent by our page: it is as stale as can be. */
    static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** An id that is not one was never sent by our page. */
    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** R09: was the child heard, and if not, why. */
    static void checkHeard(FormErrors.Collector errors, @Nullable String heard, @Nullable String reason) {
        errors.addIf(!known(heard), "hord", "Svara på om barnet har fått komma till tals.")
                .addIf(
                        "nej".equals(heard) && blank(reason),
                        "hordskal",
                        "Skriv varför barnet inte har fått komma till tals.");
    }

    static ChildHeard heard(@Nullable String heard, @Nullable String reason) {
        if ("ja".equals(heard)) {
            return new ChildHeard.Heard();
        }
        return "nej".equals(heard) ? new ChildHeard.NotHeard(words(reason)) : new ChildHeard.Unanswered();
    }

    /** R11: was a meeting offered, and if not, why. */
    static void checkMeeting(FormErrors.Collector errors, @Nullable String meeting, @Nullable String reason) {
        errors.addIf(!known(meeting), "mote", "Svara på om ett möte har erbjudits.")
                .addIf("nej".equals(meeting) && blank(reason), "moteskal", "Skriv varför ett möte inte är lämpligt.");
    }

    static MeetingOffered meeting(@Nullable String meeting, @Nullable String reason) {
        if ("ja".equals(meeting)) {
            return new MeetingOffered.Offered();
        }
        return "nej".equals(meeting) ? new MeetingOffered.NotSuitable(words(reason)) : new MeetingOffered.Unanswered();
    }

    private static boolean known(@Nullable String answer) {
        return "ja".equals(answer) || "nej".equals(answer);
    }
}
