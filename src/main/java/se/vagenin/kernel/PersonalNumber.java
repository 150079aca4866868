package se.vagenin.kernel;

import dev.personnummer.Options;
import dev.personnummer.Personnummer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Swedish personal number, or a coordination number (the day of birth plus 60). Masks itself in {@code toString}, so
 * that it cannot reach a log by accident.
 *
 * @param digits all twelve digits with the century, no separator
 */
public record PersonalNumber(String digits) {

    private static final Pattern TYPED = Pattern.compile("(\\d{2})?(\\d{2})(\\d{4})([-+]?)(\\d{4})");
    private static final Pattern TWELVE = Pattern.compile("\\d{12}");
    private static final Options KINDS = new Options(true, false);
    private static final int COORDINATION_DAYS = 60;

    /**
     * For a number that is already known to be right, such as one read from the store.
     *
     * @throws IllegalArgumentException when it is not twelve digits with a real date and the right check digit. The
     *     message does not repeat the number
     */
    public PersonalNumber {
        if (!TWELVE.matcher(digits).matches()
                || dateIn(digits).isEmpty()
                || !Personnummer.valid(digits.substring(0, 8) + "-" + digits.substring(8), KINDS)) {
            throw new IllegalArgumentException("Not a personal number");
        }
    }

    /**
     * Reads what a person typed: ten or twelve digits, with {@code -}, {@code +} or nothing before the last four. With
     * ten digits the century follows from the separator: {@code +} is written from the year a person turns 100.
     *
     * @param today the local day in Sweden, to choose the century and to refuse a birth in the future
     * @return empty when it is no valid number; never an exception
     */
    public static Optional<PersonalNumber> parse(String typed, LocalDate today) {
        Matcher parts = TYPED.matcher(typed.replaceAll("[\\s\\u00a0]", "").replaceAll("[\\u2010-\\u2013\\u2212]", "-"));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String year = parts.group(1) == null
                ? "%04d".formatted(fullYear(Integer.parseInt(parts.group(2)), parts.group(4), today))
                : parts.group(1) + parts.group(2);
        return valid(year + parts.group(3) + parts.group(5), today);
    }

    private static int fullYear(int twoDigits, String separator, LocalDate today) {
        int latest = today.getYear() - (separator.equals("+") ? 100 : 0);
        return latest - Math.floorMod(latest - twoDigits, 100);
    }

    private static Optional<PersonalNumber> valid(String digits, LocalDate today) {
        if (!dateIn(digits).map(born -> !born.isAfter(today)).orElse(false)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PersonalNumber(digits));
        } catch (IllegalArgumentException wrongCheckDigit) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dateIn(String digits) {
        int day = Integer.parseInt(digits.substring(6, 8));
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    day > COORDINATION_DAYS ? day - COORDINATION_DAYS : day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A coordination number is given to a person who is not registered as living in Sweden. */
    public boolean coordination() {
        return Integer.parseInt(digits.substring(6, 8)) > COORDINATION_DAYS;
    }

    public LocalDate birthDate() {
        return dateIn(digits).orElseThrow();
    }

    /** Whole years on a local day. A person born on 29 February turns a year older on 1 March in other years. */
    public int ageOn(LocalDate date) {
        return Period.between(birthDate(), date).getYears();
    }

    /** With the hyphen, for those who may see it: {@code YYYYMMDD-NNNN}. */
    public String formatted() {
        return digits.substring(0, 8) + "-" + digits.substring(8);
    }

    @Override
    public String toString() {
        return digits.substring(0, 8) + "-****";
    }
}
