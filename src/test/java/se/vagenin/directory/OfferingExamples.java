package se.vagenin.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offerings to try the rules on. */
final class OfferingExamples {

    static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final UUID UNIT = UUID.fromString("01930000-0000-7000-8000-000000000001");

    private OfferingExamples() {}

    static OfferingContent parentGroup() {
        return parentGroup("Trygga föräldrar");
    }

    static OfferingContent parentGroup(String name) {
        return content(name, InterventionType.PARENT_GROUP, new AgeSpan(3, 12));
    }

    static OfferingContent content(String name, InterventionType type, AgeSpan ages) {
        return new OfferingContent(
                new OfferingContent.Presentation(
                        name, "Möt andra föräldrar.", "Föräldrar med barn 3–12 år", "Åtta träffar."),
                type,
                Topic.PARENTING,
                ages,
                UNIT,
                new OfferingContent.Mandate("11 kap. 5 § SoL", new BoardDecision("SN 2026:41", DECIDED)),
                new OfferingContent.Documentation(DocumentationMode.IDENTIFIED, null),
                new OfferingContent.Practice(
                        "Kulturhuset", "Tisdagar 17.30–19.30", true, false, LocalDate.of(2027, 1, 19), 2),
                new Validity(DECIDED, null));
    }

    static OfferingContent decidedBy(@Nullable BoardDecision decision) {
        return with(parentGroup(), new OfferingContent.Mandate("11 kap. 5 § SoL", decision));
    }

    static OfferingContent documented(DocumentationMode mode, @Nullable BoardDecision reasons) {
        OfferingContent base = parentGroup();
        return new OfferingContent(
                base.presentation(),
                base.type(),
                base.topic(),
                base.ages(),
                base.ownerUnit(),
                base.mandate(),
                new OfferingContent.Documentation(mode, reasons),
                base.practice(),
                base.validity());
    }

    static OfferingContent offered(String name, Validity validity, int placesLeft) {
        OfferingContent base = parentGroup(name);
        return new OfferingContent(
                base.presentation(),
                base.type(),
                base.topic(),
                base.ages(),
                base.ownerUnit(),
                base.mandate(),
                base.documentation(),
                new OfferingContent.Practice("", "", false, true, null, placesLeft),
                validity);
    }

    static OfferingContent from(LocalDate first) {
        return offered("Trygga föräldrar", new Validity(first, null), 2);
    }

    private static OfferingContent with(OfferingContent base, OfferingContent.Mandate mandate) {
        return new OfferingContent(
                base.presentation(),
                base.type(),
                base.topic(),
                base.ages(),
                base.ownerUnit(),
                mandate,
                base.documentation(),
                base.practice(),
                base.validity());
    }
}
