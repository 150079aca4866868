package se.vagenin.intake;

import java.time.LocalDate;
import java.util.Optional;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/**
 * Who reports, and since when the law obliges them (R14, SoL 19:1–2). Two lists: the one to 2026-01-14 and the wider one
 * from 2026-01-15. A category outside the list of the day may still report, as the public may (SoL 19:4).
 */
public enum ReporterCategory {
    PRESCHOOL_OR_SCHOOL("Förskola eller skola", Duty.ON_BOTH_LISTS),
    HEALTH_CARE("Hälso- och sjukvård", Duty.ON_BOTH_LISTS),
    DENTAL_CARE("Tandvård", Duty.ON_BOTH_LISTS),
    SOCIAL_SERVICES("Socialtjänst eller LSS-verksamhet", Duty.ON_BOTH_LISTS),
    POLICE("Polisen", Duty.ON_BOTH_LISTS),
    SECURITY_SERVICE("Säkerhetspolisen", Duty.ON_BOTH_LISTS),
    PRISON_AND_PROBATION("Kriminalvården", Duty.ON_BOTH_LISTS),
    FORENSIC_MEDICINE("Rättsmedicinalverket", Duty.ON_BOTH_LISTS),
    OTHER_AUTHORITY_FOR_CHILDREN("Annan myndighet för barn", Duty.ON_BOTH_LISTS),
    PRIVATE_PROFESSIONAL("Enskild verksamhet för barn", Duty.ON_BOTH_LISTS),
    COURT_MEDIATOR("Medlare som domstol har utsett", Duty.ON_WIDER_LIST),
    PUBLIC_ORDER_GUARD("Ordningsvakt", Duty.ON_WIDER_LIST),
    EMPLOYMENT_SERVICE("Arbetsförmedlingen", Duty.ON_WIDER_LIST),
    ECONOMIC_CRIME_AUTHORITY("Ekobrottsmyndigheten", Duty.ON_WIDER_LIST),
    SOCIAL_INSURANCE_AGENCY("Försäkringskassan", Duty.ON_WIDER_LIST),
    ENFORCEMENT_AUTHORITY("Kronofogden", Duty.ON_WIDER_LIST),
    COAST_GUARD("Kustbevakningen", Duty.ON_WIDER_LIST),
    COUNTY_ADMINISTRATIVE_BOARD("Länsstyrelsen", Duty.ON_WIDER_LIST),
    MIGRATION_AGENCY("Migrationsverket", Duty.ON_WIDER_LIST),
    TAX_AGENCY("Skatteverket", Duty.ON_WIDER_LIST),
    CUSTOMS("Tullverket", Duty.ON_WIDER_LIST),
    PROSECUTION_AUTHORITY("Åklagarmyndigheten", Duty.ON_WIDER_LIST),
    /** SoL 19:2: only knowledge of sexual exploitation or of abuse in the home obliges. */
    FAMILY_COUNSELLOR("Familjerådgivare", Duty.FOR_CERTAIN_KNOWLEDGE),
    PRIVATE("Privatperson", Duty.NONE);

    /** The first local day of the wider list, SFS 2025:1501. */
    public static final LocalDate WIDER_LIST_FROM = LocalDate.of(2026, 1, 15);

    private enum Duty {
        ON_BOTH_LISTS,
        ON_WIDER_LIST,
        FOR_CERTAIN_KNOWLEDGE,
        NONE
    }

    private final String label;
    private final Duty duty;

    ReporterCategory(String label, Duty duty) {
        this.label = label;
        this.duty = duty;
    }

    /** The category in Swedish. */
    public String label() {
        return label;
    }

    /** Reports in a professional role, which is something else than being obliged to. */
    public boolean professional() {
        return this != PRIVATE;
    }

    /**
     * The law obliged the category to report on that local day. For a family counsellor this is so only for what SoL
     * 19:2 names; see {@link #mandated(LocalDate, boolean)}.
     */
    public boolean mandated(LocalDate on) {
        return mandated(on, false);
    }

    /**
     * The law obliged the category to report on that local day.
     *
     * @param certainKnowledge what a family counsellor knows is sexual exploitation or physical or psychological abuse of
     *     the child in the home (SoL 19:2); without meaning for the other categories
     */
    public boolean mandated(LocalDate on, boolean certainKnowledge) {
        return switch (duty) {
            case ON_BOTH_LISTS -> true;
            case ON_WIDER_LIST -> !on.isBefore(WIDER_LIST_FROM);
            case FOR_CERTAIN_KNOWLEDGE -> certainKnowledge;
            case NONE -> false;
        };
    }

    /** R14 and R15: a private person may be anonymous, one who reports in a professional role may not. */
    public Optional<Refusal> refuseAnonymity() {
        return professional() ? Optional.of(Rules.get("R14").refusal()) : Optional.empty();
    }
}
