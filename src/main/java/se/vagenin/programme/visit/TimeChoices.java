package se.vagenin.programme.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.programme.Slot;
import se.vagenin.web.DayChoice;
import se.vagenin.web.LocalText;
import se.vagenin.web.Option;

/** Free times as they are chosen among: day by day, a week or so at a time. */
public final class TimeChoices {

    /** So that a phone shows a page of them and not a thousand. */
    static final int DAYS_ON_A_PAGE = 5;

    private TimeChoices() {}

    /**
     * A page of them.
     *
     * @param more how to ask for the next page; absent on the last
     */
    public record Some(
            List<DayChoice> days,
            @Nullable LocalDate earlier,
            @Nullable LocalDate more) {

        public boolean none() {
            return days.isEmpty();
        }
    }

    /** A page of free times, from the first day wanted. */
    static Some of(List<Slot> open, LocalDate from) {
        Map<LocalDate, List<Option>> days = new LinkedHashMap<>();
        for (Slot slot : open) {
            days.computeIfAbsent(SwedishTime.dateOf(slot.starts()), _ -> new ArrayList<>())
                    .add(Option.of(slot.starts().toString(), LocalText.time(slot.starts())));
        }
        List<LocalDate> all = List.copyOf(days.keySet());
        List<LocalDate> wanted = all.stream()
                .filter(day -> !day.isBefore(from))
                .limit(DAYS_ON_A_PAGE)
                .toList();
        if (wanted.isEmpty() && !all.isEmpty()) {
            wanted = all.subList(Math.max(0, all.size() - DAYS_ON_A_PAGE), all.size());
        }
        int first = wanted.isEmpty() ? 0 : all.indexOf(wanted.getFirst());
        int after = first + wanted.size();
        return new Some(
                wanted.stream()
                        .map(day -> new DayChoice(LocalText.dayOfWeekAndDate(day), days.getOrDefault(day, List.of())))
                        .toList(),
                first == 0 ? null : all.get(Math.max(0, first - DAYS_ON_A_PAGE)),
                after >= all.size() ? null : all.get(after));
    }
}
