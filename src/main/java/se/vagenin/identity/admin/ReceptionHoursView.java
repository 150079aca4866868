package se.vagenin.identity.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.vagenin.kernel.Eve;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.web.Fact;
import se.vagenin.web.SwedishText;

/** The form for when the reception answers. */
public record ReceptionHoursView(FormView form, List<Field> week, List<Field> eves) {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** A field and what it is called. */
    public record Field(String name, String label) {}

    static ReceptionHoursView of(FormView form) {
        return new ReceptionHoursView(
                form,
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> new Field(ReceptionHoursForm.field(weekday), label(weekday)))
                        .toList(),
                Arrays.stream(Eve.values())
                        .map(eve -> new Field(ReceptionHoursForm.field(eve), eve.label()))
                        .toList());
    }

    static String label(DayOfWeek weekday) {
        return SwedishText.capital(weekday.getDisplayName(TextStyle.FULL, SWEDISH));
    }

    /** In short, for the page of all that is set. Days that follow each other with the same times are one line. */
    static List<Fact> facts(OpeningHours hours, LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek last : DayOfWeek.values()) {
            if (last == DayOfWeek.SUNDAY || !words(hours, last.plus(1)).equals(words(hours, last))) {
                String days = first == last
                        ? label(first)
                        : label(first) + "–" + label(last).toLowerCase(SWEDISH);
                facts.add(Fact.of(days, words(hours, last)));
                first = last.plus(1);
            }
        }
        long others = hours.days().keySet().stream()
                .filter(day -> !day.isBefore(today))
                .count();
        facts.add(Fact.of(
                "Aftnar", hours.eves().isEmpty() ? "Som vanligt" : hours.eves().size() + " är annorlunda"));
        facts.add(Fact.of("Enstaka dagar", others == 0 ? "Inga" : others + " är annorlunda"));
        return facts;
    }

    private static String words(OpeningHours hours, DayOfWeek weekday) {
        OpeningHours.Span span = hours.week().get(weekday);
        return span == null ? "Stängt" : ReceptionHoursForm.words(span);
    }
}
