package se.vagenin.handover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.FileContent;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Role;

/**
 * What the receiver does: opens, accepts or returns. Accepting ends the first line's part: the clocks move, the matter
 * is closed to writing, and that only after the hash that came back is the one that was sent.
 */
@Component
class AnswerHandover {

    private static final int MOST_ROWS = 200;

    private final PackageStore packages;
    private final Outbox outbox;
    private final PackageFiles packer;
    private final PackedFiles packed;
    private final SettleHandover settle;
    private final Access access;
    private final Audit audit;

    AnswerHandover(
            PackageStore packages,
            Outbox outbox,
            PackageFiles packer,
            PackedFiles packed,
            SettleHandover settle,
            Access access,
            Audit audit) {
        this.packages = packages;
        this.outbox = outbox;
        this.packer = packer;
        this.packed = packed;
        this.settle = settle;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A package with what the receiver's side made of the files that arrived.
     *
     * @param receipt hash of the manifest that arrived, to be returned when accepting
     */
    record Opened(HandoverPackage made, String receipt) {}

    /** A step of the receiver, with the package as its page was read. */
    record Step(UUID packageId, int version) {}

    /** Packages to the actor's own units. */
    @Transactional
    public List<HandoverPackage> list(Actor.Staff actor) {
        audit.read(actor, "LIST_HANDOVERS", AuditObject.list());
        return packages.receivedBy(actor.municipality(), units(actor), MOST_ROWS).stream()
                .filter(each -> access.allows(actor, Operation.RECEIVE_HANDOVER, each.guarded()))
                .toList();
    }

    /** How many wait for an answer, for the menu. */
    @Transactional(readOnly = true)
    public int waiting(Actor.Staff actor) {
        return packages.waitingFor(actor.municipality(), units(actor));
    }

    /** Opens a package; the log tells who and when. */
    @Transactional
    public Opened open(Actor.Staff actor, UUID packageId) {
        HandoverPackage made = require(actor, packageId);
        audit.read(actor, "OPEN_HANDOVER", AuditObject.matter(made.matterId()));
        return new Opened(made, made.state() == PackageState.SENT ? receiptOf(made) : "");
    }

    /** Hashed from what lies there, attachments and all, and only while it is still to be answered. */
    private String receiptOf(HandoverPackage made) {
        return packer.receiptOf(outbox.find(made.municipality(), made.id()).orElseThrow(NotFound::new));
    }

    /** An attachment as it was delivered, once the matter has been accepted; empty where there is none of that name. */
    @Transactional
    public Optional<Enclosed> enclosure(Actor.Staff actor, UUID packageId, String name) {
        HandoverPackage made = require(actor, packageId);
        return made.state() == PackageState.ACCEPTED ? enclosed(actor, made, name) : Optional.empty();
    }

    private Optional<Enclosed> enclosed(Actor.Staff actor, HandoverPackage made, String name) {
        return made.contents().files().stream()
                .filter(part -> name.equals(part.file()))
                .findFirst()
                .map(part -> {
                    audit.read(actor, "OPEN_HANDOVER", AuditObject.matter(made.matterId()));
                    byte[] content = packed.content(
                                    made.municipality(),
                                    made.matterId(),
                                    new Parcel.Listed(name, part.id(), part.bytes()))
                            .bytes();
                    return new Enclosed(part, FileContent.of(content));
                });
    }

    /** An attachment of an accepted package. */
    record Enclosed(HandoverContents.FilePart part, FileContent content) {}

    /** One of the files as it was delivered. */
    @Transactional
    public Parcel.Item file(Actor.Staff actor, UUID packageId, String name) {
        HandoverPackage made = require(actor, packageId);
        audit.read(actor, "OPEN_HANDOVER", AuditObject.matter(made.matterId()));
        return outbox.find(actor.municipality(), packageId).stream()
                .flatMap(parcel -> parcel.files().stream())
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Accepts, with the hash of what arrived. */
    @Transactional
    public HandoverResult accept(Actor.Staff actor, Step step, String receipt) {
        HandoverPackage made = require(actor, step.packageId());
        HandoverPackage.Sent sent = made.sent();
        if (made.state() == PackageState.ACCEPTED) {
            return new HandoverResult.Done(made.id());
        }
        if (sent == null || made.state() != PackageState.SENT || made.version() != step.version()) {
            return new HandoverResult.Stale(made.matterId());
        }
        if (sent.deliveredAt() == null) {
            return new HandoverResult.Refused(
                    new Refusal("R18", "Filerna är inte framme än. Vänta någon minut och försök igen."));
        }
        if (!sent.manifestHash().equals(receipt)) {
            return new HandoverResult.Refused(new Refusal(
                    "R18",
                    "Det som kom fram är inte det som skickades. Ta inte emot paketet. Återsänd det i stället."));
        }
        return settle.accept(actor, actor.id().toString(), made, receipt);
    }

    /** Sends it back; the matter waits in the first line again, with the reason in its timeline. */
    @Transactional
    public HandoverResult sendBack(Actor.Staff actor, Step step, String reason) {
        HandoverPackage made = require(actor, step.packageId());
        if (made.state() == PackageState.RETURNED) {
            return new HandoverResult.Done(made.id());
        }
        if (reason.isBlank()) {
            return new HandoverResult.Refused(
                    new Refusal("R20", "Skriv varför paketet återsänds, så att avsändaren kan rätta det."));
        }
        return made.version() == step.version()
                ? settle.sendBack(actor, actor.id().toString(), made, reason.strip())
                : new HandoverResult.Stale(made.matterId());
    }

    private HandoverPackage require(Actor.Staff actor, UUID packageId) {
        HandoverPackage made = packages.find(actor.municipality(), packageId)
                .filter(each -> each.sent() != null)
                .orElseThrow(NotFound::new);
        access.require(actor, Operation.RECEIVE_HANDOVER, made.guarded());
        return made;
    }

    private static Set<UUID> units(Actor.Staff actor) {
        return actor.assignments().stream()
                .filter(each -> each.role() == Role.SPECIALISED_UNIT_WORKER)
                .map(Actor.Assignment::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
