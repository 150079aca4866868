package se.vagenin.intake;

import java.time.LocalDate;
import java.time.Period;

/** Whom a report is about; it decides which rules and clocks apply. */
public enum ReportSubject {
    /** Under 18. */
    CHILD,
    /** 18 to 20: SoL 20:1–2 speak of children and the young alike, 20:3–7 of children only. */
    YOUNG,
    /** From 21. No protection assessment and no statutory clock (SoL 14:2). */
    ADULT,
    /** An expected child: recorded on the expectant person, no child record until birth (OSL 26:9). */
    UNBORN;

    /** By age in whole years on a local day. */
    public static ReportSubject of(LocalDate birthDate, LocalDate on) {
        int age = Period.between(birthDate, on).getYears();
        if (age < 18) {
            return CHILD;
        }
        return age < 21 ? YOUNG : ADULT;
    }

    /** SoL 20:1–2 and 25:1: protection assessment, 14 days and qualified staff. */
    public boolean childOrYoung() {
        return this == CHILD || this == YOUNG;
    }
}
