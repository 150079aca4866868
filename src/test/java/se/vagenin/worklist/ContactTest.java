package se.vagenin.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.crypto.TravelSeal;
import tools.jackson.databind.json.JsonMapper;

/** What staff write down, look up and begin the day with. */
@AtTheDesk
class ContactTest {

    private static final String CHILD_NUMBER = "201901012391";
    private static final Pattern AGAIN = Pattern.compile("data-address=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Desk.Fixture desk;

    @Autowired
    private TravelSeal seal;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void connect() {
        visitor = new Visitor(port);
    }

    @Test
    @Tag("R49")
    void whatIsToldByTelephoneKeepsItsTrueTimeAndWhoWroteItDown() throws Exception {
        UUID matter =
                register(Map.of("slag", "CHILD", "namn", "Provbarn Telefon", "datum", "2026-11-23", "tid", "22.15"));

        Instant told = Instant.parse("2026-11-23T21:15:00Z");
        assertThat(value(matter, "select received_at from concern_report where municipality = 136 and matter_id = :id"))
                .isEqualTo(told.toString());
        assertThat(text(
                        "select registered_by::text from concern_report where municipality = 136 and matter_id = :id",
                        matter))
                .isEqualTo(People.SANNA.id().toString());
        assertThat(
                        value(
                                matter,
                                "select event_at from timeline_entry where municipality = 136 and matter_id = :id and kind = 'RECEIVED'"))
                .isEqualTo(told.toString());
        assertThat(text(
                        "select author from timeline_entry where municipality = 136 and matter_id = :id and kind = 'RECEIVED'",
                        matter))
                .isEqualTo(People.SANNA.id().toString());
    }

    @Test
    @Tag("R37")
    void anEvictionNoticeIsToBeAcknowledgedTheDayItCame() throws Exception {
        UUID matter = register(Map.of("slag", "EVICTION", "namn", "Test Testsson", "kanal", "LETTER"));

        assertThat(text(
                        "select string_agg(kind || ' ' || due_date, ', ' order by kind) from clock where municipality = 136 and matter_id = :id",
                        matter))
                .isEqualTo("EVICTION_ACKNOWLEDGEMENT 2026-11-24, LOCAL_TARGET 2026-12-08");
        assertThat(text("select unit_id::text from matter where municipality = 136 and id = :id", matter))
                .isEqualTo(People.HOUSING.toString());
    }

    @Test
    @Tag("R33")
    void aRequestForAnInformationTalkHasFourWeeksByLaw() throws Exception {
        UUID matter = register(Map.of("slag", "INFORMATION_TALK", "namn", "En Förälder"));

        assertThat(text(
                        "select kind || ' ' || due_date || ' ' || statutory from clock where municipality = 136 and matter_id = :id",
                        matter))
                .isEqualTo("INFORMATION_TALK 2026-12-22 true");
    }

    /** No matter sorts last for want of a clock. */
    @Test
    void everyOtherMatterHasATargetOfTheMunicipalitysOwn() throws Exception {
        for (String kind : List.of("SUPPORT", "REFERRAL", "FAMILY_LAW")) {
            UUID matter = register(Map.of("slag", kind, "namn", "Måls Ägare " + kind, "person", "ny"));
            assertThat(text(
                            "select next_clock || ' ' || next_statutory from matter where municipality = 136 and id = :id",
                            matter))
                    .as(kind)
                    .isEqualTo("LOCAL_TARGET false");
        }
        assertThat(visitor.get(People.SANNA, "/arbete/inkorg").body()).contains(", lokalt mål");
        assertThat(search(People.SANNA, "Måls Ägare").body())
                .contains("Önskemål att besvara", "Hänvisning att ta emot")
                .doesNotContain("Förhandsbedömning");
    }

    @Test
    @Tag("R17")
    void anAdultGetsALocalTargetAndNoProtectionClock() throws Exception {
        UUID matter = register(Map.of("slag", "ADULT", "namn", "Vuxen Påhittad"));

        assertThat(text(
                        "select string_agg(kind || ' ' || statutory, ',') from clock where municipality = 136 and matter_id = :id",
                        matter))
                .isEqualTo("ADULT_ASSESSMENT false");
    }

    @Test
    void nobodyIsCreatedWhileSomebodyKnownFits() throws Exception {
        register(Map.of("slag", "SUPPORT", "namn", "Dubbel Påhittad", "pnr", CHILD_NUMBER));
        int persons = persons();
        Map<String, String> again = form(Map.of("slag", "SUPPORT", "namn", "Dubbel Påhittad", "text", "Ringde <igen>"));

        var asked = visitor.post(People.SANNA, ContactPages.PATH, again);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Vi känner redan någon", "Tidigare: Önskar stöd", "Ringde &lt;igen");
        assertThat(persons()).isEqualTo(persons);

        again.put("person", asked.body().replaceAll("(?s).*name=\"person\"[^>]*value=\"([0-9a-f-]{36})\".*", "$1"));
        assertThat(visitor.post(People.SANNA, ContactPages.PATH, again).statusCode())
                .isEqualTo(303);
        assertThat(persons()).isEqualTo(persons);
    }

    /** A concern too is laid on the one who was chosen, also where no personal number is known. */
    @Test
    void theOneWhoWasChosenIsTheOneWhoIsAssessed() throws Exception {
        register(Map.of("slag", "SUPPORT", "namn", "Utan Nummersson", "person", "ny"));
        int persons = persons();
        Map<String, String> again = form(Map.of("slag", "CHILD", "namn", "Utan Nummersson"));
        var asked = visitor.post(People.SANNA, ContactPages.PATH, again);
        again.put("person", asked.body().replaceAll("(?s).*name=\"person\"[^>]*value=\"([0-9a-f-]{36})\".*", "$1"));

        assertThat(visitor.post(People.SANNA, ContactPages.PATH, again).statusCode())
                .isEqualTo(303);
        assertThat(persons()).isEqualTo(persons);
    }

    @Test
    @Tag("R03")
    void severalChildrenAreAssessedEachOnItsOwn() throws Exception {
        UUID matter = register(Map.of(
                "slag",
                "CHILD",
                "personer",
                "3",
                "namn",
                "Första Syskonet",
                "namn.2",
                "Andra Syskonet",
                "namn.3",
                "Tredje Syskonet",
                "fodd.3",
                "2019-12-30"));

        assertThat(text("select count(*)::text from assessment where municipality = 136 and matter_id = :id", matter))
                .isEqualTo("3");
        assertThat(text(
                        "select string_agg(kind || ' ' || number, ', ' order by kind) from (select kind, count(distinct subject_id) as number from clock where municipality = 136 and matter_id = :id group by kind) clocks",
                        matter))
                .isEqualTo("PRELIMINARY_ASSESSMENT 3, PROTECTION_ASSESSMENT 3");
        assertThat(visitor.get(People.SANNA, "/arbete/inkorg").body())
                .contains("Första Syskonet, Andra Syskonet och Tredje Syskonet");
    }

    @Test
    void bothParentsOfAFamilyLawMatterAreItsPersons() throws Exception {
        UUID matter = register(
                Map.of("slag", "FAMILY_LAW", "personer", "2", "namn", "Ena Föräldern", "namn.2", "Andra Föräldern"));

        assertThat(text(
                        "select count(*)::text from matter_person where municipality = 136 and matter_id = :id",
                        matter))
                .isEqualTo("2");
    }

    @Test
    void aRowIsAddedAndTakenAwayAndNothingTypedIsLost() throws Exception {
        Map<String, String> form = form(Map.of("namn", "Rad Ett", "text", "Halvvägs <skrivet>", "gor", "lagg-till"));
        var added = visitor.post(People.SANNA, ContactPages.PATH, form);
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body())
                .contains("value=\"Rad Ett\"", "Halvvägs &lt;skrivet", "name=\"namn.2\"", "Person 2")
                .contains("name=\"personer\" value=\"2\"");

        form.putAll(
                Map.of("personer", "3", "namn.2", "Rad Två", "namn.3", "Rad Tre", "pnr.3", "1234", "gor", "ta-bort.2"));
        String left = visitor.post(People.SANNA, ContactPages.PATH, form).body();
        assertThat(left)
                .contains("value=\"Rad Ett\"", "value=\"Rad Tre\"", "Halvvägs &lt;skrivet")
                .containsPattern("name=\"pnr.2\"[^>]*value=\"1234\"")
                .doesNotContain("Rad Två", "name=\"namn.3\"");
    }

