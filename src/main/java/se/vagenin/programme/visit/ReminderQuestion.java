package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.notice.NoticeAddress;
import se.vagenin.notice.NoticeWay;
import se.vagenin.notice.Reminder;
import se.vagenin.notice.ReminderWish;
import se.vagenin.notice.Reminders;
import se.vagenin.programme.Booking;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Language;
import se.vagenin.web.LocalText;
import se.vagenin.web.Option;

/** Whether the person wants a reminder. No unless they say yes; asked only where one can be sent, and in time. */
@Component
class ReminderQuestion {

    static final String CHOICE = "paminnelse";
    static final String NUMBER = "paminn.nummer";
    static final String MAIL = "paminn.adress";
    static final String OPEN = "paminn.oppet";

    private static final String NO = "NEJ";

    private final Reminders reminders;

    ReminderQuestion(Reminders reminders) {
        this.reminders = reminders;
    }

    /**
     * The question on the page.
     *
     * @param options empty where it is not asked
     * @param late says that there is no time for a reminder
     * @param neutral the text as it will be read
     * @param open the text that says from whom it is
     */
    public record Ask(List<Option> options, boolean late, String neutral, String open) {

        static final Ask NOTHING = new Ask(List.of(), false, "", "");

        public boolean asked() {
            return !options.isEmpty();
        }

        public boolean sms() {
            return options.stream().anyMatch(each -> each.value().equals(NoticeWay.SMS.name()));
        }

        public boolean email() {
            return options.stream().anyMatch(each -> each.value().equals(NoticeWay.EMAIL.name()));
        }
    }

    Ask ask(Actor.Visitor visitor, BookAnswers answers) {
        if (reminders.offered().isEmpty() || answers.starts().isEmpty()) {
            return Ask.NOTHING;
        }
        if (tooLate(answers)) {
            return new Ask(List.of(), true, "", "");
        }
        List<Option> options = new ArrayList<>(List.of(Option.of(NO, text("booking.reminder.no"))));
        reminders.offered().forEach(way -> options.add(Option.of(way.name(), text("booking.reminder." + code(way)))));
        return new Ask(options, false, preview(visitor, answers, false), preview(visitor, answers, true));
    }

    private String preview(Actor.Visitor visitor, BookAnswers answers, boolean open) {
        return answers.starts()
                .flatMap(starts -> reminders.preview(visitor.municipality(), starts, open, Language.current()))
                .orElse("");
    }

    private boolean tooLate(BookAnswers answers) {
        return answers.starts().flatMap(reminders::time).isEmpty();
    }

    void check(BookAnswers answers, FormErrors.Collector errors) {
        way(answers)
                .filter(way ->
                        NoticeAddress.read(way, answers.value(field(way))).isEmpty())
                .ifPresent(way -> errors.add(field(way), text("booking.error.reminder." + code(way))));
    }

    /** What was asked for, in the language of the visit. */
    Optional<ReminderWish> wish(BookAnswers answers) {
        return way(answers)
                .flatMap(way -> NoticeAddress.read(way, answers.value(field(way))))
                .map(address -> new ReminderWish(address, answers.given().yes(OPEN), Language.current()));
    }

    private Optional<NoticeWay> way(BookAnswers answers) {
        return Stream.of(NoticeWay.values())
                .filter(way -> way.name().equals(answers.value(CHOICE)))
                .filter(reminders.offered()::contains)
                .filter(_ -> !tooLate(answers))
                .findFirst();
    }

    private static String field(NoticeWay way) {
        return switch (way) {
            case SMS -> NUMBER;
            case EMAIL -> MAIL;
        };
    }

    private static String code(NoticeWay way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    /** Whether one is still to come. */
    boolean waits(Actor.Visitor visitor, Booking booking) {
        return reminders
                .find(visitor.municipality(), booking.id())
                .map(Reminder::state)
                .filter(Reminder.State.WAITING::equals)
                .isPresent();
    }

    /** What stands among the facts of a booking; nothing for whoever never asked for one. */
    Optional<Fact> fact(Municipality municipality, Booking booking) {
        return reminders.find(municipality, booking.id()).map(each -> switch (each.state()) {
            case WAITING ->
                fact(
                        text(
                                "booking.fact.reminder." + code(each.way()),
                                reminders.hint(municipality, booking.id()).orElse("")),
                        text("booking.fact.reminder.when", LocalText.dateTime(each.due())));
            case SENT -> fact(text("booking.fact.reminder.sent"), null);
            case FAILED -> fact(text("booking.fact.reminder.failed"), null);
            case WITHDRAWN -> fact(text("booking.fact.reminder.none"), null);
        });
    }

    private static Fact fact(String value, @Nullable String note) {
        return note == null
                ? Fact.of(text("booking.fact.reminder"), value)
                : Fact.of(text("booking.fact.reminder"), value, note);
    }
}
