package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.AgeSpan;
import se.vagenin.directory.Location;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OpeningHours;
import se.vagenin.web.LocalText;

/** What the catalogue holds as codes and figures, in the words of the reader's language. */
final class PublicWords {

    private PublicWords() {}

    /** "Mig som förälder" and the like: a key of the public for each choice. */
    static String of(String question, Enum<?> choice) {
        return text("find." + question + "."
                + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String list(String question, Collection<? extends Enum<?>> choices) {
        return choices.stream().map(choice -> of(question, choice)).collect(Collectors.joining(", "));
    }

    static String ages(AgeSpan ages) {
        Integer from = ages.from();
        Integer to = ages.to();
        if (from == null || from == 0) {
            return to == null ? text("find.ages.all") : text("find.ages.to", to);
        }
        return to == null ? text("find.ages.from", from) : text("find.ages.between", from, to);
    }

    /** "måndag–torsdag 09.00–14.00", one for each hours. */
    static List<String> hours(List<OpeningHours> hours) {
        return hours.stream()
                .map(each -> each.allDay()
                        ? days(each.days()) + ", " + text("find.hours.allday")
                        : days(each.days()) + " " + LocalText.time(each.opens()) + "–" + LocalText.time(each.closes()))
                .toList();
    }

    private static String days(Set<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (int first = 1; first <= 7; first++) {
            int last = first;
            while (last < 7 && days.contains(DayOfWeek.of(first)) && days.contains(DayOfWeek.of(last + 1))) {
                last++;
            }
            if (days.contains(DayOfWeek.of(first))) {
                runs.add(day(first) + (last == first ? "" : (last == first + 1 ? ", " : "–") + day(last)));
                first = last;
            }
        }
        return String.join(", ", runs);
    }

    private static String day(int number) {
        return of("day", DayOfWeek.of(number));
    }

    static String fee(OfferingContent.Fee fee) {
        String price = fee.kronor() == 0 ? text("find.fee.none") : text("find.fee", LocalText.figures(fee.kronor()));
        return fee.words().isEmpty() ? price : price + " " + fee.words();
    }

    /** Empty where there is no limit. */
    static String places(OfferingContent.Practice practice) {
        Integer left = practice.placesLeft();
        Integer total = practice.placesTotal();
        if (left == null) {
            return "";
        }
        if (left == 0) {
            return text("find.places.none");
        }
        return total == null
                ? text(left == 1 ? "find.places.one" : "find.places.many", left)
                : text("find.places.of", left, total);
    }

    static String start(@Nullable LocalDate start, LocalDate today) {
        return start == null || start.isBefore(today) ? "" : LocalText.date(start);
    }

    /** Where one goes: the registered places, and what the owner says with own words. */
    static String where(OfferingContent content, Function<java.util.UUID, @Nullable Location> places) {
        List<String> all = new ArrayList<>();
        for (java.util.UUID id : content.visit().locations()) {
            Location place = places.apply(id);
            if (place != null) {
                all.add(place.name().contains(place.area()) ? place.name() : place.name() + ", " + place.area());
            }
        }
        if (!content.practice().place().isEmpty()) {
            all.add(content.practice().place());
        }
        return String.join("; ", all);
    }
}
