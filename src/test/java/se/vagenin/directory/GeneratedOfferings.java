package se.vagenin.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Role;

/** Lawful offerings by the dice: everything said, nothing said, strange letters, long texts. */
public final class GeneratedOfferings {

    private static final List<String> WORDS = List.of(
            "Samtal",
            "Grupp",
            "Stöd",
            "Mötesplats",
            "Råd",
            "för",
            "föräldrar",
            "unga",
            "på",
            "Åsö",
            "”natt”",
            "💙",
            "<b>",
            "&");
    private static final List<String> POSTCODES = List.of("13640", "13763", "13638", "60365", "");

    private final Catalogue catalogue;
    private final Random random;

    public GeneratedOfferings(Catalogue catalogue, Random random) {
        this.catalogue = catalogue;
        this.random = random;
    }

    /** Saves so many, at twenty places. */
    public void save(int many) {
        List<UUID> places = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            places.add(place(number));
        }
        for (int number = 0; number < many; number++) {
            catalogue.save(content(number, places));
        }
    }

    private UUID place(int number) {
        Location.Point point =
                maybe(new Location.Point(59.1 + random.nextDouble() / 5, 18.0 + random.nextDouble() / 5));
        var place = new Location(
                new UUID(0, 0),
                0,
                "Hus " + number,
                new Location.Address("Provgatan " + number, POSTCODES.get(number % POSTCODES.size()), "Handen"),
                number % 2 == 0 ? "Handen" : "Jordbro",
                words(12),
                new Location.Access(some(Accessibility.class), ""),
                point);
        var saved = catalogue.in(
                Catalogue.HERE, () -> catalogue.get(Locations.class).add(Catalogue.staff(Role.ADMINISTRATOR), place));
        return ((Locations.Result.Saved) saved).id();
    }

    private OfferingContent content(int number, List<UUID> places) {
        OfferingContent base = OfferingExamples.parentGroup(words(3) + " " + number);
        Integer total = maybe(random.nextInt(30));
        LocalDate ends = random.nextInt(10) == 0 ? OfferingExamples.TODAY.minusDays(1) : null;
        return new OfferingContent(
                new OfferingContent.Presentation(
                        base.presentation().name(), words(60), words(5), random.nextBoolean() ? "" : words(10)),
                base.type(),
                one(Topic.values()),
                ages(),
                new OfferingContent.Owner(OfferingExamples.UNIT, null, 3 << random.nextInt(3)),
                base.mandate(),
                base.documentation(),
                new OfferingContent.Practice(
                        random.nextBoolean() ? "" : words(3),
                        random.nextBoolean() ? "" : words(4),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        maybe(OfferingExamples.TODAY.plusDays(random.nextInt(200))),
                        total == null ? null : Integer.valueOf(random.nextInt(total + 1)),
                        total),
                new OfferingContent.Welcome(
                        some(Audience.class),
                        random.nextBoolean() ? some(SpokenLanguage.class) : Set.of(SpokenLanguage.SV),
                        random.nextBoolean(),
                        new OfferingContent.Fee(random.nextInt(3) * 100, random.nextBoolean() ? "" : words(3)),
                        words(4)),
                visit(places),
                new Validity(OfferingExamples.DECIDED, ends));
    }

    private OfferingContent.Visit visit(List<UUID> places) {
        List<UUID> chosen = places.stream().filter(_ -> random.nextInt(10) == 0).toList();
        List<OpeningHours> hours = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            hours.add(new OpeningHours(
                    days,
                    LocalTime.of(random.nextInt(24), 0),
                    LocalTime.of(random.nextInt(24), random.nextInt(4) * 15)));
        }
        return new OfferingContent.Visit(
                some(Channel.class),
                chosen,
                hours.stream().distinct().toList(),
                random.nextBoolean() ? "" : words(20),
                random.nextBoolean()
                        ? OfferingContent.Contact.NONE
                        : new OfferingContent.Contact("08-123 456 78", "stod@example.org", "https://example.org/stod"));
    }

    private AgeSpan ages() {
        int from = random.nextInt(60);
        return new AgeSpan(maybe(from), maybe(from + random.nextInt(60)));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E each : type.getEnumConstants()) {
            if (random.nextInt(3) == 0) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private String words(int most) {
        StringBuilder text = new StringBuilder(WORDS.get(random.nextInt(5)));
        for (int number = random.nextInt(most); number > 0; number--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
