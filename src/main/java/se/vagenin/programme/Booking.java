package se.vagenin.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk at a time.
 *
 * @param told what the person told; absent while it is only held, and again a month after the talk
 * @param sequence how often it has been moved or cancelled, as calendar files count
 * @param byPerson whether the person cancelled it; else staff did
 */
public record Booking(
        UUID id,
        UUID unit,
        UUID staff,
        @Nullable UUID room,
        @Nullable UUID offering,
        Slot slot,
        Way way,
        boolean interpreter,
        BookingState state,
        @Nullable Instant heldUntil,
        boolean byPerson,
        @Nullable Told told,
        int sequence,
        int version) {

    /**
     * What somebody tells when booking. Nothing of it needs to be true.
     *
     * @param name what to call the person
     * @param phone where to ring for a talk by phone; else may be empty
     * @param safe how it is safe to ring, in the person's own words; may be empty
     * @param voicemail whether a message may be left
     * @param words what it is about; may be empty
     * @param language that the person wants to speak, as the person calls it
     */
    public record Told(String name, String phone, String safe, boolean voicemail, String words, String language) {

        @Override
        public String toString() {
            return "Told[]";
        }
    }

    public boolean mayChange(Instant now) {
        return state == BookingState.BOOKED && now.isBefore(slot.starts());
    }
}
