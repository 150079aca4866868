package se.vagenin.intake.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** What is kept of a report that is not sent: for its owner, sealed, and not for long. */
@DemoApp
@Tag("R32")
class SavedReportsTest {

    private static final Stop WORRY = Stop.at(ReportStep.WHOLE_WORRY);

    @Autowired
    SavedReports saved;

    @Autowired
    ExpiredSavedReports expired;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @BeforeEach
    void startOfDay() {
        clock.reset();
    }

    @Test
    void whatIsSavedIsFoundAgainAsItWasTyped() {
        Actor.Resident fia = somebody();
        ReportAnswers answers = answers("Kommer hungrig 😢");
        save(fia, answers);
        SavedReports.Saved found = open(fia, answers.form());
        assertThat(found.answers()).isEqualTo(answers);
        assertThat(found.stop()).isEqualTo(WORRY);
        assertThat(found.expiresAt()).isEqualTo(TestClock.START.plus(Duration.ofDays(30)));
    }

    @Test
    void savingAgainReplacesAndDoesNotProlong() {
        Actor.Resident fia = somebody();
        ReportAnswers first = answers("Först");
        save(fia, first);
        clock.forward(Duration.ofDays(29));
        save(fia, first.saying("oro.text", "Sedan"));
        assertThat(list(fia)).hasSize(1);
        assertThat(open(fia, first.form()).answers().value("oro.text")).isEqualTo("Sedan");
        clock.forward(Duration.ofDays(1));
        assertThat(list(fia)).isEmpty();
        save(fia, first);
        assertThat(list(fia)).hasSize(1);
    }

    /** S10: every id that one sees, tried by others: another person, the same person elsewhere, one who knows the id. */
    @Test
    void nobodyElseFindsReadsReplacesOrDeletesIt() {
        Actor.Resident fia = somebody();
        Actor.Resident siv = somebody();
        Actor.Resident fiaElsewhere = new Actor.Resident(People.NORRKOPING, fia.id(), "Prov", null);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ReportAnswers answers = answers("Hemligt " + i);
            ids.add(answers.form());
            save(fia, answers);
        }
        int tried = 0;
        for (UUID id : ids) {
            for (Actor.Resident other : List.of(siv, fiaElsewhere)) {
                assertThat(in(other, () -> saved.open(other, id))).isEmpty();
                assertThat(in(other, () -> saved.delete(other, id))).isFalse();
                in(other, () -> {
                    saved.sent(other, id);
                    return true;
                });
                save(
                        other,
                        new ReportAnswers(
                                id, TestClock.START, false, 1, answers("Annat").given()));
                tried += 4;
            }
        }
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(open(fia, id).answers().value("oro.text")).startsWith("Hemligt"));
        System.out.printf("S10: %d trials on %d saved reports of another person, 0 through%n", tried, ids.size());
        assertThat(list(siv))
                .hasSize(5)
                .allSatisfy(each -> assertThat(each.answers().value("oro.text")).isEqualTo("Annat"));
    }

    @Test
    void aChildWithProtectedDataIsSealedUnderTheKeyOfTheProtected() {
        Actor.Resident fia = somebody();
        ReportAnswers ordinary = answers("Vanlig");
        ReportAnswers protectedChild = answers("Skyddad").saying("barn[0].skyddad", "ja");
        save(fia, ordinary);
        save(fia, protectedChild);
        assertThat(mark(ordinary)).isEqualTo("O");
        assertThat(mark(protectedChild)).isEqualTo("P");
        assertThat(open(fia, protectedChild.form()).answers().value("oro.text")).isEqualTo("Skyddad");
    }

    @Test
    void twentyAreEnoughAndTheTwentyFirstIsRefusedButChangesAreNot() {
        Actor.Resident fia = somebody();
        ReportAnswers one = answers("Ett");
        save(fia, one);
        for (int i = 1; i < SavedReports.MOST; i++) {
            save(fia, answers("Nummer " + i));
        }
        ReportAnswers tooMany = answers("För mycket");
        assertThat(in(fia, () -> saved.save(fia, tooMany, WORRY))).isFalse();
        assertThat(in(fia, () -> saved.save(fia, one.saying("oro.text", "Mer"), WORRY)))
                .isTrue();
        assertThat(list(fia)).hasSize(SavedReports.MOST);
    }

    @Test
    void everyReadAndChangeLeavesItsRowAndNothingElseDoes() {
        Actor.Resident fia = somebody();
        ReportAnswers answers = answers("Loggas");
        save(fia, answers);
        list(fia);
        open(fia, answers.form());
        in(fia, () -> saved.open(fia, UUID.randomUUID()));
        in(fia, () -> saved.delete(fia, answers.form()));
        in(fia, () -> saved.delete(fia, answers.form()));
        assertThat(database()
                        .sql("select action || ' ' || object_kind from audit_entry where actor = :actor order by id")
                        .param("actor", fia.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "SAVE_REPORT SAVED_REPORT",
                        "LIST_SAVED_REPORTS LIST",
                        "READ_SAVED_REPORT SAVED_REPORT",
                        "DELETE_SAVED_REPORT SAVED_REPORT");
    }

    @Test
    void theJobForgetsWhatIsKeptNoLongerInEveryMunicipality() {
        Actor.Resident here = somebody();
        Actor.Resident there = new Actor.Resident(People.NORRKOPING, UUID.randomUUID(), "Prov", null);
        save(here, answers("Gammal"));
        save(there, answers("Gammal"));
        clock.forward(Duration.ofDays(1));
        save(here, answers("Yngre"));
        clock.forward(Duration.ofDays(29));
        expired.forget();
        assertThat(rows(here)).isEqualTo(1);
        assertThat(rows(there)).isZero();
    }

    private static Actor.Resident somebody() {
        return new Actor.Resident(People.HANINGE, UUID.randomUUID(), "Testa Testdotter", null);
    }

    private static ReportAnswers answers(String text) {
        return ReportAnswers.fresh(UUID.randomUUID(), TestClock.START)
                .saying("slag", "forskola")
                .saying("oro.text", text);
    }

    private void save(Actor.Resident owner, ReportAnswers answers) {
        assertThat(in(owner, () -> saved.save(owner, answers, WORRY))).isTrue();
    }

    private SavedReports.Saved open(Actor.Resident owner, UUID id) {
        return in(owner, () -> saved.open(owner, id)).orElseThrow();
    }

    private List<SavedReports.Saved> list(Actor.Resident owner) {
        return in(owner, () -> saved.of(owner));
    }

    private static <T> T in(Actor.Resident owner, Supplier<T> what) {
        Municipality municipality = owner.municipality();
        return Tenant.call(municipality, what::get);
    }

    /** The first sign of a wrapped key says which key it stands under. */
    private String mark(ReportAnswers answers) {
        return database()
                .sql("select chr(get_byte(data_key, 0)) from saved_report where id = :id")
                .param("id", answers.form())
                .query(String.class)
                .single();
    }

    private long rows(Actor.Resident owner) {
        return database()
                .sql("select count(*) from saved_report where owner = :owner")
                .param("owner", owner.id())
                .query(Long.class)
                .single();
    }

    private JdbcClient database() {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
    }
}
