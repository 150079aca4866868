package se.vagenin.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;

/**
 * What becomes of a matter, up to the present.
 *
 * @param takenAt when somebody took it; absent while it is nobody's
 * @param protection absent while the children wait for it
 * @param moreTime absent unless the clock was extended
 * @param ruling absent while no decision is made
 */
record Course(
        @Nullable Instant takenAt,
        @Nullable Protection protection,
        List<Note> notes,
        @Nullable MoreTime moreTime,
        @Nullable Ruling ruling) {

    Course {
        notes = List.copyOf(notes);
    }

    /**
     * @param notHeard why the child was not asked
     * @param first only the first child is assessed, the others still wait
     */
    record Protection(
            Instant at, ProtectionAssessment.Outcome outcome, String reasons, String notHeard, boolean first) {}

    /**
     * @param correction what a later note puts right
     * @param draft not locked yet
     */
    record Note(
            Instant at,
            String text,
            boolean disputed,
            @Nullable String correction,
            boolean draft) {}

    record MoreTime(Instant at, LocalDate until, String reasons) {}

    /** @param first decides only about the first child */
    record Ruling(
            Instant at,
            PreliminaryDecision decision,
            @Nullable String notHeard,
            @Nullable String noMeeting,
            boolean first) {}
}
