package se.vagenin.intake.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.Actor;

/**
 * Staff who talk with somebody keep their duty to report (R50, SoL 19:1). Who the child is, is written down here and only
 * now; nothing is taken over from the conversation by itself, and the one who talked stays as unknown as before.
 */
@Component
public class ReportFromConversation {

    private final ConversationStore store;
    private final ReceiveConcern receiving;
    private final Matters matters;
    private final Timeline timeline;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ReportFromConversation(
            ConversationStore store,
            ReceiveConcern receiving,
            Matters matters,
            Timeline timeline,
            Access access,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.receiving = receiving;
        this.matters = matters;
        this.timeline = timeline;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the member of staff reports.
     *
     * @param id the same each time the same form is sent, so that a double click makes one report
     * @param since as the person told it, if at all
     */
    public record Worry(
            UUID id,
            MatterKind kind,
            ReportedConcern.Subject subject,
            String text,
            Set<ReportedConcern.Reason> reasons,
            ReportedConcern.Answer danger,
            @Nullable String since) {

        @Override
        public String toString() {
            return "Worry[" + id + "]";
        }
    }

    /** Makes the report: a matter of its own, with its clocks from now. */
    @Transactional
    public Receipt report(Actor.Staff staff, UUID conversation, Worry worry) {
        Matter matter = matters.find(staff.municipality(), conversation).orElseThrow(NotFound::new);
        access.require(staff, Operation.ANSWER_PERSON, matters.guarded(matter));
        if (store.find(staff.municipality(), conversation).isEmpty()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        Receipt receipt = receiving.receive(staff, concern(staff, worry, now));
        timeline.append(
                staff,
                conversation,
                new NewEntry(null, EntryKind.REPORTED, now, "Ärende " + receipt.reference() + "."));
        audit.changed(staff, "REPORT_FROM_CONVERSATION", AuditObject.matter(conversation), null);
        return receipt;
    }

    private static ReportedConcern concern(Actor.Staff staff, Worry worry, Instant now) {
        return new ReportedConcern(
                worry.id(),
                worry.kind(),
                Channel.WEB,
                now,
                staff.id(),
                new ReportedConcern.Reporter(
                        ReporterCategory.SOCIAL_SERVICES,
                        false,
                        staff.name(),
                        null,
                        "Socialtjänsten",
                        null,
                        null,
                        false,
                        true),
                List.of(worry.subject()),
                new ReportedConcern.Concern(
                        worry.text(), worry.reasons(), worry.since(), worry.danger(), ReportedConcern.Answer.UNKNOWN));
    }
}
