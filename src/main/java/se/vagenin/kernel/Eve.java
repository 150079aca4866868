package se.vagenin.kernel;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Days that are no holidays but on which many offices close early or not open at all. Which ones do is for each
 * municipality to say.
 */
public enum Eve {
    TWELFTH_NIGHT("Trettondagsafton", on(1, 5)),
    MAUNDY_THURSDAY("Skärtorsdagen", before("GOOD_FRIDAY")),
    WALPURGIS_NIGHT("Valborgsmässoafton", on(4, 30)),
    ASCENSION_EVE("Dagen före Kristi himmelsfärds dag", before("ASCENSION_DAY")),
    ASCENSION_FRIDAY("Dagen efter Kristi himmelsfärds dag", after("ASCENSION_DAY")),
    NATIONAL_DAY_EVE("Dagen före nationaldagen", on(6, 5)),
    ALL_SAINTS_EVE("Dagen före alla helgons dag", before("ALL_SAINTS")),
    CHRISTMAS_EVES_EVE("Dagen före julafton", on(12, 23)),
    NEW_YEARS_EVES_EVE("Dagen före nyårsafton", on(12, 30));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // looks at its argument only
    private final Predicate<LocalDate> falls;

    Eve(String label, Predicate<LocalDate> falls) {
        this.label = label;
        this.falls = falls;
    }

    /** What it is called in Swedish. */
    public String label() {
        return label;
    }

    public static Optional<Eve> of(LocalDate day) {
        return Arrays.stream(values()).filter(eve -> eve.falls.test(day)).findFirst();
    }

    private static Predicate<LocalDate> on(int month, int day) {
        return date -> MonthDay.from(date).equals(MonthDay.of(month, day));
    }

    private static Predicate<LocalDate> before(String holiday) {
        return date -> Weekdays.isHoliday(date.plusDays(1), holiday);
    }

    private static Predicate<LocalDate> after(String holiday) {
        return date -> Weekdays.isHoliday(date.minusDays(1), holiday);
    }
}
