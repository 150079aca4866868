package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.tenancy.PublicSite;
import se.vagenin.tenancy.PublicSites;
import se.vagenin.tenancy.Tenant;

/**
 * What the public pages say of the municipality that a request is about; the out-of-hours service answers when the
 * reception is closed. All of it is remembered, so that the telephone numbers stay when the database is down.
 */
@Component
class MunicipalitySite implements SiteFactsSource {

    private final Municipalities municipalities;
    private final PublicSites sites;
    private final Clock clock;

    MunicipalitySite(Municipalities municipalities, PublicSites sites, Clock clock) {
        this.municipalities = municipalities;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public @Nullable SiteFacts factsOf(HttpServletRequest request) {
        return municipality(request)
                .map(each -> facts(sites.of(each), clock.instant()))
                .orElse(null);
    }

    /** Without looking into the opening hours and holidays of the weeks to come. */
    @Override
    public String nameOf(HttpServletRequest request) {
        return municipality(request)
                .flatMap(each -> municipalities.find(each.code()))
                .map(MunicipalityProfile::name)
                .orElse("");
    }

    private Optional<Municipality> municipality(HttpServletRequest request) {
        return Tenant.current()
                .or(() -> municipalities.byHost(request.getServerName()).map(MunicipalityProfile::municipality));
    }

    static SiteFacts facts(PublicSite site, Instant now) {
        OpeningHours hours = site.hours();
        return new SiteFacts(
                site.profile().name(),
                new SiteFacts.OutOfHours(
                        Text.text("web.outofhours"), site.profile().outOfHoursPhone(), outOfHours(hours, now)),
                new SiteFacts.Reception(
                        site.profile().receptionPhone(),
                        reception(hours, now),
                        HoursText.week(hours),
                        HoursText.exceptions(hours, now)),
                site.remembered());
    }

    static OpenState reception(OpeningHours hours, Instant now) {
        return new OpenState(hours.open(now), hours.changes(now).orElse(null), now);
    }

    static OpenState outOfHours(OpeningHours hours, Instant now) {
        return new OpenState(!hours.open(now), hours.changes(now).orElse(null), now);
    }
}
