package se.vagenin.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.PublicSites;
import se.vagenin.tenancy.SiteDetails;
import se.vagenin.tenancy.Tenant;

/**
 * What the demo's municipalities tell of themselves on the public site, where nobody has said it. Made-up functions and
 * addresses; one has read its advice on safety lately, the other must do it again.
 */
@Component
@Profile("demo")
@Order(21)
class DemoSites implements ApplicationRunner {

    private final Municipalities municipalities;
    private final PublicSites sites;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoSites(Municipalities municipalities, PublicSites sites, TransactionTemplate transaction, Clock clock) {
        this.municipalities = municipalities;
        this.sites = sites;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = SwedishTime.dateOf(clock.instant());
        keep(
                136,
                new SiteDetails(
                        "Socialnämnden",
                        "Socialförvaltningen\nExempelgatan 1\n136 00 Haninge",
                        "socialtjansten@haninge.example",
                        "dataskydd@haninge.example",
                        "Enhetschefen för mottagningen",
                        today.minusMonths(2),
                        today.minusMonths(1),
                        "Vi känner inte till något hinder på sidan. Filmer på våra andra sidor saknar ibland text."));
        keep(
                581,
                new SiteDetails(
                        "Socialnämnden",
                        "Socialkontoret\nProvgatan 2\n600 00 Norrköping",
                        "socialkontoret@norrkoping.example",
                        "dataskydd@norrkoping.example",
                        "Enhetschefen för mottagningen",
                        today.minusMonths(14),
                        null,
                        ""));
    }

    private void keep(int code, SiteDetails details) {
        Municipality municipality = new Municipality(code);
        if (municipalities.find(code).isPresent()) {
            Tenant.run(
                    municipality,
                    () -> transaction.executeWithoutResult(_ -> {
                        if (sites.saved(municipality).id() == null) {
                            sites.save(municipality, null, details, null);
                        }
                    }));
        }
    }
}