    @Test
    @Tag("R48")
    void whatIsSaidOfHowToReachSomebodyIsKeptForEachAndSealed() throws Exception {
        Map<String, String> form =
                form(Map.of("slag", "CHILD", "personer", "2", "namn", "Syskon Ett", "namn.2", "Syskon Två"));
        form.putAll(
                Map.of("aldrig.2", "Ring aldrig hem", "meddelande.2", "ja", "sprak.2", "Somaliska", "tolk.2", "ja"));
        UUID matter = register(form);

        assertThat(text(
                        "select count(*) || ' ' || bool_or(position('aldrig' in encode(s.content, 'escape')) > 0) from safe_contact s join matter_person p on p.municipality = s.municipality and p.person_id = s.person_id where s.municipality = 136 and p.matter_id = :id",
                        matter))
                .isEqualTo("1 false");
        assertThat(desk.audited("RECORD_SAFE_CONTACT")).isPositive();
    }

    @Test
    void thereAreNeverMoreThanTwentyRows() throws Exception {
        Map<String, String> form = form(Map.of("personer", "99", "gor", "lagg-till"));
        String page = visitor.post(People.SANNA, ContactPages.PATH, form).body();

        assertThat(page).contains("name=\"namn.20\"").doesNotContain("name=\"namn.21\"", "Lägg till en person");
    }

