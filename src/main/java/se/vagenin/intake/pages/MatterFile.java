package se.vagenin.intake.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.vagenin.audit.AuditEntry;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.identity.Guarded;
import se.vagenin.identity.Operation;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.FeedbackCase;
import se.vagenin.intake.SupportOffer;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.person.SafeContact;

/**
 * Everything that the pages of one matter show, read in one transaction together with its row in the log.
 *
 * @param subjects whom it is about, in order
 * @param safe how they may be reached, by person
 * @param scanned whether there is a virus scanner at all
 * @param rights what the viewer may do with it
 * @param names of staff who appear in it
 */
record MatterFile(
        Actor.Staff viewer,
        Instant now,
        Matter matter,
        Guarded guarded,
        String unit,
        Optional<ConcernCase> concern,
        Optional<FeedbackCase> feedback,
        List<Person> subjects,
        Map<UUID, SafeContact> safe,
        List<SupportOffer> offers,
        List<Attachment> attachments,
        boolean scanned,
        List<MatterClock> clocks,
        List<TimelineEntry> timeline,
        Earlier earlier,
        List<AuditEntry> log,
        Set<Operation> rights,
        Map<UUID, String> names) {

    /**
     * Other matters about the same persons.
     *
     * @param hidden how many there are that the viewer may not open
     */
    record Earlier(List<Matter> visible, int hidden) {}

    boolean may(Operation operation) {
        return rights.contains(operation);
    }

    /** The matter is still the first line's, and the viewer may do this with it. */
    boolean canDo(Operation operation) {
        return matter.status().open() && may(operation);
    }

    boolean handedOver() {
        return matter.status() == MatterStatus.HANDED_OVER;
    }

    List<Assessment> assessments() {
        return concern.map(ConcernCase::assessments).orElse(List.of());
    }

    String label(Assessment assessment) {
        return concern.map(found -> found.label(assessment)).orElse("");
    }

    /** The name of a member of staff; "Du" for the viewer. */
    String who(UUID staff) {
        return staff.equals(viewer.id()) ? "Du" : names.getOrDefault(staff, "Medarbetare");
    }

    /** The name as it stands in a document, also for the viewer. */
    String name(UUID staff) {
        return staff.equals(viewer.id()) ? viewer.name() : names.getOrDefault(staff, "Medarbetare");
    }

    String address() {
        return "/arbete/arenden/" + matter.id();
    }
}
