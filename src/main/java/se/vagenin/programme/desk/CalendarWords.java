package se.vagenin.programme.desk;

import se.vagenin.notice.Reminder;
import se.vagenin.programme.Way;

/** What staff read. */
final class CalendarWords {

    private CalendarWords() {}

    /** Whether the person will be reminded: not how, and not where. */
    static String reminder(Reminder.State state) {
        return switch (state) {
            case WAITING -> "Personen har valt en och får den före samtalet.";
            case SENT -> "Skickad";
            case FAILED -> "Gick inte att skicka. Personen har inte fått någon.";
            case WITHDRAWN -> "Borttagen";
        };
    }

    static String way(Way way) {
        return switch (way) {
            case PLACE -> "På plats";
            case PHONE -> "Telefon";
            case VIDEO -> "Video";
        };
    }
}
