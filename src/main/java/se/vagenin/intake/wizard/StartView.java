package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.kernel.Weekdays;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.web.LocalText;

/** The telephone ways in, with what is open now. */
public record StartView(
        String phone, String dial, String hours, boolean open, String outOfHoursPhone, String outOfHoursDial) {

    static StartView of(MunicipalityProfile profile, Instant now) {
        ZonedDateTime local = now.atZone(SwedishTime.ZONE);
        LocalTime time = local.toLocalTime();
        boolean open = Weekdays.isWorkingDay(local.toLocalDate())
                && !time.isBefore(profile.receptionOpens())
                && time.isBefore(profile.receptionCloses());
        return new StartView(
                profile.receptionPhone(),
                dial(profile.receptionPhone()),
                hours(profile),
                open,
                profile.outOfHoursPhone(),
                dial(profile.outOfHoursPhone()));
    }

    static String hours(MunicipalityProfile profile) {
        return text("start.hours", LocalText.time(profile.receptionOpens()), LocalText.time(profile.receptionCloses()));
    }

    static String dial(String phone) {
        String digits = phone.replaceAll("[^+0-9]", "");
        return digits.startsWith("0") ? "tel:+46" + digits.substring(1) : "tel:" + digits;
    }
}
