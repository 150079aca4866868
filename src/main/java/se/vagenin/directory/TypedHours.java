package se.vagenin.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opening hours as staff type them: {@code mån–tors 09.00–14.00}, one a line or with semicolons between. */
final class TypedHours {

    private static final Pattern LINE = Pattern.compile(
            "(\\p{L}+(?:\\s*[-–,]\\s*\\p{L}+)*)\\s+(\\d{1,2}[.:]\\d{2})\\s*[-–]\\s*(\\d{1,2}[.:]\\d{2})");
    private static final List<String> STARTS = List.of("mån", "tis", "ons", "tor", "fre", "lör", "sön");
    private static final List<String> SHORT = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");

    private TypedHours() {}

    /** What was typed, or the first line that cannot be read. */
    sealed interface Reading {
        record Hours(List<OpeningHours> hours) implements Reading {}

        record Unreadable(String line) implements Reading {}
    }

    static Reading read(String typed) {
        List<OpeningHours> hours = new ArrayList<>();
        for (String line : typed.split("[\\n;]")) {
            if (!line.isBlank()) {
                Optional<OpeningHours> one = one(line.strip().toLowerCase(Locale.ROOT));
                if (one.isEmpty()) {
                    return new Reading.Unreadable(line.strip());
                }
                hours.add(one.get());
            }
        }
        return new Reading.Hours(hours);
    }

    /** As it would be typed. */
    static String words(List<OpeningHours> hours) {
        return String.join("\n", hours.stream().map(TypedHours::words).toList());
    }

    private static String words(OpeningHours hours) {
        return days(hours.days()) + " " + clock(hours.opens()) + "–" + clock(hours.closes());
    }

    private static String days(Set<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (int first = 1; first <= 7; first++) {
            int last = first;
            while (last <= 7 && days.contains(DayOfWeek.of(last))) {
                last++;
            }
            if (last > first) {
                String from = SHORT.get(first - 1);
                String to = SHORT.get(last - 2);
                runs.add(last == first + 1 ? from : from + (last == first + 2 ? ", " : "–") + to);
                first = last - 1;
            }
        }
        return String.join(", ", runs);
    }

    private static String clock(LocalTime time) {
        return time.toString().replace(':', '.');
    }

    private static Optional<OpeningHours> one(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> opens = time(parts.group(2));
        Optional<LocalTime> closes = time(parts.group(3));
        Set<DayOfWeek> days = daysOf(parts.group(1));
        return days.isEmpty() || opens.isEmpty() || closes.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpeningHours(days, opens.get(), closes.get()));
    }

    /** Empty where a word is no day or a span runs backwards. */
    private static Set<DayOfWeek> daysOf(String typed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : typed.split(",")) {
            String[] ends = part.strip().split("\\s*[-–]\\s*");
            int from = day(ends[0]);
            int to = day(ends[ends.length - 1]);
            if (ends.length > 2 || from == 0 || to < from) {
                return Set.of();
            }
            for (int day = from; day <= to; day++) {
                days.add(DayOfWeek.of(day));
            }
        }
        return days;
    }

    private static int day(String word) {
        for (int at = 0; at < STARTS.size(); at++) {
            if (word.startsWith(STARTS.get(at)) && word.matches(STARTS.get(at) + "[sd]?(?:s?dag)?(?:ar)?")) {
                return at + 1;
            }
        }
        return 0;
    }

    /** 24.00 is the midnight that ends the day. */
    private static Optional<LocalTime> time(String typed) {
        int hour = Integer.parseInt(typed.substring(0, typed.length() - 3));
        int minute = Integer.parseInt(typed.substring(typed.length() - 2));
        boolean real = minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
        return real ? Optional.of(LocalTime.of(hour % 24, minute)) : Optional.empty();
    }
}
