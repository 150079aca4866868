package se.vagenin.directory.desk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.Translation;
import se.vagenin.directory.Translations;
import se.vagenin.identity.Access;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The texts of an entry in another language, written beside the Swedish. */
@Controller
@Requires(Operation.EDIT_OFFERINGS)
class TranslationPages {

    private static final String ADDRESS = OfferingPages.ADDRESS + "/{id}/sprak/{language}";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;

    private final Offerings offerings;
    private final Translations translations;
    private final Access access;

    TranslationPages(Offerings offerings, Translations translations, Access access) {
        this.offerings = offerings;
        this.translations = translations;
        this.access = access;
    }

    @GetMapping(ADDRESS)
    Answer write(Actor.Staff staff, @PathVariable UUID id, @PathVariable String language) {
        Offering offering = own(staff, id, language);
        Translation now = translations.of(staff.municipality(), id).get(language);
        Translation.Texts texts = now == null ? new Translation.Texts("", "", "", "", "") : now.texts();
        return Page.of("directory/translation", edit(offering, language, texts, FormErrors.NONE));
    }

    @PostMapping(ADDRESS)
    Answer save(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> sent) {
        Offering offering = own(staff, id, language);
        var texts = new Translation.Texts(
                typed(sent, "namn"),
                typed(sent, "beskrivning"),
                typed(sent, "forvem"),
                typed(sent, "tid"),
                typed(sent, "sakommerdu"));
        FormErrors errors = errors(texts);
        if (errors.hasAny()) {
            return Page.invalid("directory/translation", edit(offering, language, texts, errors));
        }
        String version = typed(sent, "version");
        int read = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
        translations.save(staff, new Translation(id, language, Math.min(read, offering.version()), texts));
        return Redirect.to(OfferingPages.ADDRESS + "/" + id);
    }

    private static FormErrors errors(Translation.Texts texts) {
        return FormErrors.collect()
                .addIf(texts.name().isEmpty(), "namn", "Skriv namnet på språket")
                .addIf(texts.summary().isEmpty(), "beskrivning", "Skriv beskrivningen på språket")
                .addIf(texts.audience().isEmpty(), "forvem", "Skriv på språket vem insatsen är för")
                .addIf(tooLong(texts.name(), LONGEST_LINE), "namn", "Korta namnet till högst 200 tecken")
                .addIf(tooLong(texts.audience(), LONGEST_LINE), "forvem", "Korta texten till högst 200 tecken")
                .addIf(tooLong(texts.schedule(), LONGEST_LINE), "tid", "Korta texten till högst 200 tecken")
                .addIf(tooLong(texts.summary(), LONGEST_TEXT), "beskrivning", "Korta texten till högst 4 000 tecken")
                .addIf(tooLong(texts.howTo(), LONGEST_TEXT), "sakommerdu", "Korta texten till högst 4 000 tecken")
                .done();
    }

    private static boolean tooLong(String text, int longest) {
        return text.length() > longest;
    }

    private TranslationViews.Edit edit(Offering offering, String language, Translation.Texts texts, FormErrors errors) {
        String page = OfferingPages.ADDRESS + "/" + offering.id();
        return new TranslationViews.Edit(
                offering.name(),
                TranslationViews.name(language),
                language,
                page + "/sprak/" + language,
                page,
                new Translation.Texts(
                        offering.name(),
                        offering.summary(),
                        offering.audience(),
                        offering.content().practice().schedule(),
                        offering.content().visit().howTo()),
                texts,
                String.valueOf(offering.version()),
                errors);
    }

    private Offering own(Actor.Staff staff, UUID id, String language) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        Offering offering = offerings.find(staff.municipality(), id).orElseThrow(NotFound::new);
        if (!offerings.mayEdit(staff, offering.content().owner())) {
            throw new AccessDenied(new Refusal("R32", Offerings.NOT_YOURS));
        }
        if (!Translations.LANGUAGES.contains(language)) {
            throw new NotFound();
        }
        return offering;
    }

    private static String typed(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip().replace("\r\n", "\n").replace("\0", "");
    }
}
