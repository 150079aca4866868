package se.vagenin.programme.desk;

import se.vagenin.programme.Way;

/** What staff read. */
final class CalendarWords {

    private CalendarWords() {}

    static String way(Way way) {
        return switch (way) {
            case PLACE -> "På plats";
            case PHONE -> "Telefon";
            case VIDEO -> "Video";
        };
    }
}
