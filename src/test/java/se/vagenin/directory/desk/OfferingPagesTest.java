package se.vagenin.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vagenin.directory.Catalogue.ELSEWHERE;
import static se.vagenin.directory.Catalogue.HERE;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.vagenin.directory.Catalogue;
import se.vagenin.directory.OfferingExamples;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Role;
import se.vagenin.kernel.Rules;
import se.vagenin.web.Answer;
import se.vagenin.web.Assets;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.WorkFrame;

/** What staff see and send, with the real templates. */
class OfferingPagesTest {

    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Actor.Staff ADMINISTRATOR = Catalogue.staff(Role.ADMINISTRATOR);
    private static final Actor.Staff WORKER = Catalogue.staff(Role.INTAKE_WORKER);

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void showsAnOfferingWithItsDecision() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup("Trygga <föräldrar>"));

        String page = html(ask(pages -> pages.show(WORKER, id)));

        assertThat(page)
                .contains("<h1>Trygga &lt;föräldrar&gt;</h1>")
                .contains("SN 2026:41", "Onsdag 18 mars 2026", "Erbjuds nu", "Bokas", "3–12 år", "11 kap. 6 § SoL")
                .doesNotContain("Ändra insatsen");
        assertThat(html(ask(pages -> pages.show(ADMINISTRATOR, id)))).contains("/arbete/insatser/" + id + "/andra");
    }

    @Test
    void staffFindWhatSuitsAChild() {
        CATALOGUE.save(OfferingExamples.parentGroup("Passar nioåringar"));

        assertThat(html(ask(pages -> pages.list(WORKER, "9", "PARENTING")))).contains("Passar nioåringar");
        assertThat(html(ask(pages -> pages.list(WORKER, "90", ""))))
                .contains("Noll insatser passar", "Ingen insats passar.")
                .doesNotContain("Passar nioåringar");
    }

    @Test
    void anAgeThatIsNoNumberIsSaidAndKept() {
        Answer answer = ask(pages -> pages.list(WORKER, "nio", ""));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer)).contains("Skriv åldern som ett helt tal", "value=\"nio\"");
    }

    @Test
    void emptyFormSaysFieldByFieldWhatIsMissing() {
        Answer answer = ask(pages -> pages.add(ADMINISTRATOR, NOTHING));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer))
                .contains("Skriv vad insatsen heter", "Välj sorts insats", "Välj vilken enhet som ger insatsen");
    }

    @Test
    @Tag("R22")
    void refusalStandsAtItsFieldAndNothingTypedIsLost() {
        Answer answer = ask(pages -> pages.add(ADMINISTRATOR, form("Nytt stöd", "PARENT_GROUP", "", "")));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer))
                .contains("href=\"#beslutsnummer\"")
                .contains(Rules.get("R22").reason())
                .contains("value=\"Nytt stöd\"");
    }

    @Test
    @Tag("R21")
    void theFormNeverOffersWhatTheLawExcludesAndRefusesItWhenSent() {
        assertThat(html(ask(pages -> pages.writeNew(ADMINISTRATOR)))).doesNotContain("value=\"FAMILY_HOME\"");

        Answer answer =
                ask(pages -> pages.add(ADMINISTRATOR, form("Familjehem", "FAMILY_HOME", "SN 2026:41", "2026-03-18")));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer)).contains(Rules.get("R21").reason());
    }

    @Test
    void aWholeFormIsSavedAndShown() {
        Answer answer =
                ask(pages -> pages.add(ADMINISTRATOR, form("Hel insats", "PARENT_GROUP", "SN 2026:41", "2026-03-18")));

        assertThat(answer).isInstanceOf(Redirect.class);
        UUID id = UUID.fromString(((Redirect) answer).path().substring("/arbete/insatser/".length()));
        assertThat(html(ask(pages -> pages.show(WORKER, id)))).contains("<h1>Hel insats</h1>");
    }

    @Test
    void whatIsWrittenIsShownAsEverybodyWillSeeItBeforeItIsPublished() {
        MultiValueMap<String, String> form = form("Förhandsvisad", "PARENT_GROUP", "SN 2026:41", "2026-03-18");
        form.add("till", "granska");

        String preview = html(ask(pages -> pages.add(ADMINISTRATOR, form)));

        assertThat(preview)
                .contains("Publicera", "Ändra mer", "<h1>Förhandsvisad</h1>", "Ingen utredning behövs")
                .contains("name=\"beslutsnummer\" value=\"SN 2026:41\"");
        assertThat(html(ask(pages -> pages.list(ADMINISTRATOR, "", "")))).doesNotContain("Förhandsvisad");
        form.set("till", "andra");
        assertThat(html(ask(pages -> pages.add(ADMINISTRATOR, form)))).contains("value=\"Förhandsvisad\"");
        form.set("till", "publicera");
        assertThat(ask(pages -> pages.add(ADMINISTRATOR, form))).isInstanceOf(Redirect.class);
    }

    @Test
    void anEarlierVersionIsComparedAndBegunFrom() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup("Som förr"));
        ask(pages -> pages.change(ADMINISTRATOR, id, form("Som nu", "PARENT_GROUP", "SN 2026:41", "2026-03-18")));

        Answer history =
                CATALOGUE.in(HERE, () -> CATALOGUE.get(HistoryPages.class).show(ADMINISTRATOR, id, "0"));
        assertThat(html(history)).contains("Version 1 jämförd", "Som förr", "Som nu", "Utgå från version 1");
        assertThat(html(ask(pages -> pages.writeChange(ADMINISTRATOR, id, "0"))))
                .contains("value=\"Som förr\"");
    }

    @Test
    void theTranslationsAndTheReviewStandOnThePage() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup("Översatt insats"));

        assertThat(html(ask(pages -> pages.show(ADMINISTRATOR, id))))
                .contains("Inte översatt än", "Uppgifterna gicks igenom", "Uppgifterna stämmer", "Historik");
        MultiValueMap<String, String> words = new LinkedMultiValueMap<>();
        words.setAll(Map.of("namn", "Translated", "beskrivning", "x", "forvem", "y", "version", "0"));
        CATALOGUE.in(HERE, () -> CATALOGUE.get(TranslationPages.class).save(ADMINISTRATOR, id, "en", words));
        assertThat(html(ask(pages -> pages.show(ADMINISTRATOR, id)))).contains("Översatt</td>");
    }

    @Test
    void bothVersionsAreShownWhenSomebodyWasFirst() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup("Ursprunglig"));
        var first = form("Först sparad", "PARENT_GROUP", "SN 2026:41", "2026-03-18");
        var second = form("Sist sparad", "PARENT_GROUP", "SN 2026:41", "2026-03-18");

        assertThat(ask(pages -> pages.change(ADMINISTRATOR, id, first))).isInstanceOf(Redirect.class);
        Answer answer = ask(pages -> pages.change(ADMINISTRATOR, id, second));

        assertThat(status(answer)).isEqualTo(409);
        assertThat(html(answer)).contains("Först sparad", "Sist sparad");
    }

    @Test
    @Tag("R32")
    void whoMayNotWriteIsRefused() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup());

        assertThatThrownBy(() -> ask(pages -> pages.writeNew(WORKER))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> ask(pages -> pages.add(WORKER, NOTHING))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> ask(pages -> pages.writeChange(WORKER, id, null)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> ask(pages -> pages.change(WORKER, id, NOTHING)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void anIdOfAnotherMunicipalityDoesNotExist() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup());
        Actor.Staff stranger = Catalogue.staff(ELSEWHERE, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> CATALOGUE.in(
                        ELSEWHERE, () -> CATALOGUE.get(OfferingPages.class).show(stranger, id)))
                .isInstanceOf(NotFound.class);
    }

    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private static MultiValueMap<String, String> form(String name, String type, String decision, String date) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.setAll(Map.ofEntries(
                Map.entry("namn", name),
                Map.entry("beskrivning", "Möt andra föräldrar."),
                Map.entry("forvem", "Föräldrar"),
                Map.entry("sort", type),
                Map.entry("amne", "PARENTING"),
                Map.entry("alderfran", "3"),
                Map.entry("aldertill", "12"),
                Map.entry("sprak", "SV"),
                Map.entry("enhet", OfferingExamples.UNIT.toString()),
                Map.entry("lagrum", "11 kap. 5 § SoL"),
                Map.entry("beslutsnummer", decision),
                Map.entry("beslutsdatum", date),
                Map.entry("dokumentation", "IDENTIFIED"),
                Map.entry("plats", "Kulturhuset"),
                Map.entry("bokning", "true"),
                Map.entry("platserkvar", "4"),
                Map.entry("galler", "2026-04-01"),
                Map.entry("version", "0")));
        return sent;
    }

    private static Answer ask(Function<OfferingPages, Answer> question) {
        return CATALOGUE.in(HERE, () -> question.apply(CATALOGUE.get(OfferingPages.class)));
    }

    private static int status(Answer answer) {
        return ((Page) answer).status().value();
    }

    private static String html(Answer answer) {
        Page page = (Page) answer;
        var frame = new WorkFrame(CATALOGUE.get(Assets.class), "Påhittade kommun", null, List.of(), null);
        var output = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, OfferingPagesTest.class.getClassLoader(), "se.vagenin.templates")
                .render(page.template() + ".jte", Map.of("page", page.view(), "frame", frame), output);
        return output.toString();
    }
}
