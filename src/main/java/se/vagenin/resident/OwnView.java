package se.vagenin.resident;

import static se.vagenin.web.Text.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.intake.SentReport;
import se.vagenin.programme.Booking;
import se.vagenin.web.FormErrors;
import se.vagenin.web.LocalText;
import se.vagenin.web.Signed;

/**
 * The first of one's own pages.
 *
 * @param phone whom to ring about what is not shown
 */
public record OwnView(
        List<Row> reports, List<Row> matters, List<Time> bookings, Code code, String phone, Signed signed) {

    /** The form that ties a booking, and what was done last. */
    public record Code(String typed, @Nullable String notice, FormErrors errors) {

        @Override
        public String toString() {
            return "Code[]";
        }
    }

    /** A booking: when and how, never what about or where. */
    public record Time(UUID id, String when, String what, String state, boolean open) {

        static Time of(Booking booking, Instant now) {
            String state = switch (booking.state()) {
                case CANCELLED -> booking.byPerson() ? "booking.own.state.cancelled" : "booking.own.state.bystaff";
                case HELD, BOOKED, CAME, MISSED ->
                    booking.mayChange(now) ? "own.booking.booked" : "booking.own.state.past";
            };
            return new Time(
                    booking.id(),
                    LocalText.dateTime(booking.slot().starts()),
                    text("booking.way." + booking.way().name().toLowerCase(Locale.ROOT)),
                    text(state),
                    booking.mayChange(now));
        }
    }

    /** A report or a matter: its number, when it came, and where it stands. */
    public record Row(String reference, String what, String state) {

        static Row of(SentReport report) {
            String state = report.answered()
                    ? "own.report.answered"
                    : report.professional() ? "own.report.received" : "own.report.private";
            return new Row(
                    report.reference(), text("own.report.sent", LocalText.date(report.receivedAt())), text(state));
        }

        static Row of(Matter matter) {
            return new Row(
                    matter.reference(),
                    text(kind(matter.kind()), LocalText.date(matter.arrivedAt())),
                    text(state(matter.status())));
        }

        private static String kind(MatterKind kind) {
            return switch (kind) {
                case SUPPORT_WISH -> "own.kind.support";
                case ADVICE -> "own.kind.advice";
                case HOUSING -> "own.kind.housing";
                // Not shown; should one be, it says no more than that it is a contact.
                case CHILD_CONCERN, ADULT_CONCERN, UNBORN_CONCERN, FAMILY_LAW, REFERRAL, CONVERSATION ->
                    "own.kind.other";
            };
        }

        private static String state(MatterStatus status) {
            return switch (status) {
                case AWAITING_PROTECTION, AWAITING_DECISION, AWAITING_REPLY, AWAITING_PERSON -> "own.state.read";
                case SUPPORT_OFFERED -> "own.state.offered";
                case AWAITING_HANDOVER, HANDED_OVER -> "own.state.passed";
                case LEFT_BY_PERSON, CLOSED -> "own.state.closed";
            };
        }
    }
}
