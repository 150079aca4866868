package se.vagenin.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;

/** Files of a matter. The caller has asked {@code Access}. Nothing is opened before a scanner has found it clean. */
@Component
public class Attachments {

    /** Files a matter may have. */
    public static final int MOST = 10;

    private final AttachmentStore store;
    private final Timeline timeline;
    private final Audit audit;
    private final IdSource ids;
    private final Clock clock;

    Attachments(AttachmentStore store, Timeline timeline, Audit audit, IdSource ids, Clock clock) {
        this.store = store;
        this.timeline = timeline;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of the files. All are kept, or none. */
    public sealed interface Added {

        record Kept(List<Attachment> attachments) implements Added {

            public Kept {
                attachments = List.copyOf(attachments);
            }
        }

        /**
         * Nothing was kept.
         *
         * @param file place among the files sent, from 0
         */
        record NotKept(int file, FileRefusal refusal) implements Added {}
    }

    /** Keeps files in quarantine, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added add(Actor actor, UUID matter, List<NewFile> files) {
        if (store.countAlone(actor.municipality(), matter) + files.size() > MOST) {
            return new Added.NotKept(
                    0,
                    new FileRefusal(
                            FileRefusal.Kind.TOO_MANY,
                            "En anmälan kan ha högst tio bilagor. Välj de viktigaste, eller slå ihop några."));
        }
        List<FileType> types = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            switch (FileInspection.inspect(files.get(i))) {
                case FileInspection.Finding.Taken(FileType type) -> types.add(type);
                case FileInspection.Finding.NotTaken(FileRefusal refusal) -> {
                    return new Added.NotKept(i, refusal);
                }
            }
        }
        List<Attachment> kept = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            kept.add(keep(actor, matter, files.get(i), types.get(i)));
        }
        return new Added.Kept(kept);
    }

    private Attachment keep(Actor actor, UUID matter, NewFile file, FileType type) {
        var attachment = new Attachment(
                ids.next(),
                matter,
                FileName.plain(file.name()),
                type.mediaType(),
                file.content().size(),
                Attachment.State.QUARANTINED,
                clock.instant());
        store.insert(actor.municipality(), attachment, file.content());
        timeline.append(
                actor, matter, new NewEntry(null, EntryKind.ATTACHMENT, attachment.savedAt(), attachment.name()));
        audit.changed(actor, "ADD_ATTACHMENT", AuditObject.matter(matter), type.name());
        return attachment;
    }

    /** The files of a matter, in the order they came. The caller audits the reading of what it shows them in. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Municipality municipality, UUID matter) {
        return store.of(municipality, matter);
    }

    /** The content of a clean file; the log keeps who opened it. Empty for one in quarantine, and for one that is not there. */
    @Transactional
    public Optional<FileContent> open(Actor actor, UUID matter, UUID id) {
        Optional<FileContent> content = store.content(actor.municipality(), matter, id, Attachment.State.CLEAN);
        content.ifPresent(_ -> audit.read(actor, "OPEN_ATTACHMENT", AuditObject.matter(matter)));
        return content;
    }
}
