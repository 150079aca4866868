package se.vagenin.identity.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.OrganisationTemplate;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Units;
import se.vagenin.identity.login.LoginSettings;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;

/**
 * Two municipalities with their units, people and delegation order. Runs at each start and changes nothing the second
 * time. Other modules add theirs after it, in the order of their numbers.
 */
@Component
@Profile("demo")
@Order(10)
class DemoSeed implements ApplicationRunner {

    private static final LocalDate BOARD_DAY = LocalDate.of(2026, 1, 20);

    private final Municipalities municipalities;
    private final OrganisationTemplate templates;
    private final Units units;
    private final StaffRegister register;
    private final DemoApiClients clients;
    private final LoginSettings settings;

    DemoSeed(
            Municipalities municipalities,
            OrganisationTemplate templates,
            Units units,
            StaffRegister register,
            DemoApiClients clients,
            LoginSettings settings) {
        this.municipalities = municipalities;
        this.templates = templates;
        this.units = units;
        this.register = register;
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // Numbers that PTS keeps free for fiction: nobody answers them.
        seed(
                profile(136, "Haninge kommun", "08-465 004 40", "08-465 004 21", "HAN"),
                OrganisationTemplate.Model.HANINGE);
        seed(
                profile(581, "Norrköpings kommun", "08-465 004 60", "08-465 004 61", "NOR"),
                OrganisationTemplate.Model.NORRKOPING);
        clients.seed(new Municipality(136));
    }

    private void seed(MunicipalityProfile profile, OrganisationTemplate.Model model) {
        Municipality municipality = profile.municipality();
        municipalities.save(profile);
        Tenant.run(municipality, () -> {
            templates.apply(municipality, model);
            templates.delegate(municipality, "SN 2026-01-20 § 7", BOARD_DAY);
            DemoPerson.all().stream()
                    .filter(person -> person.municipality().equals(municipality))
                    .filter(person -> register.find(municipality, person.id()).isEmpty())
                    .forEach(this::add);
        });
    }

    private void add(DemoPerson person) {
        Municipality municipality = person.municipality();
        register.save(
                municipality,
                new LoginName(settings.issuer(), person.subject()),
                new StaffMember(
                        person.id(),
                        person.name(),
                        person.qualified(),
                        true,
                        person.posts().stream()
                                .map(post -> assignment(municipality, post))
                                .collect(Collectors.toSet())));
    }

    private Actor.Assignment assignment(Municipality municipality, DemoPerson.Post post) {
        return new Actor.Assignment(
                units.byCode(municipality, post.unit()).orElseThrow().id(), post.role());
    }

    private static MunicipalityProfile profile(
            int code, String name, String reception, String outOfHours, String prefix) {
        return new MunicipalityProfile(
                new Municipality(code),
                name,
                List.of(),
                reception,
                outOfHours,
                LocalTime.of(8, 0),
                LocalTime.of(16, 30),
                prefix);
    }
}