    @Test
    @Tag("R16")
    void rowsThatDoNotGoTogetherAreNamed() throws Exception {
        Map<String, String> form = form(
                Map.of("slag", "UNBORN", "personer", "3", "pnr", CHILD_NUMBER, "pnr.2", CHILD_NUMBER, "namn.3", " "));
        var answer = visitor.post(People.SANNA, ContactPages.PATH, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("hos den som är gravid", "Personen står redan högre upp", "ta bort raden");
    }

    @Test
    void aFormSentTwiceIsOneMatter() throws Exception {
        Map<String, String> form = form(Map.of("slag", "REFERRAL", "namn", "Ensam Påhittad", "person", "ny"));

        String first = visitor.post(People.SANNA, ContactPages.PATH, form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String second = visitor.post(People.SANNA, ContactPages.PATH, form)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() throws Exception {
        Map<String, String> form = form(Map.of(
                "slag",
                "x",
                "pnr",
                "123",
                "datum",
                "i går",
                "text",
                "",
                "namn",
                "Kvar Påhittad",
                "fodd",
                "2030-01-01"));
        form.put("anmalare", "POLICE");
        form.put("anonym", "ja");

        var answer = visitor.post(People.SANNA, ContactPages.PATH, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Välj vad kontakten gäller.",
                        "Personnumret stämmer inte.",
                        "Skriv dag som",
                        "Skriv vad som har kommit fram.",
                        "Skriv födelsedagen",
                        "kan inte vara anonym")
                .contains("value=\"Kvar Påhittad\"", "value=\"i går\"", "value=\"123\"");
    }

    @Test
    @Tag("R26")
    void adviceHasNoPlaceForWhoItWas() throws Exception {
        String page = visitor.get(People.SANNA, AdvicePages.PATH).body();
        String form = page.substring(page.indexOf("action=\"" + AdvicePages.PATH));
        assertThat(form).doesNotContain("type=\"text\"", "<textarea", "type=\"tel\"");

        var counted = visitor.post(
                People.SANNA,
                AdvicePages.PATH,
                Map.of(
                        "tema",
                        "SEPARATION",
                        "alder",
                        "FROM_6",
                        "kanal",
                        "PHONE",
                        "resultat",
                        "ENOUGH",
                        "namn",
                        "Provbarn Ett"));
        assertThat(counted.statusCode()).isEqualTo(303);
        List<String> columns = desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql(
                                "select column_name from information_schema.columns where table_name = 'advice_contact' order by 1")
                        .query((row, _) -> row.getString(1))
                        .list());
        assertThat(columns)
                .containsExactly("age_band", "channel", "day", "id", "municipality", "result", "theme", "unit_id");
        assertThat(text(
                        "select theme || ' ' || age_band from advice_contact where municipality = 136 and theme = 'SEPARATION' and :id is not null",
                        UUID.randomUUID()))
                .isEqualTo("SEPARATION FROM_6");
        assertThat(visitor.post(People.SANNA, AdvicePages.PATH, Map.of("tema", "OTHER"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Tag("R30")
    void mattersAreFoundByNameNumberAndReferenceAndByNothingElse() throws Exception {
        UUID matter = register(Map.of(
                "slag",
                "SUPPORT",
                "namn",
                "Sökbar Påhittad",
                "pnr",
                "201901022382",
                "text",
                "Ordet kanariefågel står här"));
        String reference = text("select reference from matter where municipality = 136 and id = :id", matter);

        for (String words : List.of("Sökbar", "201901022382", "20190102-2382", reference)) {
            assertThat(search(People.SANNA, words).body()).as(words).contains(reference, matter.toString());
        }
        assertThat(search(People.SANNA, "kanariefågel").body())
                .contains("Ingen träff.")
                .doesNotContain(reference);
        assertThat(search(People.SANNA, "x").body()).contains("15 § SoLPuF");
        assertThat(search(People.SANNA, " ").statusCode()).isEqualTo(422);
        assertThat(search(People.STRANGER, reference).body()).contains("Ingen träff.");
        assertThat(search(People.TESTA, "Sökbar").body())
                .contains("fler ärenden som din roll")
                .doesNotContain(reference);
    }

    /** The way back from a matter: to an address that tells nothing, opens for nobody else, and logs each showing. */
    @Test
    @Tag("R32")
    void aSearchIsFoundAgainByWhoMadeItAndByNobodyElse() throws Exception {
        visitor.post(
                People.SANNA,
                ContactPages.PATH,
                form(Map.of("slag", "SUPPORT", "namn", "Återfunnen Påhittad", "person", "ny")));
        Matcher found = AGAIN.matcher(search(People.SANNA, "Återfunnen").body());
        assertThat(found.find()).isTrue();
        String address = found.group(1);
        byte[] told = Base64.getUrlDecoder().decode(address.substring(address.indexOf('=') + 1));
        assertThat(new String(told, StandardCharsets.UTF_8)).doesNotContain("terfunnen");
        int before = desk.audited("SEARCH_PERSON");

        assertThat(visitor.get(People.SANNA, address).body())
                .contains(
                        "Återfunnen Påhittad", "En träff", "value=\"Återfunnen\"", "data-address=\"" + address + "\"");
        assertThat(desk.audited("SEARCH_PERSON")).isEqualTo(before + 1);

        assertGone(People.OMAR, address);
        assertGone(People.SANNA, address.replace("igen=", "igen=A"));
        assertGone(People.SANNA, "/arbete/sok?igen=x");
        assertThat(desk.audited("SEARCH_PERSON")).isEqualTo(before + 1);
        assertThat(visitor.get(People.SANNA, "/arbete/sok").body()).doesNotContain("visa igen", "data-address");
    }

    @Test
    void aSearchIsFoundAgainForAWorkingDay() {
        String sealed = searchSeal(Duration.ZERO).seal(People.SANNA, "Åsa Påhittad");
        assertThat(searchSeal(SearchSeal.LASTS.minusMillis(1)).open(People.SANNA, sealed))
                .contains("Åsa Påhittad");
        assertThat(searchSeal(SearchSeal.LASTS).open(People.SANNA, sealed)).isEmpty();
    }

    private SearchSeal searchSeal(Duration later) {
        return new SearchSeal(seal, new JsonMapper(), Clock.fixed(Desk.NOW.plus(later), ZoneOffset.UTC));
    }

    private void assertGone(se.vagenin.kernel.Actor.Staff who, String address) throws Exception {
        assertThat(visitor.get(who, address).body())
                .contains("Den sökningen går inte att visa igen. Sök på nytt.")
                .doesNotContain("Återfunnen", "data-address");
    }

    @Test
    @Tag("R30")
    void whoseNamesSoundAlikeIsFoundByAllOfThem() throws Exception {
        visitor.post(
                People.SANNA,
                ContactPages.PATH,
                form(Map.of("slag", "SUPPORT", "namn", "Karin Karén Likljud", "person", "ny")));
        for (String words : List.of("Karin Karén", "Carin Karen Likljud", "Karen", "Likljud Karin")) {
            assertThat(search(People.SANNA, words).body()).as(words).contains("Karin Karén Likljud");
        }
        assertThat(search(People.SANNA, "Karin Bertil").body()).doesNotContain("Karin Karén Likljud");
    }

    @Test
    @Tag("R32")
    void everyPersonFoundIsInTheLogAndAProtectedOneIsMasked() throws Exception {
        Map<String, String> form =
                form(Map.of("slag", "SUPPORT", "namn", "Gömd Påhittad", "person", "ny", "skyddad", "ja"));
        visitor.post(People.SANNA, ContactPages.PATH, form);
        int before = desk.audited("SEARCH_PERSON");

        assertThat(search(People.SANNA, "Gömd").body())
                .contains("Skyddad person")
                .doesNotContain("Gömd Påhittad");
        assertThat(desk.audited("SEARCH_PERSON")).isEqualTo(before + 1);
    }

    @Test
    void minDagSaysInASentenceWhatMustBeDone() throws Exception {
        UUID matter = desk.concern(People.SANNA, "Provbarn Dag", Desk.NOW.minus(Duration.ofDays(1)))
                .matterId();
        visitor.post(People.OMAR, "/arbete/inkorg/ta", Map.of("ta", matter + ".0"));

        String mine = visitor.get(People.OMAR, "/arbete").body();
        assertThat(mine)
                .contains("En klocka är försenad.", "saknar ansvarig", "Tisdag 24 november 2026, kl. 13.20")
                .contains(
                        "Gör skyddsbedömning",
                        "/arbete/arenden/" + matter + "/barn/",
                        "/skydd\"",
                        "Besluta förhandsbedömning")
                .doesNotContain("Så är ärendena fördelade");
        assertThat(visitor.get(People.MAJA, "/arbete").body())
                .contains(
                        "Så är ärendena fördelade",
                        "Försenat i enheten",
                        "Omar Exempel",
                        "Provbarn Dag · Omar Exempel");
        assertThat(visitor.get(People.ANALYST, "/arbete").body())
                .contains("Här är det du arbetar med.")
                .doesNotContain("Provbarn", "/arbete/inkorg");
    }

    private HttpResponse<String> search(se.vagenin.kernel.Actor.Staff who, String words) throws Exception {
        return visitor.post(who, "/arbete/sok", Map.of("fraga", words));
    }

    private UUID register(Map<String, String> fields) throws Exception {
        var answer = visitor.post(People.SANNA, ContactPages.PATH, form(fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return UUID.fromString(
                answer.headers().firstValue("Location").orElseThrow().replace("/arbete/arenden/", ""));
    }

    private static Map<String, String> form(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(Map.of(
                "id", UUID.randomUUID().toString(),
                "kanal", "PHONE",
                "datum", "2026-11-24",
                "tid", "09.00",
                "anmalare", "PRIVATE",
                "text", "Ringde och berättade.",
                "fara", "NO",
                "gor", "spara"));
        form.putAll(fields);
        return form;
    }

    private int persons() {
        return desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql("select count(*) from person where municipality = 136")
                        .query((row, _) -> row.getInt(1))
                        .single());
    }

    private String text(String sql, UUID id) {
        return desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql(sql)
                        .param("id", id)
                        .query((row, _) -> row.getString(1))
                        .single());
    }

    private String value(UUID id, String sql) {
        return desk.inTransaction(
                People.SANNA,
                () -> desk.sql()
                        .sql(sql)
                        .param("id", id)
                        .query((row, _) -> row.getObject(1, OffsetDateTime.class)
                                .toInstant()
                                .toString())
                        .single());
    }
}
