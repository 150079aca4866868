package se.vagenin.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.AuditObject;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Language;

/**
 * Reminders for those who asked for one. Setting, moving and withdrawing demand the transaction of what is reminded of, so
 * that both stand or fall together; whoever calls notes it in the log as part of that.
 */
@Component
public class Reminders {

    private final NoticeStore notices;
    private final NoticeCarriers carriers;
    private final NoticeSettings settings;
    private final Municipalities municipalities;
    private final Clock clock;

    Reminders(
            NoticeStore notices,
            NoticeCarriers carriers,
            NoticeSettings settings,
            Municipalities municipalities,
            Clock clock) {
        this.notices = notices;
        this.carriers = carriers;
        this.settings = settings;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The ways that somebody can be offered; none where nothing is set up to carry them. */
    public Set<NoticeWay> offered() {
        return carriers.ways();
    }

    /** When somebody would be reminded of what starts then; empty when it is too late for that. */
    public Optional<Instant> time(Instant starts) {
        return ReminderTime.of(starts, settings.ahead(), clock.instant());
    }

    /** The text as it would be read, so that whoever chooses knows what others can see. */
    public Optional<String> preview(Municipality municipality, Instant starts, boolean open, Language language) {
        return time(starts)
                .map(due -> NoticeText.reminder(
                        language, open, municipalities.profile(municipality).name(), starts, due));
    }

    /**
     * Sets the reminder of something, of which there is one.
     *
     * @param about whose id the reminder has
     * @return false when it is too late, or the way is not offered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean set(Municipality municipality, AuditObject about, Instant starts, ReminderWish wish) {
        return offered().contains(wish.address().way())
                && time(starts)
                        .map(due -> notices.add(municipality, about, new NoticeStore.Times(starts, due), wish))
                        .orElse(false);
    }

    /** Moves it with what it reminds of. Where the new time is too soon it is withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Municipality municipality, UUID id, Instant starts) {
        time(starts)
                .ifPresentOrElse(
                        due -> notices.move(municipality, id, new NoticeStore.Times(starts, due)),
                        () -> notices.withdraw(municipality, id));
    }

    /** Takes it away, and with it the address. @return false when there was none */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Municipality municipality, UUID id) {
        return notices.withdraw(municipality, id);
    }

    @Transactional(readOnly = true)
    public Optional<Reminder> find(Municipality municipality, UUID id) {
        return notices.find(municipality, id);
    }

    /** The last digits of a number, or the beginning of a mail address: for the one who chose it. */
    @Transactional(readOnly = true)
    public Optional<String> hint(Municipality municipality, UUID id) {
        return notices.address(municipality, id).map(NoticeAddress::hint);
    }
}
