package se.vagenin.programme.desk;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Actor;
import se.vagenin.programme.StaffCalendar;
import se.vagenin.programme.Way;
import se.vagenin.programme.WeekHours;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;

/** Bookable times as typed. Everything may be missing or wrong; it is shown again as it was. */
public record HoursForm(
        String unit, String minutes, List<String> ways, String room, String link, List<String> days, String version) {

    static HoursForm blank(String unit) {
        return new HoursForm(unit, "45", List.of("PHONE"), "", "", List.of("", "", "", "", "", "", ""), "0");
    }

    static HoursForm of(StaffCalendar calendar) {
        return new HoursForm(
                calendar.unit().toString(),
                Integer.toString(calendar.minutes()),
                calendar.ways().stream().map(Enum::name).toList(),
                calendar.room() == null ? "" : calendar.room().toString(),
                calendar.videoLink() == null ? "" : calendar.videoLink(),
                Arrays.stream(DayOfWeek.values()).map(calendar.hours()::typed).toList(),
                Integer.toString(calendar.version()));
    }

    static HoursForm posted(Map<String, List<String>> posted) {
        return new HoursForm(
                first(posted, "enhet"),
                first(posted, "minuter"),
                posted.getOrDefault("satt", List.of()),
                first(posted, "rum"),
                first(posted, "lank"),
                Stream.of(DayOfWeek.values())
                        .map(day -> first(posted, field(day)))
                        .toList(),
                first(posted, "version"));
    }

    public String day(DayOfWeek day) {
        return days.get(day.getValue() - 1);
    }

    public static String field(DayOfWeek day) {
        return "dag" + day.getValue();
    }

    FormErrors check(List<UUID> units, List<UUID> rooms) {
        var errors = FormErrors.collect();
        errors.addIf(id(unit).filter(units::contains).isEmpty(), "enhet", "Välj den enhet du tar emot bokningar för.");
        errors.addIf(length().isEmpty(), "minuter", "Skriv hur många minuter ett samtal är, från 15 till 180.");
        errors.addIf(chosenWays().isEmpty(), "satt", "Välj minst ett sätt att prata.");
        errors.addIf(
                chosenWays().contains(Way.PLACE)
                        && id(room).filter(rooms::contains).isEmpty(),
                "rum",
                "Välj rummet du tar emot i. Finns inget rum, be den som leder enheten att lägga till ett.");
        errors.addIf(
                chosenWays().contains(Way.VIDEO) && !link.strip().matches("https://\\S{3,300}"),
                "lank",
                "Skriv länken till ditt videorum. Den börjar med https://.");
        for (DayOfWeek day : DayOfWeek.values()) {
            errors.addIf(
                    WeekHours.day(day(day)).isEmpty(),
                    field(day),
                    "Skriv tiderna i ordning med streck mellan. Till exempel 9–12, 13–16.30.");
        }
        return errors.done();
    }

    StaffCalendar read(Actor.Staff staff) {
        boolean video = chosenWays().contains(Way.VIDEO);
        return new StaffCalendar(
                staff.id(),
                id(unit).orElseThrow(),
                length().orElseThrow(),
                chosenWays(),
                chosenWays().contains(Way.PLACE) ? id(room).orElse(null) : null,
                video ? link.strip() : null,
                new WeekHours(days.stream()
                        .map(day -> WeekHours.day(day).orElseThrow())
                        .toList()),
                List.of(),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
    }

    private java.util.Set<Way> chosenWays() {
        return Stream.of(Way.values()).filter(way -> ways.contains(way.name())).collect(Collectors.toSet());
    }

    private Optional<Integer> length() {
        return minutes.strip().matches("[0-9]{1,3}")
                ? Optional.of(Integer.parseInt(minutes.strip()))
                        .filter(each -> each >= StaffCalendar.SHORTEST && each <= StaffCalendar.LONGEST)
                : Optional.empty();
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String first(Map<String, List<String>> posted, String name) {
        List<String> values = posted.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : Given.printable(values.getFirst());
    }
}
