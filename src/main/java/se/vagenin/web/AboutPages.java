package se.vagenin.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;

/** What the foot of every public page leads to: the site itself, personal data, and accessibility. */
@Controller
class AboutPages {

    /** Absent where this module runs alone. */
    private final ObjectProvider<Municipalities> municipalities;

    AboutPages(ObjectProvider<Municipalities> municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/om")
    Answer about() {
        return page("web/about");
    }

    @GetMapping("/personuppgifter")
    Answer personalData() {
        return page("web/personalData");
    }

    @GetMapping("/tillganglighet")
    Answer accessibility() {
        return page("web/accessibility");
    }

    private Answer page(String template) {
        return profile()
                .<Answer>map(profile -> Page.of(template, AboutView.of(profile)))
                .orElseGet(Refused::notFound);
    }

    private Optional<MunicipalityProfile> profile() {
        return Tenant.current()
                .flatMap(municipality ->
                        municipalities.stream().findFirst().flatMap(all -> all.find(municipality.code())));
    }
}
