package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.web.LocalText;

/** What stands in the one field for personal number or birthday. */
sealed interface ReportBirth {

    record Personal(PersonalNumber number) implements ReportBirth {}

    record Day(LocalDate day) implements ReportBirth {}

    record Unknown() implements ReportBirth {}

    record Wrong(String message) implements ReportBirth {}

    Pattern DAY = Pattern.compile("((?:18|19|20)\\d{2})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})");
    int OLDEST = 125;

    static ReportBirth read(String typed, LocalDate today) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Unknown();
        }
        Matcher day = DAY.matcher(text);
        boolean tenDigits = text.matches("\\d{6}[-+]?\\d{4}|\\d{10}");
        return day.matches() && !tenDigits ? day(day, today) : number(text, today);
    }

    private static ReportBirth number(String text, LocalDate today) {
        return PersonalNumber.parse(text, today)
                .<ReportBirth>map(Personal::new)
                .orElseGet(() -> new Wrong(text("report.error.number")));
    }

    private static ReportBirth day(Matcher parts, LocalDate today) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            if (day.isAfter(today)) {
                return new Wrong(text("report.error.future", LocalText.date(today)));
            }
            return day.isBefore(today.minusYears(OLDEST)) ? new Wrong(text("report.error.number")) : new Day(day);
        } catch (DateTimeException noSuchDay) {
            return new Wrong(text("report.error.noday"));
        }
    }
}
