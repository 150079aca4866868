package se.vagenin.directory.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.CatalogueTerms;
import se.vagenin.directory.FieldChoices;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingForm;
import se.vagenin.directory.OfferingVersion;
import se.vagenin.directory.Offerings;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.SwedishText;

/** Who wrote what when, and what it was before. */
@Controller
@Requires(Operation.SEE_OFFERINGS)
class HistoryPages {

    private final Offerings offerings;
    private final CatalogueTerms terms;
    private final StaffRegister staffRegister;
    private final Access access;
    private final Clock clock;

    HistoryPages(Offerings offerings, CatalogueTerms terms, StaffRegister staffRegister, Access access, Clock clock) {
        this.offerings = offerings;
        this.terms = terms;
        this.staffRegister = staffRegister;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The versions.
     *
     * @param chosen the version to hold against the one that holds now
     */
    @GetMapping(OfferingPages.ADDRESS + "/{id}/historik")
    Answer show(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(name = "version", required = false) @Nullable String chosen) {
        access.require(staff, Operation.SEE_OFFERINGS);
        Offering offering = offerings.find(staff.municipality(), id).orElseThrow(NotFound::new);
        List<OfferingVersion> versions = offerings.versions(staff.municipality(), id);
        FieldChoices choices = terms.choices(staff.municipality());
        Map<UUID, String> names = staffRegister.names(
                staff.municipality(),
                versions.stream()
                        .flatMap(each -> Stream.ofNullable(each.savedBy()))
                        .distinct()
                        .toList());
        boolean mayEdit = offerings.mayEdit(staff, offering.content().owner());
        return Page.of(
                "directory/history",
                new HistoryView(
                        offering.name(),
                        OfferingPages.ADDRESS + "/" + id,
                        versions.stream()
                                .map(each -> row(each, offering, names))
                                .toList(),
                        chosen == null ? null : compare(chosen, versions, offering, choices, mayEdit)));
    }

    private HistoryView.Row row(OfferingVersion version, Offering offering, Map<UUID, String> names) {
        UUID by = version.savedBy();
        return new HistoryView.Row(
                String.valueOf(version.version() + 1),
                SwedishText.capital(SwedishText.moment(version.savedAt(), clock.instant())),
                by == null ? "Vägen in" : names.getOrDefault(by, "Okänd medarbetare"),
                version.cause().label(),
                version.version() == offering.version()
                        ? null
                        : OfferingPages.ADDRESS + "/" + offering.id() + "/historik?version=" + version.version());
    }

    private static HistoryView.Comparison compare(
            String chosen, List<OfferingVersion> versions, Offering offering, FieldChoices choices, boolean mayEdit) {
        OfferingVersion old = versions.stream()
                .filter(each -> String.valueOf(each.version()).equals(chosen))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new HistoryView.Comparison(
                String.valueOf(old.version() + 1),
                OfferingConflict.differences(OfferingForm.of(offering.content()), old.form(), choices),
                mayEdit ? OfferingPages.ADDRESS + "/" + offering.id() + "/andra?fran=" + old.version() : null);
    }
}
