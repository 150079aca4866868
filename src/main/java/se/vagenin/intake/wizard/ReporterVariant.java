package se.vagenin.intake.wizard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vagenin.intake.ReporterCategory;

/** The four ways through the form. Who reports at work gets fewer pages with more on each. */
enum ReporterVariant {
    SCHOOL("forskola"),
    HEALTH("vard"),
    AUTHORITY("myndighet"),
    PRIVATE("privat");

    private final String code;

    ReporterVariant(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    boolean professional() {
        return this != PRIVATE;
    }

    static Optional<ReporterVariant> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** What may be chosen on that day: the list of SoL 19:1–2 changed on 2026-01-15 (R14). */
    List<ReporterCategory> categories(LocalDate today) {
        Stream<ReporterCategory> all = switch (this) {
            case SCHOOL -> Stream.of(ReporterCategory.PRESCHOOL_OR_SCHOOL);
            case HEALTH -> Stream.of(ReporterCategory.HEALTH_CARE, ReporterCategory.DENTAL_CARE);
            case AUTHORITY -> Arrays.stream(ReporterCategory.values()).filter(ReporterVariant::elsewhere);
            case PRIVATE -> Stream.of(ReporterCategory.PRIVATE);
        };
        return all.filter(each -> this == PRIVATE || each.mandated(today, true)).toList();
    }

    private static boolean elsewhere(ReporterCategory category) {
        return switch (category) {
            case PRESCHOOL_OR_SCHOOL, HEALTH_CARE, DENTAL_CARE, PRIVATE -> false;
            case SOCIAL_SERVICES,
                    POLICE,
                    SECURITY_SERVICE,
                    PRISON_AND_PROBATION,
                    FORENSIC_MEDICINE,
                    OTHER_AUTHORITY_FOR_CHILDREN,
                    PRIVATE_PROFESSIONAL,
                    COURT_MEDIATOR,
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
                    FAMILY_COUNSELLOR -> true;
        };
    }
}
