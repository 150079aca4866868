package se.vagenin.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.casefile.MatterKind;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Protection;

/** The queue as staff see and use it: real templates, real database. */
@AtTheDesk
class InboxTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Desk.Fixture desk;

    @BeforeEach
    void empty() {
        desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql(
                                "update matter set closed_at = '2020-01-01Z' where municipality = 136 and closed_at is null")
                        .update());
    }

    @Test
    void listsNearestClockFirstWithACountForEachViewAndNotesOneReading() throws Exception {
        desk.concern(People.SANNA, "Provbarn Ett", Desk.NOW.minus(Duration.ofDays(2)));
        desk.concern(People.SANNA, "Provbarn Två", Desk.NOW.minus(Duration.ofHours(2)));
        int before = desk.audited("LIST_QUEUE");

        String page = get(People.SANNA, "/arbete/inkorg").body();

        assertThat(page.indexOf(">Provbarn Ett<")).isPositive().isLessThan(page.indexOf(">Provbarn Två<"));
        assertThat(page)
                .contains("Alla öppna <span class=\"vi-num\">2</span>", "Ingens <span class=\"vi-num\">2</span>")
                .contains("Försenad 2 dagar", "Skydd: nu", "väntat 2 tim", "1–2 av 2", "Förskola eller skola");
        assertThat(desk.audited("LIST_QUEUE")).isEqualTo(before + 1);
    }

    @Test
    @Tag("R32")
    void aProtectedPersonIsNamedOnlyToThoseWhoAre() throws Exception {
        UUID matter = desk.receive(
                        People.SANNA,
                        Desk.Fixture.concernAbout(
                                "Hemlig Påhittad", Desk.NOW, Protection.CONFIDENTIALITY_MARK, MatterKind.CHILD_CONCERN))
                .matterId();

        assertThat(get(People.SANNA, "/arbete/inkorg").body())
                .contains("Skyddad person")
                .doesNotContain("Hemlig");
        desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql("insert into matter_staff values (136, :id, :staff, 'NAMED')")
                        .param("id", matter)
                        .param("staff", People.SANNA.id())
                        .update());
        assertThat(get(People.SANNA, "/arbete/inkorg").body()).contains("Hemlig Påhittad");
        assertThat(get(People.OMAR, "/arbete/inkorg").body()).doesNotContain("Hemlig");
    }

    @Test
    @Tag("R32")
    void oneWithAConflictOfInterestNeverSeesTheRow() throws Exception {
        UUID matter = desk.concern(People.SANNA, "Provbarn Tre", Desk.NOW).matterId();
        desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql("insert into matter_staff values (136, :id, :staff, 'CONFLICT')")
                        .param("id", matter)
                        .param("staff", People.OMAR.id())
                        .update());

        assertThat(get(People.SANNA, "/arbete/inkorg").body()).contains("Provbarn Tre");
        assertThat(get(People.OMAR, "/arbete/inkorg").body())
                .doesNotContain("Provbarn Tre")
                .contains("Alla öppna <span class=\"vi-num\">0</span>");
    }

    @Test
    void anotherMunicipalityAndAnotherUnitSeeNothing() throws Exception {
        desk.concern(People.SANNA, "Provbarn Fyra", Desk.NOW);

        assertThat(get(People.STRANGER, "/arbete/inkorg").body()).doesNotContain("Provbarn Fyra");
        assertThat(get(People.TESTA, "/arbete/inkorg").body()).doesNotContain("Provbarn Fyra");
    }

    @Test
    void theSecondWhoTakesAMatterIsToldWhoWasFirst() throws Exception {
        UUID matter = desk.concern(People.SANNA, "Provbarn Fem", Desk.NOW).matterId();

        var first = post(People.OMAR, "/arbete/inkorg/ta", Map.of("ta", matter + ".0", "lista", "vy=ingens"));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).get().asString().contains("vy=ingens", "besked=tog");
        var second = post(People.SANNA, "/arbete/inkorg/ta", Map.of("ta", matter + ".0"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Omar Exempel", "Sanna Exempel", "HAN-2026-");
        assertThat(desk.responsible(matter)).isEqualTo(People.OMAR.id());
    }

    @Test
    @Tag("R03")
    void assigningMovesNoClock() throws Exception {
        UUID matter = desk.concern(People.SANNA, "Provbarn Sex", Desk.NOW.minus(Duration.ofDays(1)))
                .matterId();
        String due = dueAt(matter);

        var moved = post(
                People.MAJA,
                "/arbete/inkorg/fordela",
                Map.of(
                        "version",
                        matter + ".0",
                        "till",
                        People.RECEPTION + "." + People.OMAR.id(),
                        "lista",
                        "vy=alla"));

        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(desk.responsible(matter)).isEqualTo(People.OMAR.id());
        assertThat(dueAt(matter)).isEqualTo(due);
    }

    @Test
    void assigningToNobodyKnownSaysSoAndKeepsTheChoice() throws Exception {
        UUID matter = desk.concern(People.SANNA, "Provbarn Sju", Desk.NOW).matterId();

        var answer = post(People.MAJA, "/arbete/inkorg/fordela", Map.of("version", matter + ".0", "till", "x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Välj vem som ska ha ärendet.", "Provbarn Sju");
    }

    @Test
    @Tag("R32")
    void aPreviewIsAReadingInTheLogAndOnlyOnDemand() throws Exception {
        UUID matter = desk.concern(People.SANNA, "Provbarn Åtta", Desk.NOW).matterId();
        int before = desk.audited("PREVIEW_MATTER");

        assertThat(get(People.SANNA, "/arbete/inkorg").body()).doesNotContain("utan ytterkläder");
        assertThat(desk.audited("PREVIEW_MATTER")).isEqualTo(before);
        assertThat(get(People.SANNA, "/arbete/inkorg?valt=" + matter).body())
                .contains("utan ytterkläder", "Gör skyddsbedömning för Provbarn Åtta", "/skydd\"", "20 kap. 1 § SoL");
        assertThat(desk.audited("PREVIEW_MATTER")).isEqualTo(before + 1);
    }

    @Test
    void pagesForwardAndBackMeetEveryRowOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            desk.concern(People.SANNA, "Provbarn Nummer" + i, Desk.NOW.minus(Duration.ofMinutes(i)));
        }
        String first = get(People.SANNA, "/arbete/inkorg").body();
        String second = get(People.SANNA, href(first, "next")).body();

        assertThat(first).contains("1–25 av 30").doesNotContain("rel=\"prev\"");
        assertThat(second).contains("26–30 av 30").doesNotContain("rel=\"next\"");
        assertThat(names(first)).doesNotContainAnyElementsOf(names(second)).hasSize(25);
        assertThat(names(second)).hasSize(5);
        assertThat(names(get(People.SANNA, href(second, "prev")).body())).isEqualTo(names(first));
    }

    @Test
    void filtersNarrowAndKeepOnlyCodesInTheAddress() throws Exception {
        desk.concern(People.SANNA, "Provbarn Nio", Desk.NOW);

        assertThat(get(People.SANNA, "/arbete/inkorg?kanal=PHONE").body())
                .contains("Inget ärende passar filtret.", "Visa utan filter")
                .doesNotContain("Provbarn Nio");
        assertThat(get(
                                People.SANNA,
                                "/arbete/inkorg?kanal=PROFESSIONAL_FORM&ansvarig=ingen&anmalare=PRESCHOOL_OR_SCHOOL&galler=CHILD_CONCERN")
                        .body())
                .contains("Provbarn Nio");
    }

    @Test
    void aViewIsSavedSharedRenamedRemovedAndBroughtBack() throws Exception {
        var saved = post(
                People.MAJA,
                "/arbete/inkorg/vyer/ny",
                Map.of(
                        "namn",
                        "Förskola i höst",
                        "for",
                        People.RECEPTION.toString(),
                        "lista",
                        "vy=alla&anmalare=PRESCHOOL_OR_SCHOOL"));
        String address = saved.headers().firstValue("Location").orElseThrow();
        String id = address.replaceAll(".*sparad=([0-9a-f-]{36}).*", "$1");

        assertThat(get(People.SANNA, "/arbete/inkorg").body()).contains("Enhetens: Förskola i höst");
        assertThat(get(People.STRANGER, "/arbete/inkorg").body()).doesNotContain("Förskola i höst");
        assertThat(get(People.SANNA, "/arbete/inkorg/vyer/" + id).statusCode()).isNotEqualTo(200);
        post(People.MAJA, "/arbete/inkorg/vyer/" + id, Map.of("namn", "Höstens förskola"));
        assertThat(get(People.SANNA, "/arbete/inkorg").body()).contains("Höstens förskola");
        post(People.MAJA, "/arbete/inkorg/vyer/" + id + "/bort", Map.of());
        assertThat(get(People.SANNA, "/arbete/inkorg").body()).doesNotContain("Höstens förskola");
        post(People.MAJA, "/arbete/inkorg/vyer/" + id + "/ater", Map.of());
        assertThat(get(People.SANNA, "/arbete/inkorg").body()).contains("Höstens förskola");
        assertThat(post(People.MAJA, "/arbete/inkorg/vyer/ny", Map.of("namn", " "))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theKeysCanBeSwitchedOff() throws Exception {
        desk.concern(People.SANNA, "Provbarn Tio", Desk.NOW);
        post(People.OMAR, "/arbete/inkorg/genvagar", Map.of("pa", "false"));

        assertThat(get(People.OMAR, "/arbete/inkorg").body()).contains("data-shortcuts=\"off\"");
        assertThat(get(People.SANNA, "/arbete/inkorg").body()).doesNotContain("data-shortcuts");
    }

    private String dueAt(UUID matter) {
        return desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql(
                                "select string_agg(due_at::text, ',' order by due_at) from clock where municipality = 136 and matter_id = :id")
                        .param("id", matter)
                        .query((row, _) -> row.getString(1))
                        .single());
    }

    private static java.util.List<String> names(String page) {
        return java.util.regex.Pattern.compile(">(Provbarn Nummer\\d+)</a>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String href(String page, String rel) {
        return page.replaceAll("(?s).*<a href=\"([^\"]+)\" rel=\"" + rel + "\".*", "$1")
                .replace("&amp;", "&");
    }

    private HttpResponse<String> get(Actor.Staff who, String path) throws Exception {
        return new Visitor(port).get(who, path);
    }

    private HttpResponse<String> post(Actor.Staff who, String path, Map<String, String> fields) throws Exception {
        return new Visitor(port).post(who, path, fields);
    }
}
