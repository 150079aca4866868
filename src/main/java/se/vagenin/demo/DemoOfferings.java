package se.vagenin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.vagenin.directory.Accessibility;
import se.vagenin.directory.AgeSpan;
import se.vagenin.directory.Audience;
import se.vagenin.directory.BoardDecision;
import se.vagenin.directory.Channel;
import se.vagenin.directory.DocumentationMode;
import se.vagenin.directory.InterventionType;
import se.vagenin.directory.Location;
import se.vagenin.directory.Locations;
import se.vagenin.directory.NewOffering;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingResult;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.OpeningHours;
import se.vagenin.directory.SpokenLanguage;
import se.vagenin.directory.Topic;
import se.vagenin.directory.Translation;
import se.vagenin.directory.Translations;
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
    private final Locations locations;
    private final Translations translations;
    private final Clock clock;

    DemoOfferings(
            Municipalities municipalities,
            Units units,
            Offerings offerings,
            Locations locations,
            Translations translations,
            Clock clock) {
        this.municipalities = municipalities;
        this.units = units;
        this.offerings = offerings;
        this.locations = locations;
        this.translations = translations;
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
        Map<String, UUID> places = places(actor);
        for (List<String> line : DemoLines.of("offerings.csv")) {
            UUID unit = ids.get(line.get(1));
            if (line.getFirst().equals(municipality.padded()) && unit != null) {
                save(actor, content(line, unit, places, SwedishTime.dateOf(clock.instant())));
            }
        }
        translate(actor);
    }

    private void translate(Actor actor) {
        Map<String, UUID> ids =
                offerings.all(actor.municipality()).stream().collect(Collectors.toMap(Offering::name, Offering::id));
        for (List<String> line : DemoLines.of("translations.csv")) {
            UUID id = ids.get(line.get(2));
            if (line.getFirst().equals(actor.municipality().padded()) && id != null) {
                var texts = new Translation.Texts(line.get(3), line.get(4), line.get(5), line.get(6), line.get(7));
                translations.save(actor, new Translation(id, line.get(1), 0, texts));
            }
        }
    }

    private Map<String, UUID> places(Actor actor) {
        DemoLines.of("locations.csv").stream()
                .filter(line -> line.getFirst().equals(actor.municipality().padded()))
                .forEach(line -> locations.add(actor, location(line)));
        return locations.all(actor.municipality()).stream().collect(Collectors.toMap(Location::name, Location::id));
    }

    private void save(Actor actor, OfferingContent content) {
        if (!(offerings.save(actor, NewOffering.create(content)) instanceof OfferingResult.Saved)) {
            throw new IllegalStateException("The demo offers what the law refuses: "
                    + content.presentation().name());
        }
    }

    private static Location location(List<String> line) {
        return new Location(
                new UUID(0, 0),
                0,
                line.get(1),
                new Location.Address(line.get(2), line.get(3), line.get(4)),
                line.get(5),
                line.get(6),
                new Location.Access(codes(line.get(7), Accessibility.class), line.get(8)),
                new Location.Point(Double.parseDouble(line.get(9)), Double.parseDouble(line.get(10))));
    }

    static OfferingContent content(List<String> line, UUID unit, Map<String, UUID> places, LocalDate today) {
        LocalDate decided = today.minusDays(DECIDED_DAYS_AGO);
        var mode = DocumentationMode.valueOf(line.get(6));
        String number = "SN " + decided.getYear() + ":"
                + (40 + Math.floorMod(line.get(11).hashCode(), 50));
        return new OfferingContent(
                new OfferingContent.Presentation(line.get(11), line.get(13), line.get(12), line.get(14)),
                InterventionType.valueOf(line.get(2)),
                Topic.valueOf(line.get(3)),
                new AgeSpan(number(line.get(4)), number(line.get(5))),
                OfferingContent.Owner.unit(unit),
                new OfferingContent.Mandate("11 kap. 5 § SoL", new BoardDecision(number, decided)),
                new OfferingContent.Documentation(
                        mode, mode == DocumentationMode.IDENTIFIED ? null : new BoardDecision(number, decided)),
                practice(line, today),
                welcome(line),
                visit(line, places),
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
                number(line.get(9)),
                number(line.get(29)));
    }

    private static OfferingContent.Welcome welcome(List<String> line) {
        Integer fee = number(line.get(20));
        return new OfferingContent.Welcome(
                codes(line.get(17), Audience.class),
                codes(line.get(18), SpokenLanguage.class),
                line.get(19).equals("yes"),
                new OfferingContent.Fee(fee == null ? 0 : fee, line.get(21)),
                line.get(27));
    }

    private static OfferingContent.Visit visit(List<String> line, Map<String, UUID> places) {
        UUID place = places.get(line.get(23));
        return new OfferingContent.Visit(
                codes(line.get(22), Channel.class),
                place == null ? List.of() : List.of(place),
                OpeningHours.typed(line.get(24).replace('|', '\n')),
                line.get(28),
                new OfferingContent.Contact(line.get(25), line.get(26), ""));
    }

    private static <E extends Enum<E>> Set<E> codes(String cell, Class<E> type) {
        return Arrays.stream(cell.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> Enum.valueOf(type, code))
                .collect(Collectors.toSet());
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
