package se.vagenin.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.identity.Browser;
import se.vagenin.identity.Decision;
import se.vagenin.identity.DelegationOrder;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.StaffLogins;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Eve;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.OpeningHours.Span;
import se.vagenin.tenancy.PublicSites;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;

/** What an administrator can do and what is refused, as a browser without script meets it. */
@DemoApp
class AdminPagesTest {

    private static final Municipality HERE = People.HANINGE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    StaffRegister register;

    @Autowired
    StaffLogins logins;

    @Autowired
    Units units;

    @Autowired
    DelegationOrder order;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PublicSites sites;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Browser browser;

    @BeforeEach
    void newBrowser() {
        browser = new Browser(port);
    }

    @Test
    void onlyAnAdministratorComesIn() {
        assertThat(browser.signIn("sanna", "/admin").statusCode()).isEqualTo(403);
        HttpResponse<String> page = new Browser(port).signIn("adam", "/admin");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Haninge kommun", "08-465 004 40", "Familjerådgivningen", "Sanna Exempel", "SN 2026-01-20 § 7")
                .doesNotContain("Nora Exempel");
    }

    @Test
    void aNewMunicipalityIsMadeOnlyAfterTheSecondLook() {
        browser.signIn("adam", "/admin/ny-kommun");
        Map<String, String> typed = newMunicipality("0305", "ny-admin");
        HttpResponse<String> preview = post("/admin/ny-kommun", typed);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Granska innan du skapar", "Påhittade kommun", "Ingenting är skapat än");
        assertThat(municipalities.find(305)).isEmpty();

        typed.put("steg", "skapa");
        HttpResponse<String> made = post("/admin/ny-kommun", typed);
        assertThat(made.body()).contains("Den nya kommunen är skapad");
        Municipality there = new Municipality(305);
        assertThat(municipalities.profile(there).referencePrefix()).isEqualTo("PÅH");
        assertThat(municipalities.byHost("stod-0305.example")).contains(municipalities.profile(there));
        assertThat(municipalities.byHost("127.0.0.1")).contains(municipalities.profile(HERE));
        Actor.Staff administrator = Tenant.call(
                there,
                () -> logins.signedIn(there, new LoginName("demo", "ny-admin")).orElseThrow());
        assertThat(administrator.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(Tenant.call(there, () -> units.all(there))).hasSize(9);
        assertThat(Tenant.call(there, () -> order.all(there)))
                .hasSize(14)
                .allMatch(rule -> rule.boardDecision().equals("SN 2026-11-20 § 3"));
        assertThat(logged(there)).contains("ADD_STAFF");
        assertThat(logged(HERE)).contains("SET_UP_MUNICIPALITY");

        HttpResponse<String> again = post("/admin/ny-kommun", typed);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Kommunen finns redan här");
    }

    @Test
    void aLoginThatBelongsToSomebodyMakesNothing() {
        browser.signIn("adam", "/admin/ny-kommun");
        Map<String, String> typed = newMunicipality("0319", "sanna");
        typed.put("prefix", "ÄLV");
        typed.put("steg", "skapa");
        HttpResponse<String> refused = post("/admin/ny-kommun", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Den inloggningen har redan ett konto", "value=\"ÄLV\"");
        assertThat(municipalities.find(319)).isEmpty();
    }

    @Test
    void everythingTypedStaysWhenSomethingIsWrong() {
        browser.signIn("adam", "/admin/ny-kommun");
        Map<String, String> typed = newMunicipality("9999", "ny-admin");
        typed.put("telefon", "ring oss <b>");
        typed.put("stanger", "7.00");
        typed.put("prefix", "HAN");
        typed.put("mall", "");
        typed.put("fran", "i går");
        typed.put("vardnamn", "https://kommunen.se/");
        HttpResponse<String> page = post("/admin/ny-kommun", typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Välj kommun i listan", "Skriv mottagningens telefonnummer", "Mottagningen måste stänga efter")
                .contains("Haninge kommun har redan de bokstäverna", "Välj vilka enheter", "år, månad och dag")
                .contains("Skriv bara värdnamn", "ring oss", "value=\"i går\"", "https://kommunen.se/");
    }

    @Test
    void theMunicipalitysFactsAreChangedForAll() {
        var before = municipalities.profile(People.NORRKOPING);
        browser.signIn("alva", "/admin/kommun");
        Map<String, String> typed = Map.of(
                "namn", "Norrköpings kommun",
                "telefon", "08-465 004 62",
                "jour", "08-465 004 61",
                "oppnar", "7:30",
                "stanger", "16.00",
                "vardnamn", "stod.norrkoping.example\nprov.example");
        assertThat(post("/admin/kommun", typed).body()).contains("är sparade", "08-465 004 62", "7.30–16.00");
        var profile = municipalities.profile(People.NORRKOPING);
        assertThat(profile.hostNames()).containsExactly("stod.norrkoping.example", "prov.example");
        assertThat(profile.referencePrefix()).isEqualTo("NOR");
        assertThat(logged(People.NORRKOPING)).contains("CHANGE_MUNICIPALITY");
        municipalities.save(before);
    }

    @Test
    void whatTheSiteSaysIsWrittenByTheAdministratorAndShownToEverybody() {
        Map<String, String> before = filledIn(browser.signIn("adam", "/admin/webbplats"));
        Map<String, String> original = Map.copyOf(before);
        Map<String, String> typed = new LinkedHashMap<>(before);
        typed.put("namnd", "Välfärdsnämnden");
        typed.put("adress", "Provvägen 7\r\n136 00 Haninge");
        typed.put("epost", "valfard@haninge.example");
        typed.put("ombud", "08-465 004 99");
        typed.put("trygg-vem", "Samordnaren mot våld");
        typed.put("trygg-dag", "2026-11-20");
        typed.put("tillg-dag", "");
        typed.put("tillg-text", "");
        assertThat(post("/admin/webbplats", typed).body())
                .contains("uppgifter är sparade", "Välfärdsnämnden", "Samordnaren mot våld", "20 november 2026");
        assertThat(logged(HERE)).contains("CHANGE_MUNICIPALITY");
        assertThat(read("/personuppgifter")).contains("Välfärdsnämnden i Haninge kommun", "08-465 004 99");
        assertThat(read("/tillganglighet"))
                .contains(
                        "<bdi lang=\"sv\">Provvägen 7</bdi><br><bdi lang=\"sv\">136 00 Haninge</bdi>",
                        "valfard@haninge.example")
                .doesNotContain("Så här skriver kommunen själv", "Ring så får du adressen");
        assertThat(read("/trygghet")).contains("Samordnaren mot våld svarar för den här texten", "20 november 2026");
        assertThat(read("/ar/trygghet")).contains("Samordnaren mot våld", "dir=\"rtl\"");

        // The second of two tabs that were opened at the same time.
        before.put("namnd", "Socialnämnden");
        HttpResponse<String> conflict = post("/admin/webbplats", before);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Adam Adminprov", "webbplatsens uppgifter", "Välfärdsnämnden", "Samordnaren mot våld");
        assertThat(read("/personuppgifter")).contains("Välfärdsnämnden");

        Map<String, String> nothing = new LinkedHashMap<>(filledIn(browser.get("/admin/webbplats")));
        nothing.replaceAll((field, value) -> field.equals("version") ? value : "");
        assertThat(post("/admin/webbplats", nothing).body())
                .contains("Ingen har skrivit när trygghetssidan lästes igenom", "egen regel");
        assertThat(read("/trygghet")).doesNotContain("svarar för den här texten", "lästes igenom senast");
        assertThat(read("/personuppgifter")).contains("Nämnden som har hand om", "Ring och be att få tala");

        Map<String, String> asBefore = new LinkedHashMap<>(original);
        asBefore.put("version", filledIn(browser.get("/admin/webbplats")).get("version"));
        assertThat(post("/admin/webbplats", asBefore).statusCode()).isEqualTo(200);
        assertThat(read("/personuppgifter")).contains("Socialnämnden i Haninge kommun");
    }

    @Test
    void whatIsWrongInWhatTheSiteSaysComesBackAsTyped() {
        browser.signIn("alva", "/admin/webbplats");
        HttpResponse<String> page = post(
                "/admin/webbplats",
                Map.of(
                        "epost", "ring oss <b>",
                        "trygg-dag", "2031-01-01",
                        "tillg-dag", "i går",
                        "namnd", "x".repeat(201),
                        "tillg-text", "Filmer saknar text."));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Skriv e-postadressen", "Den ska ha varit", "år, månad och dag", "högst 200 tecken")
                .contains("ring oss &lt;b>", "value=\"i går\"", "2031-01-01", "Filmer saknar text.")
                .contains("lästes igenom senast");
    }

    @Test
    void whenTheReceptionAnswersIsWrittenByTheAdministratorAndHoldsAtOnce() {
        Map<String, String> before = filledIn(browser.signIn("adam", "/admin/oppettider"));
        Map<String, String> original = Map.copyOf(before);
        Map<String, String> typed = new LinkedHashMap<>(before);
        typed.put("dag3", "8.00-12.00");
        typed.put("dag5", "");
        typed.put("dag6", "10.00 – 13.00");
        typed.put(ReceptionHoursForm.field(Eve.CHRISTMAS_EVES_EVE), "Stängt");
        typed.put("dagar", "2026-12-29 10.00–14.00\r\n\r\n2026-12-28 stängt  Utbildning <b>");
        assertThat(post("/admin/oppettider", typed).body())
                .contains("Öppettiderna är sparade", "8.00–12.00", "10.00–13.00", "2 är annorlunda");
        assertThat(logged(HERE)).contains("CHANGE_MUNICIPALITY");
        assertThat(open(2026, 12, 9)).contains(new Span(LocalTime.of(8, 0), LocalTime.NOON));
        assertThat(open(2026, 12, 11)).isEmpty();
        assertThat(open(2026, 12, 12)).contains(new Span(LocalTime.of(10, 0), LocalTime.of(13, 0)));
        assertThat(open(2026, 12, 23)).as("the eve goes before the Wednesday").isEmpty();
        assertThat(open(2026, 12, 28)).isEmpty();
        assertThat(open(2026, 12, 29)).contains(new Span(LocalTime.of(10, 0), LocalTime.of(14, 0)));
        Map<String, String> now = new LinkedHashMap<>(filledIn(browser.get("/admin/oppettider")));
        assertThat(now).containsEntry("dag3", "8.00–12.00").containsEntry("dag5", "");
        assertThat(browser.get("/admin/oppettider").body())
                .contains("2026-12-28 stängt Utbildning &lt;b&gt;\n2026-12-29 10.00–14.00");

        // The second of two tabs that were opened at the same time.
        before.put("dag1", "09.00–10.00");
        HttpResponse<String> conflict = post("/admin/oppettider", before);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("öppettiderna", "Onsdag", "8.00–12.00", "Inte ifyllt");

        Map<String, String> asBefore = new LinkedHashMap<>(original);
        asBefore.put("version", now.get("version"));
        assertThat(post("/admin/oppettider", asBefore).statusCode()).isEqualTo(200);
        assertThat(open(2026, 12, 9)).contains(new Span(LocalTime.of(8, 0), LocalTime.of(16, 30)));
    }

    @Test
    void hoursThatCannotBeReadComeBackAsTyped() {
        browser.signIn("alva", "/admin/oppettider");
        HttpResponse<String> page = post(
                "/admin/oppettider",
                Map.of(
                        "dag1",
                        "25.00–26.00",
                        "dag2",
                        "16.00–08.00",
                        "dag3",
                        "<b>",
                        ReceptionHoursForm.field(Eve.MAUNDY_THURSDAY),
                        "kanske",
                        "dagar",
                        "i morgon stängt\n2026-12-28 stängt"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Skriv tiderna så som 8.00–16.30", "att stänga som är efter", "”i morgon stängt”")
                .contains("value=\"25.00–26.00\"", "value=\"&lt;b>\"", "value=\"kanske\"", "2026-12-28 stängt");
        for (String days : List.of("2026-01-02 stängt", "2026-12-28 stängt\n2026-12-28 stängt", "2026-02-30 stängt")) {
            assertThat(post("/admin/oppettider", Map.of("dagar", days)).statusCode())
                    .as(days)
                    .isEqualTo(422);
        }
        assertThat(open(2026, 12, 7)).contains(new Span(LocalTime.of(8, 0), LocalTime.of(16, 30)));
    }

    private Optional<Span> open(int year, int month, int day) {
        return sites.of(HERE).hours().on(LocalDate.of(year, month, day));
    }

    @Test
    void somebodyIsAddedChangedAndEnded() {
        browser.signIn("adam", "/admin/personal/ny");
        String reception = unit("mottagning");
        Map<String, String> typed = new HashMap<>(Map.of(
                "namn", "Testa Testdotter",
                "inloggning", "testa",
                "leverantor", "demo",
                "behorig", "true",
                "roll0", "INTAKE_WORKER",
                "enhet0", reception));
        assertThat(post("/admin/personal/ny", typed).body()).contains("Testa Testdotter");
        StaffMember testa = member("Testa Testdotter");
        assertThat(testa.qualified()).isTrue();
        assertThat(signsIn("testa")).isTrue();
        assertThat(post("/admin/personal/ny", typed).body()).contains("har redan ett konto");

        typed.remove("behorig");
        typed.put("roll0", "");
        typed.put("enhet0", "");
        assertThat(post("/admin/personal/" + testa.id(), typed).statusCode()).isEqualTo(200);
        assertThat(member("Testa Testdotter")).matches(ended -> !ended.active() && !ended.qualified());
        assertThat(signsIn("testa")).isFalse();
        assertThat(logged(HERE)).contains("ADD_STAFF", "END_STAFF");
    }

    @Test
    void aRoleWithoutAUnitIsSentBack() {
        browser.signIn("adam", "/admin/personal/ny");
        HttpResponse<String> page = post(
                "/admin/personal/ny",
                Map.of("namn", "Prov", "inloggning", "prov", "leverantor", "demo", "roll0", "FIELD_WORKER"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Välj i vilken enhet rollen gäller");
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        browser.signIn("adam", "/admin");
        StaffMember adam = member("Adam Adminprov");
        HttpResponse<String> page = post(
                "/admin/personal/" + adam.id(),
                Map.of("namn", adam.name(), "aktiv", "true", "roll0", "HEAD_OF_UNIT", "enhet0", unit("mottagning")));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Du kan inte ändra dina egna roller");
        assertThat(member("Adam Adminprov")).isEqualTo(adam);
    }

    @Test
    void aLineOfTheDelegationOrderIsAddedAndEnded() {
        browser.signIn("adam", "/admin/delegation/ny");
        Map<String, String> typed = Map.of(
                "beslut", "EXTEND_PRELIMINARY",
                "roll", "VIOLENCE_WORKER",
                "namndbeslut", "SN 2026-11-20 § 9",
                "fran", "2026-11-20");
        Actor.Staff vilma = people.staff("vilma");
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(mayExtend(vilma, day)).isFalse();
        assertThat(post("/admin/delegation/ny", typed).body()).contains("SN 2026-11-20 § 9");
        assertThat(mayExtend(vilma, day)).isTrue();
        assertThat(post("/admin/delegation/ny", typed).statusCode()).isEqualTo(422);

        String line = "/admin/delegation/"
                + Tenant.call(HERE, () -> order.all(HERE)).stream()
                        .filter(rule -> rule.boardDecision().equals("SN 2026-11-20 § 9"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(post(line, Map.of("till", "2026-11-19")).statusCode()).isEqualTo(422);
        assertThat(post(line, Map.of("till", "2026-11-23")).statusCode()).isEqualTo(200);
        assertThat(mayExtend(vilma, day)).isFalse();
        assertThat(mayExtend(vilma, day.minusDays(1))).isTrue();
    }

    @Test
    void anotherMunicipalitysPeopleDoNotExistHere() {
        browser.signIn("adam", "/admin");
        String nora = people.staff("nora").id().toString();
        assertThat(browser.get("/admin/personal/" + nora).statusCode()).isEqualTo(404);
        assertThat(post("/admin/personal/" + nora, Map.of("namn", "X")).statusCode())
                .isEqualTo(404);
    }

    private boolean mayExtend(Actor.Staff staff, LocalDate day) {
        return Tenant.call(HERE, () -> order.mayDecide(staff, Decision.EXTEND_PRELIMINARY, day))
                .isEmpty();
    }

    private Map<String, String> newMunicipality(String code, String login) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("kommun", code);
        typed.put("namn", "Påhittade kommun");
        typed.put("prefix", "påh");
        typed.put("telefon", "08-465 004 70");
        typed.put("jour", "08-465 004 71");
        typed.put("oppnar", "8.00");
        typed.put("stanger", "16.30");
        typed.put("vardnamn", "stod-" + code + ".example");
        typed.put("mall", "HANINGE");
        typed.put("namndbeslut", "SN 2026-11-20 § 3");
        typed.put("fran", "2026-11-20");
        typed.put("administrator", "Nya Adminprov");
        typed.put("leverantor", "demo");
        typed.put("inloggning", login);
        return typed;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", Browser.token(browser.get("/admin/kommun")));
        return browser.post(path, all);
    }

    /** Everything in the form as a browser would send it. */
    private static Map<String, String> filledIn(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Pattern.compile("<input[^>]* name=\"([a-z0-9_-]+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(page.body())
                .results()
                .filter(found -> !found.group(1).startsWith("_"))
                .forEach(found -> fields.put(found.group(1), found.group(2)));
        Pattern.compile("<textarea[^>]* name=\"([a-z0-9_-]+)\"[^>]*>\n?([^<]*)</textarea>")
                .matcher(page.body())
                .results()
                .forEach(found -> fields.put(found.group(1), found.group(2)));
        assertThat(fields).hasSizeGreaterThan(8).containsKey("version");
        return fields;
    }

    private String read(String path) {
        HttpResponse<String> page = new Browser(port).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private StaffMember member(String name) {
        return Tenant.call(HERE, () -> register.everybody(HERE)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean signsIn(String subject) {
        return Tenant.call(HERE, () -> logins.signedIn(HERE, new LoginName("demo", subject)))
                .isPresent();
    }

    private String unit(String code) {
        return Tenant.call(HERE, () -> units.byCode(HERE, code))
                .orElseThrow()
                .id()
                .toString();
    }

    private List<String> logged(Municipality municipality) {
        return Tenant.call(
                municipality,
                () -> transaction.execute(
                        _ -> jdbc.sql("select action from audit_entry where municipality = :municipality")
                                .param("municipality", municipality.code())
                                .query(String.class)
                                .list()));
    }
}
