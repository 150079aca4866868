package se.vagenin.identity.admin;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.vagenin.identity.DelegationRule;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.tenancy.SiteDetails;
import se.vagenin.web.Fact;
import se.vagenin.web.SwedishText;

/** Everything that is set for a municipality. */
public record OverviewView(
        String name,
        List<Fact> facts,
        List<Fact> hours,
        List<Fact> site,
        String due,
        List<UnitRow> units,
        List<StaffRow> staff,
        List<RuleRow> rules,
        String notice,
        boolean mayAdd) {

    public record UnitRow(String name, String kind, String partOf, String change) {}

    public record StaffRow(String name, String roles, boolean qualified, boolean active, String change) {}

    public record RuleRow(String decision, String role, String boardDecision, String period, String end) {}

    /** When it is shown, and after what. */
    record Moment(LocalDate today, String notice, boolean mayAdd) {}

    static OverviewView of(
            MunicipalityProfile profile,
            SiteDetails site,
            OpeningHours hours,
            List<Unit> units,
            List<StaffMember> staff,
            List<DelegationRule> rules,
            Moment moment) {
        Map<UUID, String> names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return new OverviewView(
                profile.name(),
                facts(profile),
                ReceptionHoursView.facts(hours, moment.today()),
                SiteForm.facts(site),
                SiteForm.due(site, moment.today()),
                units.stream().map(unit -> row(unit, names)).toList(),
                staff.stream()
                        .sorted(Comparator.comparing(member -> !member.active()))
                        .map(member -> row(member, names))
                        .toList(),
                rules.stream().map(rule -> row(rule, moment.today())).toList(),
                moment.notice(),
                moment.mayAdd());
    }

    static String kind(UnitKind kind) {
        return switch (kind) {
            case INTAKE -> "Tar emot";
            case VIOLENCE -> "Våld i nära relationer";
            case COOPERATION -> "Samverkan";
            case PREVENTION -> "Öppna och förebyggande insatser";
            case FAMILY_LAW -> "Familjerätt";
            case FAMILY_COUNSELLING -> "Familjerådgivning, egen sekretess";
            case HOUSING -> "Boende";
            case SPECIALISED -> "Utreder efter överlämning";
            case STAFF_FUNCTION -> "Leder och stödjer, har inga ärenden";
        };
    }

    static String roles(StaffMember member, Map<UUID, String> units) {
        return member.assignments().stream()
                .sorted(Comparator.comparing(Actor.Assignment::role).thenComparing(Actor.Assignment::unitId))
                .map(each -> each.role().label() + ", " + units.getOrDefault(each.unitId(), ""))
                .collect(Collectors.joining(" · "));
    }

    private static List<Fact> facts(MunicipalityProfile profile) {
        return List.of(
                Fact.of("Kod", profile.municipality().padded()),
                Fact.of("Mottagning", profile.receptionPhone()),
                Fact.of("Socialjour", profile.outOfHoursPhone(), "När mottagningen är stängd"),
                Fact.of("Ärenden", profile.referencePrefix() + "-…"),
                Fact.of(
                        "Värdnamn",
                        profile.hostNames().isEmpty()
                                ? "Inget. Sidan visas när inget värdnamn passar."
                                : String.join(", ", profile.hostNames())));
    }

    static String hours(MunicipalityProfile profile) {
        return "Vardagar " + FactsForm.words(profile.receptionOpens()) + "–"
                + FactsForm.words(profile.receptionCloses());
    }

    private static UnitRow row(Unit unit, Map<UUID, String> names) {
        UUID parent = unit.partOf();
        return new UnitRow(
                unit.name(),
                kind(unit.kind()),
                parent == null ? "" : "Del av " + names.getOrDefault(parent, ""),
                OverviewPages.ADDRESS + "/enheter/" + unit.id());
    }

    private static StaffRow row(StaffMember member, Map<UUID, String> names) {
        return new StaffRow(
                member.name(),
                roles(member, names),
                member.qualified(),
                member.active(),
                StaffPages.ADDRESS + "/" + member.id());
    }

    private static RuleRow row(DelegationRule rule, LocalDate today) {
        LocalDate to = rule.validTo();
        String period =
                "från " + SwedishText.date(rule.validFrom()) + (to == null ? "" : " till " + SwedishText.date(to));
        boolean over = to != null && to.isBefore(today);
        return new RuleRow(
                SwedishText.capital(rule.decision().label()),
                rule.role().label(),
                rule.boardDecision(),
                over ? period + ", gäller inte längre" : period,
                to == null ? DelegationPages.ADDRESS + "/" + rule.id() : "");
    }
}
