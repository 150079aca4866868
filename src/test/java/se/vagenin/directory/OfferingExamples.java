package se.vagenin.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offerings to try the rules on. */
public final class OfferingExamples {

    public static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final UUID UNIT = UUID.fromString("01930000-0000-7000-8000-000000000001");

    private OfferingExamples() {}

    public static OfferingContent parentGroup() {
        return parentGroup("Trygga föräldrar");
    }

    public static OfferingContent parentGroup(String name) {
        return content(name, InterventionType.PARENT_GROUP, new AgeSpan(3, 12));
    }

    /** The same with everything said that can be said. */
    public static OfferingContent told(OfferingContent base, List<UUID> locations) {
        return new OfferingContent(
                base.presentation(),
                base.type(),
                base.topic(),
                base.ages(),
                new OfferingContent.Owner(UNIT, null, 3),
                base.mandate(),
                base.documentation(),
                base.practice(),
                new OfferingContent.Welcome(
                        Set.of(Audience.PARENT, Audience.OTHER),
                        Set.of(SpokenLanguage.SV, SpokenLanguage.AR, SpokenLanguage.SWL),
                        true,
                        new OfferingContent.Fee(150, "per termin"),
                        "trots gränser"),
                new OfferingContent.Visit(
                        Set.of(Channel.ON_SITE, Channel.ONLINE),
                        locations,
                        OpeningHours.typed("tis 17.30–19.30; lör 10.00–12.00"),
                        "Anmäl dig på telefon.",
                        new OfferingContent.Contact(
                                "08-123 450 11", "grupper@haninge.example", "https://haninge.example/grupp")),
                base.validity());
    }

    /** About something that nobody must see that it was looked for. */
    public static OfferingContent about(Topic topic, String name) {
        OfferingContent base = parentGroup(name);
        return new OfferingContent(
                base.presentation(),
                base.type(),
                topic,
                base.ages(),
                base.owner(),
                base.mandate(),
                base.documentation(),
                base.practice(),
                base.welcome(),
                base.visit(),
                base.validity());
    }

    public static Location location(String name, String area) {
        return new Location(
                UUID.fromString("01930000-0000-7000-8000-0000000000cc"),
                0,
                name,
                new Location.Address("Provtorget 1", "13640", "Handen"),
                area,
                "Gå över torget.",
                new Location.Access(Set.of(Accessibility.STEP_FREE, Accessibility.LIFT), "Ring på."),
                new Location.Point(59.169, 18.1385));
    }

    public static OfferingContent content(String name, InterventionType type, AgeSpan ages) {
        return new OfferingContent(
                new OfferingContent.Presentation(
                        name, "Möt andra föräldrar.", "Föräldrar med barn 3–12 år", "Åtta träffar."),
                type,
                Topic.PARENTING,
                ages,
                OfferingContent.Owner.unit(UNIT),
                new OfferingContent.Mandate("11 kap. 5 § SoL", new BoardDecision("SN 2026:41", DECIDED)),
                new OfferingContent.Documentation(DocumentationMode.IDENTIFIED, null),
                new OfferingContent.Practice(
                        "Kulturhuset", "Tisdagar 17.30–19.30", true, false, LocalDate.of(2027, 1, 19), 2, 12),
                OfferingContent.Welcome.ALL,
                OfferingContent.Visit.UNTOLD,
                new Validity(DECIDED, null));
    }

    public static OfferingContent decidedBy(@Nullable BoardDecision decision) {
        return with(parentGroup(), new OfferingContent.Mandate("11 kap. 5 § SoL", decision));
    }

    public static OfferingContent documented(DocumentationMode mode, @Nullable BoardDecision reasons) {
        OfferingContent base = parentGroup();
        return new OfferingContent(
                base.presentation(),
                base.type(),
                base.topic(),
                base.ages(),
                base.owner(),
                base.mandate(),
                new OfferingContent.Documentation(mode, reasons),
                base.practice(),
                base.welcome(),
                base.visit(),
                base.validity());
    }

    public static OfferingContent offered(String name, Validity validity, int placesLeft) {
        OfferingContent base = parentGroup(name);
        return new OfferingContent(
                base.presentation(),
                base.type(),
                base.topic(),
                base.ages(),
                base.owner(),
                base.mandate(),
                base.documentation(),
                new OfferingContent.Practice("", "", false, true, null, placesLeft, null),
                base.welcome(),
                base.visit(),
                validity);
    }

    public static OfferingContent from(LocalDate first) {
        return offered("Trygga föräldrar", new Validity(first, null), 2);
    }

    private static OfferingContent with(OfferingContent base, OfferingContent.Mandate mandate) {
        return new OfferingContent(
                base.presentation(),
                base.type(),
                base.topic(),
                base.ages(),
                base.owner(),
                mandate,
                base.documentation(),
                base.practice(),
                base.welcome(),
                base.visit(),
                base.validity());
    }
}
