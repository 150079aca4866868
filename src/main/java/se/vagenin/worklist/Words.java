package se.vagenin.worklist;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.NewClock;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.web.ClockChip;
import se.vagenin.web.SwedishText;

/** How the lists put matters into words. */
final class Words {

    private Words() {}

    /** The chip of a matter's nearest clock; null where none runs. */
    static @Nullable ClockChip chip(Matter matter, Instant now) {
        Matter.NextClock next = matter.next();
        return next == null ? null : local(chip(next.kind(), matter.arrivedAt(), next.dueAt(), now), next.statutory());
    }

    static ClockChip chip(NewClock clock, Instant now) {
        return local(chip(clock.kind(), clock.startedAt(), clock.dueAt(), now), clock.statutory());
    }

    /** What no law has set is never shown as if it were. */
    private static ClockChip local(ClockChip chip, boolean statutory) {
        return statutory ? chip : chip.showing(chip.shown() + ", lokalt mål");
    }

    /** R01: protection is assessed at once, so until it is late it says how long it has waited. */
    private static ClockChip chip(ClockKind kind, Instant startedAt, Instant dueAt, Instant now) {
        return kind == ClockKind.PROTECTION_ASSESSMENT && now.isBefore(dueAt)
                ? ClockChip.atOnce("Skydd", startedAt, now)
                : ClockChip.due(dueAt, now);
    }

    /** "Orosanmälan · skola · 2 personer": short, for one line of a list. */
    static String about(Matter matter) {
        String count = matter.subjects() > 1 ? " · " + matter.subjects() + " personer" : "";
        String kind = matter.kind() == MatterKind.CHILD_CONCERN
                ? "Orosanmälan"
                : matter.kind().label();
        return kind
                + category(matter)
                        .map(each -> " · " + shortWord(each) + anonymous(matter, each))
                        .orElse("")
                + count;
    }

    /** Who the matter came from, by category. */
    static Optional<String> source(Matter matter) {
        return category(matter).map(each -> each.label() + anonymous(matter, each));
    }

    private static Optional<ReporterCategory> category(Matter matter) {
        return Arrays.stream(ReporterCategory.values())
                .filter(category -> category.name().equals(matter.source()))
                .findFirst();
    }

    private static String anonymous(Matter matter, ReporterCategory category) {
        return category == ReporterCategory.PRIVATE && matter.arrivedToTheHour() ? ", anonym" : "";
    }

    private static String shortWord(ReporterCategory category) {
        return switch (category) {
            case PRESCHOOL_OR_SCHOOL -> "skola";
            case HEALTH_CARE -> "vård";
            case DENTAL_CARE -> "tandvård";
            case SOCIAL_SERVICES -> "socialtjänst";
            case POLICE -> "polis";
            case PRIVATE -> "privat";
            case OTHER_AUTHORITY_FOR_CHILDREN -> "annan myndighet";
            case PRIVATE_PROFESSIONAL -> "enskild verksamhet";
            case COURT_MEDIATOR -> "medlare";
            case SECURITY_SERVICE,
                    PRISON_AND_PROBATION,
                    FORENSIC_MEDICINE,
                    PUBLIC_ORDER_GUARD,
                    EMPLOYMENT_SERVICE,
                    ECONOMIC_CRIME_AUTHORITY,
                    SOCIAL_INSURANCE_AGENCY,
                    ENFORCEMENT_AUTHORITY,
                    COAST_GUARD,
                    COUNTY_ADMINISTRATIVE_BOARD,
                    MIGRATION_AGENCY,
                    TAX_AGENCY,
                    CUSTOMS,
                    PROSECUTION_AUTHORITY,
                    FAMILY_COUNSELLOR -> category.label();
        };
    }

    /** "I dag 08.47"; without minutes where they are not kept (R15). */
    static String arrived(Matter matter, Instant now) {
        String moment = SwedishText.moment(matter.arrivedAt(), now);
        return matter.arrivedToTheHour() ? moment.substring(0, moment.length() - 3) : moment;
    }

    /** "Sanna E." */
    static String shortName(String name) {
        int cut = name.lastIndexOf(' ');
        return cut < 0
                ? name
                : name.substring(0, cut) + " "
                        + name.substring(cut + 1, cut + 2).toUpperCase(Locale.ROOT) + ".";
    }
}
