package se.vagenin.site;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.kernel.Actor;
import se.vagenin.site.RemarkSeal.Purpose;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;
import se.vagenin.web.Language;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** Somebody tells that something on the site cannot be used: one address, and nothing is kept before it is sent. */
@Controller
@PublicEndpoint
class RemarkPages {

    static final String ADDRESS = "/tillganglighet/synpunkt";

    private static final String FORM = "site/remark";
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LINE = 200;

    private final Remarks remarks;
    private final RemarkSeal seal;

    RemarkPages(Remarks remarks, RemarkSeal seal) {
        this.remarks = remarks;
        this.seal = seal;
    }

    @GetMapping(ADDRESS)
    Answer form(Actor.Visitor visitor) {
        return Page.of(FORM, new RemarkView(seal.fresh(visitor.municipality()), "", "", "", FormErrors.NONE, null));
    }

    @PostMapping(ADDRESS)
    Answer send(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
        String sealed = first(posted, "svar");
        if (first(posted, "steg").equals("kvitto")) {
            return seal.open(visitor.municipality(), Purpose.RECEIPT, sealed)
                    .map(id -> receipt(visitor, id))
                    .orElseGet(() -> Redirect.to(ADDRESS));
        }
        var said = new Remark.Said(
                first(posted, "text"),
                first(posted, "sida"),
                first(posted, "nas"),
                Language.current().ownName());
        if (first(posted, "till").equals("sprak")) {
            return Page.of(FORM, view(sealed, said, FormErrors.NONE, null));
        }
        FormErrors errors = check(said);
        if (errors.hasAny()) {
            return Page.invalid(FORM, view(sealed, said, errors, null));
        }
        Optional<UUID> form = seal.open(visitor.municipality(), Purpose.FORM, sealed);
        if (form.isEmpty()) {
            String fresh = seal.fresh(visitor.municipality());
            return Page.of(FORM, view(fresh, said, FormErrors.NONE, text("remark.lapsed")));
        }
        // The same words of the same form are the same remark; words changed after sending are another.
        UUID id = Given.id(form.get(), said.text(), said.page(), said.reach());
        return remarks.send(visitor, id, said)
                ? receipt(visitor, id)
                : Page.invalid(FORM, view(sealed, said, FormErrors.of("text", text("remark.error.full")), null));
    }

    private Answer receipt(Actor.Visitor visitor, UUID id) {
        return Page.of("site/remarkSent", new RemarkSentView(seal.seal(visitor.municipality(), Purpose.RECEIPT, id)));
    }

    private static FormErrors check(Remark.Said said) {
        return FormErrors.collect()
                .addIf(said.text().isEmpty(), "text", text("remark.error.text"))
                .addIf(said.text().length() > LONGEST_TEXT, "text", text("remark.error.long", LONGEST_TEXT))
                .addIf(said.page().length() > LONGEST_LINE, "sida", text("remark.error.long", LONGEST_LINE))
                .addIf(said.reach().length() > LONGEST_LINE, "nas", text("remark.error.long", LONGEST_LINE))
                .done();
    }

    private static RemarkView view(
            String sealed, Remark.Said said, FormErrors errors, @org.jspecify.annotations.Nullable String notice) {
        return new RemarkView(sealed, said.text(), said.page(), said.reach(), errors, notice);
    }

    private static String first(Map<String, List<String>> posted, String name) {
        List<String> values = posted.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null
                ? ""
                : Given.printable(values.getFirst()).strip();
    }
}
