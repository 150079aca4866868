package se.vagenin.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.tenancy.PublicSite;
import se.vagenin.tenancy.PublicSites;
import se.vagenin.tenancy.Tenant;

/** What the foot of every public page leads to: the site itself, personal data, accessibility, and reading it in peace. */
@Controller
class AboutPages {

    /** Absent where this module runs alone. */
    private final ObjectProvider<PublicSites> sites;

    AboutPages(ObjectProvider<PublicSites> sites) {
        this.sites = sites;
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

    /** How the site is used where somebody may be watching. Its address and its title say nothing of violence. */
    @GetMapping("/trygghet")
    Answer safety() {
        return page("web/safety");
    }

    private Answer page(String template) {
        return site().<Answer>map(site -> Page.of(template, AboutView.of(site))).orElseGet(Refused::notFound);
    }

    private Optional<PublicSite> site() {
        return Tenant.current()
                .flatMap(municipality -> sites.stream().findFirst().map(all -> all.of(municipality)));
    }
}
