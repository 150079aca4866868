package se.vagenin.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;

/** The figures as those who lead see them: real templates, real database. */
@AtTheDesk
class FiguresTest {

    private static final UUID VIOLENCE = UUID.fromString("01930000-0000-7000-8000-000000000009");
    private static final UUID COUNSELLING = UUID.fromString("01930000-0000-7000-8000-00000000000a");

    @LocalServerPort
    private int port;

    @Autowired
    private Desk.Fixture desk;

    @BeforeEach
    void settle() {
        desk.as(People.SANNA, () -> {
            Units units = desk.get(Units.class);
            units.save(People.HERE, new Unit(VIOLENCE, "vald", "Relationsvåld", UnitKind.VIOLENCE, null), 5);
            units.save(
                    People.HERE,
                    new Unit(
                            COUNSELLING,
                            "samtal",
                            "Familjerådgivningen",
                            UnitKind.FAMILY_COUNSELLING,
                            People.FAMILY_LAW),
                    6);
            return units;
        });
        update("update matter set closed_at = '2020-01-01Z', arrived_at = '2020-01-01Z' where municipality = 136");
        update("update clock set stopped_at = '2020-01-01Z', stopped_as = 'NOT_NEEDED' where municipality = 136");
    }

    @Test
    void saysHowEachUnitStandsAndWhatHappenedInTheWeeks() throws Exception {
        UUID late = received(Duration.ofDays(2));
        received(Duration.ofHours(2));
        UUID elsewhere = received(Duration.ofDays(20));
        set(elsewhere, "unit_id = '" + People.HOUSING + "', responsible_id = '" + People.OMAR.id() + "'");
        UUID gone = received(Duration.ofDays(60));
        set(gone, "status = 'CLOSED', outcome = 'SUPPORT_STARTED', closed_at = '2026-11-23T08:00Z'");
        stop(late, "2026-11-22T12:00Z");
        stop(gone, "2026-10-01T12:00Z");

        String page = get(People.MAJA, FigurePages.PATH).body();

        assertThat(row(page, "Mottagningen")).containsExactly("2", "2", "1", "1", "0");
        assertThat(row(page, "Boendeenheten")).containsExactly("1", "0", "1", "0", "0");
        assertThat(row(page, "Familjerätten")).containsExactly("0", "0", "0", "0", "0");
        assertThat(row(page, "Alla enheter")).containsExactly("3", "2", "2", "1", "0");
        assertThat(page)
                .contains("Två ärenden är försenade.", "Tre ärenden är öppna.", "v.\u00a045–48", "v.\u00a037–48");
        assertThat(row(page, "Orosanmälan, barn")).containsExactly("1", "3", "4");
        assertThat(row(page, "Alla som kom in")).containsExactly("1", "3", "4");
        assertThat(row(page, "Avslutade eller överlämnade")).containsExactly("1", "1", "1");
        assertThat(row(page, "Stöd utan behovsprövning")).containsExactly("1", "1", "1", "100\u00a0%");
        assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains("Skyddsbedömning Lagens tid Inga 100 % 1 av 1 50 % 1 av 2".replace(" %", "\u00a0%"));
        assertThat(page).doesNotContain("Provbarn", "Omar");
    }

    @Test
    void showsOneUnitWhenItIsChosen() throws Exception {
        received(Duration.ofHours(2));
        set(received(Duration.ofDays(20)), "unit_id = '" + People.HOUSING + "'");

        String page = get(People.MAJA, FigurePages.PATH + "?enhet=boende").body();

        assertThat(page).contains("Boendeenheten. <b>Ett ärende är försenat.</b>", "Vägar ut, Boendeenheten");
        assertThat(row(page, "Orosanmälan, barn")).containsExactly("0", "1", "1");
        assertThat(row(page, "Alla enheter")).startsWith("2");
        assertNotFound(People.MAJA, "finns-inte");
    }

    @Test
    @Tag("R32")
    void aWalledUnitIsCountedOnlyForThoseWhoMayOpenItsMatters() throws Exception {
        received(Duration.ofHours(2));
        set(received(Duration.ofHours(3)), "unit_id = '" + VIOLENCE + "'");
        set(received(Duration.ofHours(3)), "unit_id = '" + COUNSELLING + "'");

        for (Actor.Staff each : List.of(People.MAJA, People.ANALYST)) {
            String page = get(each, FigurePages.PATH).body();
            assertThat(page).doesNotContain("Relationsvåld", "Familjerådgivningen");
            assertThat(page).contains("visas bara för den som får öppna deras ärenden");
            assertThat(row(page, "Alla enheter")).startsWith("1");
            assertThat(row(page, "Alla som kom in")).startsWith("1");
            assertNotFound(each, "vald");
            assertNotFound(each, "samtal");
        }
    }

    @Test
    @Tag("R32")
    void aMatterWithAConflictOfInterestIsNotCounted() throws Exception {
        UUID matter = received(Duration.ofHours(2));
        stop(matter, "2026-11-24T12:00Z");
        assertThat(row(get(People.MAJA, FigurePages.PATH).body(), "Mottagningen"))
                .startsWith("1");
        update("insert into matter_staff values (136, '" + matter + "', '" + People.MAJA.id() + "', 'CONFLICT')");

        String page = get(People.MAJA, FigurePages.PATH).body();
        assertThat(row(page, "Mottagningen")).startsWith("0");
        assertThat(page).contains("Inget har kommit in än.").doesNotContain("Skyddsbedömning");
        assertThat(row(get(People.ANALYST, FigurePages.PATH).body(), "Mottagningen"))
                .startsWith("1");
    }

    @Test
    @Tag("R32")
    void othersThanThoseWhoLeadOrFollowUpAreRefused() {
        for (Actor.Staff each : List.of(People.SANNA, People.TESTA, People.ADMINISTRATOR)) {
            assertThatThrownBy(() ->
                            desk.as(each, () -> desk.get(FigureDesk.class).read(each, Desk.NOW)))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    private void assertNotFound(Actor.Staff who, String unit) {
        assertThatThrownBy(() -> desk.as(who, () -> desk.get(FigurePages.class).show(who, unit)))
                .isInstanceOf(NotFound.class);
    }

    private UUID received(Duration ago) {
        return desk.concern(People.SANNA, "Provbarn Siffra", Desk.NOW.minus(ago))
                .matterId();
    }

    private void set(UUID matter, String change) {
        update("update matter set " + change + " where municipality = 136 and id = '" + matter + "'");
    }

    private void stop(UUID matter, String at) {
        update("update clock set stopped_at = '" + at + "', stopped_as = 'DONE' where municipality = 136"
                + " and kind = 'PROTECTION_ASSESSMENT' and matter_id = '" + matter + "'");
    }

    private void update(String sql) {
        desk.inTransaction(People.SANNA, () -> desk.sql().sql(sql).update());
    }

    /** The numbers after a heading of a row. */
    private static List<String> row(String page, String heading) {
        var found = Pattern.compile(
                        "<tr[^>]*><th scope=\"row\">(?:<a[^>]*>)?" + Pattern.quote(heading)
                                + "(?:</a>)?</th>(.*?)</tr>",
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(heading).isTrue();
        return Pattern.compile("<td[^>]*>(.*?)</td>")
                .matcher(found.group(1))
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    private HttpResponse<String> get(Actor.Staff who, String path) throws Exception {
        return new Visitor(port).get(who, path);
    }
}
