package se.vagenin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.vagenin.directory.AgeSpan;
import se.vagenin.directory.BoardDecision;
import se.vagenin.directory.DocumentationMode;
import se.vagenin.directory.InterventionType;
import se.vagenin.directory.NewOffering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingResult;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.Topic;
import se.vagenin.directory.Validity;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Gives the demo's municipalities a catalogue, where they have none. */
@Component
@Profile("demo")
@Order(20)
class DemoOfferings implements ApplicationRunner {

    static final List<Integer> MUNICIPALITIES = List.of(136, 581);

    /** How long the made-up board decisions have stood. */
    private static final int DECIDED_DAYS_AGO = 200;

    private final Municipalities municipalities;
    private final Units units;
    private final Offerings offerings;
    private final Clock clock;

    DemoOfferings(Municipalities municipalities, Units units, Offerings offerings, Clock clock) {
        this.municipalities = municipalities;
        this.units = units;
        this.offerings = offerings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (int code : MUNICIPALITIES) {
            var municipality = new Municipality(code);
            if (municipalities.find(code).isPresent()) {
                Tenant.run(municipality, () -> fill(municipality));
            }
        }
    }

    private void fill(Municipality municipality) {
        if (!offerings.all(municipality).isEmpty()) {
            return;
        }
        var actor = new Actor.Machine(municipality, "demo");
        Map<String, UUID> ids = units.all(municipality).stream().collect(Collectors.toMap(Unit::code, Unit::id));
        for (List<String> line : DemoLines.of("offerings.csv")) {
            UUID unit = ids.get(line.get(1));
            if (line.getFirst().equals(municipality.padded()) && unit != null) {
                save(actor, content(line, unit, SwedishTime.dateOf(clock.instant())));
            }
        }
    }

    private void save(Actor actor, OfferingContent content) {
        if (!(offerings.save(actor, NewOffering.create(content)) instanceof OfferingResult.Saved)) {
            throw new IllegalStateException("The demo offers what the law refuses: "
                    + content.presentation().name());
        }
    }

    static OfferingContent content(List<String> line, UUID unit, LocalDate today) {
        LocalDate decided = today.minusDays(DECIDED_DAYS_AGO);
        var mode = DocumentationMode.valueOf(line.get(6));
        String number = "SN " + decided.getYear() + ":"
                + (40 + Math.floorMod(line.get(11).hashCode(), 50));
        return new OfferingContent(
                new OfferingContent.Presentation(line.get(11), line.get(13), line.get(12), line.get(14)),
                InterventionType.valueOf(line.get(2)),
                Topic.valueOf(line.get(3)),
                new AgeSpan(number(line.get(4)), number(line.get(5))),
                unit,
                new OfferingContent.Mandate("11 kap. 5 § SoL", new BoardDecision(number, decided)),
                new OfferingContent.Documentation(
                        mode, mode == DocumentationMode.IDENTIFIED ? null : new BoardDecision(number, decided)),
                practice(line, today),
                new Validity(decided, null));
    }

    private static OfferingContent.Practice practice(List<String> line, LocalDate today) {
        Integer start = number(line.get(10));
        return new OfferingContent.Practice(
                line.get(15),
                line.get(16),
                line.get(7).equals("yes"),
                line.get(8).equals("yes"),
                start == null ? null : today.plusDays(start),
                number(line.get(9)));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
