package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.kernel.Weekdays;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;

/** What the public pages say of the municipality that a request is about; the out-of-hours service answers when the reception is closed. */
@Component
class MunicipalitySite implements SiteFactsSource {

    private final Municipalities municipalities;
    private final Clock clock;
    private final ConcurrentMap<String, MunicipalityProfile> lastKnown = new ConcurrentHashMap<>();

    MunicipalitySite(Municipalities municipalities, Clock clock) {
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public @Nullable SiteFacts factsOf(HttpServletRequest request) {
        return Tenant.current()
                .flatMap(municipality -> municipalities.find(municipality.code()))
                .or(() -> byHost(request.getServerName()))
                .map(this::facts)
                .orElse(null);
    }

    /** The telephone numbers stay on the page when the database is down: what was read last is shown. */
    private Optional<MunicipalityProfile> byHost(String host) {
        try {
            Optional<MunicipalityProfile> found = municipalities.byHost(host);
            found.ifPresent(profile -> lastKnown.put(host, profile));
            return found;
        } catch (DataAccessException down) {
            return Optional.ofNullable(lastKnown.get(host));
        }
    }

    private SiteFacts facts(MunicipalityProfile profile) {
        return new SiteFacts(
                profile.name(),
                new SiteFacts.OutOfHours(
                        Text.text("web.outofhours"), profile.outOfHoursPhone(), outOfHours(profile, clock.instant())));
    }

    static OpenState outOfHours(MunicipalityProfile profile, Instant now) {
        return receptionOpen(profile, now)
                ? OpenState.opensAt(at(SwedishTime.dateOf(now), profile, false), now)
                : OpenState.openUntil(nextOpening(profile, now), now);
    }

    private static boolean receptionOpen(MunicipalityProfile profile, Instant now) {
        ZonedDateTime local = now.atZone(SwedishTime.ZONE);
        return Weekdays.isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(profile.receptionOpens())
                && local.toLocalTime().isBefore(profile.receptionCloses());
    }

    private static Instant nextOpening(MunicipalityProfile profile, Instant now) {
        LocalDate day = SwedishTime.dateOf(now);
        while (!Weekdays.isWorkingDay(day) || !at(day, profile, true).isAfter(now)) {
            day = day.plusDays(1);
        }
        return at(day, profile, true);
    }

    private static Instant at(LocalDate day, MunicipalityProfile profile, boolean opening) {
        return day.atTime(opening ? profile.receptionOpens() : profile.receptionCloses())
                .atZone(SwedishTime.ZONE)
                .toInstant();
    }
}
