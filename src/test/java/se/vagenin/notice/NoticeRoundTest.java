package se.vagenin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import se.vagenin.audit.AuditObject;
import se.vagenin.notice.NoticeCarrier.Answer;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;
import se.vagenin.web.Language;

/** From the choice of a reminder to the end of it, on a real database, with a carrier that takes, refuses, fails and dies. */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class NoticeRoundTest {

    /** Thursday at ten; the reminder is due on Wednesday at ten. */
    private static final Instant TALK = Instant.parse("2026-11-26T09:00:00Z");

    private static final Instant DUE = Instant.parse("2026-11-25T09:00:00Z");

    private static final Post POST = new Post();

    @AfterAll
    static void close() {
        POST.close();
    }

    /** What a process leaves behind when it is killed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("kill -9", null, false, false);
        }
    }

    @BeforeEach
    void clear() {
        POST.clear();
    }

    @Test
    void goesOnceWhenItIsDueAndNotBefore() {
        UUID id = POST.set(TALK);
        POST.clock.set(DUE.minusSeconds(1));
        POST.round();
        assertThat(POST.carrier.letters).isEmpty();
        assertThat(POST.find(id)).contains(new Reminder(NoticeWay.SMS, Reminder.State.WAITING, DUE));
        POST.clock.set(DUE);
        POST.round();
        POST.round();
        assertThat(POST.carrier.letters).singleElement().satisfies(letter -> {
            assertThat(letter.to().value()).isEqualTo(Post.NUMBER);
            assertThat(letter.text()).isEqualTo("Muistutus: sinulla on aika huomenna klo 10.00.");
        });
        assertThat(POST.state(id)).isEqualTo(Reminder.State.SENT);
        assertThat(POST.actions(id)).containsExactly("SEND_REMINDER");
    }

    @Test
    void isMovedAndWithdrawnWithWhatItRemindsOf() {
        UUID moved = POST.set(TALK);
        UUID withdrawn = POST.set(TALK);
        Instant later = TALK.plus(Duration.ofDays(7));
        POST.here(() -> {
            POST.get(Reminders.class).move(Post.HERE, moved, later);
            return POST.get(Reminders.class).withdraw(Post.HERE, withdrawn);
        });
        POST.clock.set(DUE);
        POST.round();
        assertThat(POST.carrier.letters).isEmpty();
        assertThat(POST.state(withdrawn)).isEqualTo(Reminder.State.WITHDRAWN);
        assertThat(POST.here(() -> POST.get(Reminders.class).hint(Post.HERE, withdrawn)))
                .as("the address")
                .isEmpty();
        POST.clock.set(later.minus(Duration.ofHours(24)));
        POST.round();
        assertThat(POST.carrier.letters).hasSize(1);
    }

    @Test
    void aTimeMovedAfterItsReminderIsRemindedOfAgain() {
        UUID id = POST.set(TALK);
        POST.clock.set(DUE);
        POST.round();
        Instant later = TALK.plus(Duration.ofDays(7));
        POST.here(() -> {
            POST.get(Reminders.class).move(Post.HERE, id, later);
            return true;
        });
        POST.clock.set(later.minus(Duration.ofHours(24)));
        POST.round();
        assertThat(POST.carrier.letters).extracting(Letter::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void oneMovedTooNearIsTakenAwayAndOneBookedTooLateIsNeverSet() {
        UUID id = POST.set(TALK.plus(Duration.ofDays(7)));
        POST.clock.set(DUE);
        POST.here(() -> {
            POST.get(Reminders.class).move(Post.HERE, id, TALK);
            return true;
        });
        assertThat(POST.state(id)).isEqualTo(Reminder.State.WITHDRAWN);
        assertThat(POST.here(() -> POST.get(Reminders.class)
                        .set(
                                Post.HERE,
                                new AuditObject(AuditObject.Kind.BOOKING, UUID.randomUUID()),
                                TALK,
                                new ReminderWish(
                                        new NoticeAddress(NoticeWay.SMS, Post.NUMBER), false, Language.SWEDISH))))
                .isFalse();
    }

    @Test
    void standsOrFallsWithTheTransactionItIsSetIn() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> POST.here(() -> {
                    POST.get(Reminders.class)
                            .set(
                                    Post.HERE,
                                    new AuditObject(AuditObject.Kind.BOOKING, id),
                                    TALK,
                                    new ReminderWish(
                                            new NoticeAddress(NoticeWay.SMS, Post.NUMBER), false, Language.SWEDISH));
                    throw new IllegalStateException("the booking failed");
                }))
                .hasMessage("the booking failed");
        assertThat(POST.find(id)).isEmpty();
        assertThatThrownBy(() ->
                        Tenant.run(Post.HERE, () -> POST.get(Reminders.class).withdraw(Post.HERE, id)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aServerThatIsDownIsTriedWithGrowingPausesAndThenGivenUp(CapturedOutput output) {
        // In the middle of the day, so that neither the night nor the talk ends it.
        Instant talk = Instant.parse("2026-12-03T10:00:00Z");
        UUID id = POST.set(talk);
        POST.carrier.next = () -> {
            throw new ConnectException(Post.NUMBER + " not reached");
        };
        List<Duration> pauses = new ArrayList<>();
        Instant last = POST.find(id).orElseThrow().due();
        POST.clock.set(last);
        for (int minute = 0; minute < 60 * 24 && POST.state(id) == Reminder.State.WAITING; minute++) {
            int before = POST.carrier.letters.size();
            POST.round();
            if (POST.carrier.letters.size() > before) {
                pauses.add(Duration.between(last, POST.clock.instant()));
                last = POST.clock.instant();
            }
            POST.clock.forward(Duration.ofMinutes(1));
        }
        assertThat(POST.state(id)).isEqualTo(Reminder.State.FAILED);
        assertThat(pauses).hasSize(NoticeRound.MOST_TRIES);
        assertThat(pauses.subList(1, 6))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(8),
                        Duration.ofMinutes(16));
        assertThat(POST.carrier.letters)
                .extracting(Letter::id)
                .containsOnly(POST.carrier.letters.getFirst().id());
        assertThat(POST.here(() -> POST.get(NoticeCounts.class).failed(Post.HERE)))
                .isEqualTo(1);
        assertThat(POST.here(() -> POST.get(NoticeCounts.class).of(Post.HERE)).get(NoticeWay.SMS))
                .isEqualTo(new NoticeCounts.Ways(0, 0, 0, Map.of(NoticeFailure.UNREACHABLE, 1)));
        assertThat(POST.actions(id)).containsExactly("FAIL_REMINDER");
        assertThat(output.getAll()).contains("ConnectException").doesNotContain("701740619");
    }

    /** Each silent answer takes its time: a hundred of them must not hold up what can go. */
    @Test
    void aWayThatDoesNotAnswerIsLeftForTheNextRoundAndTheOtherGoesOn() {
        List<UUID> texts = List.of(POST.set(TALK), POST.set(TALK), POST.set(TALK));
        UUID mail = POST.set(TALK, new NoticeAddress(NoticeWay.EMAIL, "alias@exempel.se"));
        POST.carrier.next = () -> {
            throw new ConnectException("silent");
        };
        POST.clock.set(DUE);
        POST.round();
        assertThat(POST.carrier.letters).hasSize(1);
        assertThat(POST.state(mail)).isEqualTo(Reminder.State.SENT);
        POST.carrier.next = () -> Answer.TAKEN;
        POST.clock.forward(Duration.ofMinutes(1));
        POST.round();
        assertThat(texts).allSatisfy(each -> assertThat(POST.state(each)).isEqualTo(Reminder.State.SENT));
    }

    /** With the plan that a database makes when it believes that next to nothing waits: a choice made anew for each row. */
    @Test
    void oneIsTakenAtATimeHoweverTheDatabasePlansIt() {
        POST.set(TALK);
        POST.machine().sql("analyze notice").update();
        for (int more = 0; more < 20; more++) {
            POST.set(TALK);
        }
        POST.clock.set(DUE);
        POST.round();
        assertThat(POST.carrier.letters).hasSize(21).extracting(Letter::id).doesNotHaveDuplicates();
    }

    @Test
    void aRowThatDoesNotOpenFailsAloneAndHoldsNobodyUp() {
        UUID broken = POST.set(TALK);
        POST.machine().sql("update notice set content = '\\x00'").update();
        UUID whole = POST.set(TALK);
        POST.clock.set(DUE);
        POST.round();
        assertThat(POST.state(whole)).isEqualTo(Reminder.State.SENT);
        assertThat(POST.state(broken)).isEqualTo(Reminder.State.WAITING);
        POST.clock.set(TALK);
        POST.round();
        assertThat(POST.state(broken)).isEqualTo(Reminder.State.FAILED);
    }

    @Test
    void aTryThatWouldFallAtNightWaitsAndIsMadeInTheMorning() {
        // Due at a quarter to nine in the evening before a talk in the evening.
        Instant talk = Instant.parse("2026-11-26T19:55:00Z");
        UUID id = POST.set(talk);
        POST.clock.set(Instant.parse("2026-11-25T19:59:30Z"));
        POST.carrier.next = () -> {
            throw new IOException("not now");
        };
        POST.round();
        assertThat(POST.carrier.letters).hasSize(1);
        POST.carrier.next = () -> Answer.TAKEN;
        POST.clock.set(Instant.parse("2026-11-26T06:59:00Z"));
        POST.round();
        assertThat(POST.carrier.letters).as("at night").hasSize(1);
        POST.clock.set(Instant.parse("2026-11-26T07:00:00Z"));
        POST.round();
        assertThat(POST.carrier.letters).hasSize(2);
        assertThat(POST.carrier.letters.getLast().text()).contains("tänään");
        assertThat(POST.state(id)).isEqualTo(Reminder.State.SENT);
    }

    @Test
    void aServerThatWasOffOverTheHourDoesNotWakeAnybodyNorComeAfterwards() {
        UUID night = POST.set(TALK);
        POST.clock.set(Instant.parse("2026-11-25T22:00:00Z"));
        POST.round();
        assertThat(POST.state(night)).isEqualTo(Reminder.State.WAITING);
        POST.clock.set(TALK.minus(ReminderTime.LAST));
        POST.round();
        assertThat(POST.carrier.letters).isEmpty();
        assertThat(POST.state(night)).isEqualTo(Reminder.State.FAILED);
    }

    @Test
    void anAddressThatIsRefusedIsNotTriedAgain() {
        UUID id = POST.set(TALK);
        POST.carrier.next = () -> Answer.REFUSED;
        POST.clock.set(DUE);
        POST.round();
        POST.clock.forward(Duration.ofHours(2));
        POST.round();
        assertThat(POST.carrier.letters).hasSize(1);
        assertThat(POST.state(id)).isEqualTo(Reminder.State.FAILED);
    }

    /** A mail has no receipt: who dies after sending sends once more, with the same id, when the claim has run out. */
    @Test
    void aDeathBetweenSendingAndMarkingCostsOneMessageTooManyAndNeverOneTooFew() {
        UUID id = POST.set(TALK);
        POST.clock.set(DUE);
        POST.carrier.next = () -> {
            throw new Killed();
        };
        assertThatThrownBy(POST::round).isInstanceOf(Killed.class);
        POST.carrier.next = () -> Answer.TAKEN;
        POST.round();
        assertThat(POST.carrier.letters).as("still claimed").hasSize(1);
        POST.clock.forward(NoticeRound.LEASE);
        POST.round();
        POST.round();
        assertThat(POST.carrier.letters).extracting(Letter::id).hasSize(2);
        assertThat(POST.carrier.letters.getFirst().id())
                .isEqualTo(POST.carrier.letters.getLast().id());
        assertThat(POST.state(id)).isEqualTo(Reminder.State.SENT);
    }

    /** That it has gone cannot be written down: no reason to send it again in a minute, and again, and to call it unsent. */
    @Test
    void whatCannotBeMarkedAsSentIsNotTakenForUnsent() {
        UUID id = POST.set(TALK);
        POST.clock.set(DUE);
        POST.asOwner("alter table notice add constraint unmarked check (state <> 'SENT') not valid");
        try {
            assertThatThrownBy(POST::round).isInstanceOf(DataIntegrityViolationException.class);
            POST.clock.forward(Duration.ofMinutes(2));
            POST.round();
            assertThat(POST.carrier.letters).as("still claimed").hasSize(1);
            assertThat(POST.state(id)).isEqualTo(Reminder.State.WAITING);
        } finally {
            POST.asOwner("alter table notice drop constraint unmarked");
        }
        POST.clock.forward(NoticeRound.LEASE);
        POST.round();
        assertThat(POST.carrier.letters).hasSize(2);
        assertThat(POST.state(id)).isEqualTo(Reminder.State.SENT);
    }

    @Test
    void whatIsTakenBackWhileItIsOnItsWayStaysTakenBack() {
        UUID id = POST.set(TALK);
        POST.clock.set(DUE);
        POST.carrier.next = () -> {
            POST.here(() -> POST.get(Reminders.class).withdraw(Post.HERE, id));
            return Answer.TAKEN;
        };
        POST.round();
        assertThat(POST.state(id)).isEqualTo(Reminder.State.WITHDRAWN);
        assertThat(POST.actions(id)).as("that it went is noted all the same").containsExactly("SEND_REMINDER");
    }

    @Test
    void severalNodesSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            POST.set(TALK);
        }
        POST.clock.set(DUE);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> node = () -> {
                POST.round();
                return true;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(POST.carrier.letters).extracting(Letter::id).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    @Tag("R15")
    void whereItGoesIsSealedAndNoTimeTellsWhenItWasAskedFor() {
        POST.clock.set(Instant.parse("2026-11-24T12:34:56Z"));
        POST.set(TALK);
        assertThat(POST.machine()
                        .sql("select n::text from notice n")
                        .query(String.class)
                        .single())
                .doesNotContain("701740619", "FINNISH", "2026-11-24");
    }

    @Test
    void isForgottenThreeDaysAfterItsTime() {
        UUID id = POST.set(TALK);
        POST.clock.set(TALK.plus(ForgetNotices.KEPT));
        POST.get(ForgetNotices.class).go();
        assertThat(POST.find(id)).isPresent();
        POST.clock.forward(Duration.ofSeconds(1));
        POST.get(ForgetNotices.class).go();
        assertThat(POST.find(id)).isEmpty();
    }

    @Test
    void whereNothingCarriesThemNobodyIsOfferedOneNorGetsOne() {
        var without = new Reminders(
                POST.get(NoticeStore.class),
                new NoticeCarriers(Map.of()),
                POST.get(NoticeSettings.class),
                POST.get(Municipalities.class),
                POST.clock);
        UUID id = UUID.randomUUID();
        assertThat(without.offered()).isEmpty();
        assertThat(POST.here(() -> without.set(
                        Post.HERE,
                        new AuditObject(AuditObject.Kind.BOOKING, id),
                        TALK,
                        new ReminderWish(new NoticeAddress(NoticeWay.SMS, Post.NUMBER), false, Language.SWEDISH))))
                .isFalse();
        assertThat(POST.find(id)).isEmpty();
    }

    @Test
    void isOfOneMunicipality() {
        UUID id = POST.set(TALK);
        assertThat(Tenant.call(Post.ELSEWHERE, () -> POST.get(Reminders.class).find(Post.ELSEWHERE, id)))
                .isEmpty();
        // Even where a statement names the wrong one, the wall of the database stands.
        assertThat(Tenant.call(Post.ELSEWHERE, () -> POST.get(Reminders.class).find(Post.HERE, id)))
                .isEmpty();
        assertThatThrownBy(() -> POST.machine()
                        .sql(
                                "insert into notice select 581, gen_random_uuid(), subject_kind, way, starts_at, starts_at,"
                                        + " state, failure, attempts, next_try_at, data_key, content, version from notice")
                        .update())
                .as("due before it starts")
                .isInstanceOf(DataAccessException.class);
    }
}
