package se.vagenin.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** Files of a matter. The caller has asked {@code Access}. Nothing is opened before a scanner has found it clean. */
@Component
public class Attachments {

    /** Files that may come with one report or message. */
    public static final int MOST = 10;

    /** The hour of an anonymous sender's files is the same; then their numbers tell. */
    private static final Comparator<Attachment> ARRIVAL = Comparator.comparing(Attachment::savedAt)
            .thenComparingInt(each -> each.name().length())
            .thenComparing(Attachment::name)
            .thenComparing(Attachment::id);

    private final AttachmentStore store;
    private final MatterStore matters;
    private final Trips trips;
    private final VirusScanner scanner;
    private final Timeline timeline;
    private final Audit audit;
    private final IdSource ids;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            MatterStore matters,
            Trips trips,
            VirusScanner scanner,
            Timeline timeline,
            Audit audit,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.matters = matters;
        this.trips = trips;
        this.scanner = scanner;
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

    /** What a file is called afterwards. */
    public enum Naming {
        AS_SENT,
        /** By number, for a sender whom the file's own name could give away (R15). */
        NEUTRAL
    }

    /** Which of these would not be taken, by their place among them, and why. */
    public SortedMap<Integer, FileRefusal> refusals(List<NewFile> files) {
        SortedMap<Integer, FileRefusal> refusals = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            if (FileInspection.inspect(files.get(i)) instanceof FileInspection.Finding.NotTaken(FileRefusal refusal)) {
                refusals.put(i, refusal);
            }
        }
        return refusals;
    }

    /** Keeps files in quarantine, in the caller's transaction. One of them is in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added add(Actor actor, UUID matter, List<NewFile> files, Naming naming) {
        return add(actor, matter, files, naming, MOST);
    }

    /**
     * The same, for a matter that goes on for long.
     *
     * @param most how many it may have in all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added add(Actor actor, UUID matter, List<NewFile> files, Naming naming, int most) {
        int before = store.countAlone(actor.municipality(), matter);
        if (before + files.size() > most) {
            return new Added.NotKept(
                    0,
                    new FileRefusal(
                            FileRefusal.Kind.TOO_MANY,
                            "En anmälan kan ha högst tio bilagor. Välj de viktigaste, eller slå ihop några."));
        }
        SortedMap<Integer, FileRefusal> refusals = refusals(files);
        if (!refusals.isEmpty()) {
            return new Added.NotKept(refusals.firstKey(), refusals.firstEntry().getValue());
        }
        List<Attachment> kept = new ArrayList<>();
        for (NewFile file : files) {
            String number = naming == Naming.NEUTRAL ? "Bilaga " + (before + kept.size() + 1) : null;
            kept.add(keep(actor, matter, file, number));
        }
        return new Added.Kept(kept);
    }

    private Attachment keep(Actor actor, UUID matter, NewFile file, @Nullable String number) {
        if (!(FileInspection.inspect(file)
                instanceof FileInspection.Finding.Taken(FileType type, FileContent content))) {
            throw new IllegalStateException("A file has changed while it was kept");
        }
        var attachment = new Attachment(
                ids.next(actor),
                matter,
                number == null ? FileName.plain(file.name()) : number + "." + type.extension(),
                type.mediaType(),
                content.size(),
                Attachment.State.QUARANTINED,
                actor.timeOf(clock.instant()));
        store.insert(actor.municipality(), attachment, content);
        timeline.append(
                actor, matter, new NewEntry(null, EntryKind.ATTACHMENT, attachment.savedAt(), attachment.name()));
        audit.changed(actor, "ADD_ATTACHMENT", AuditObject.matter(matter), type.name());
        return attachment;
    }

    /** Whether the municipality has a scanner; without one, every file stays in quarantine. */
    public boolean scanned() {
        return scanner.present();
    }

    /** The files of a matter, in the order they came. The caller audits the reading of what it shows them in. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Municipality municipality, UUID matter) {
        return matters.key(municipality, matter)
                .map(key -> trips.one(reading(municipality, matter, key)))
                .orElse(List.of());
    }

    /** The same, for a trip. */
    public Ask<List<Attachment>> reading(OpenedMatter matter) {
        return reading(matter.municipality(), matter.id(), matter.key());
    }

    private Ask<List<Attachment>> reading(Municipality municipality, UUID matter, DataKey key) {
        return store.of(municipality, matter, key)
                .then(found -> found.stream().sorted(ARRIVAL).toList());
    }

    /** A file and what is in it. */
    public record Opened(Attachment attachment, FileContent content) {}

    /** Opens a clean file; the log keeps who did. Empty for one in quarantine, and for one that is not there. */
    @Transactional
    public Optional<Opened> open(Actor actor, UUID matter, UUID id) {
        Optional<Opened> opened = of(actor.municipality(), matter).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .flatMap(found -> clean(actor.municipality(), matter, id).map(content -> new Opened(found, content)));
        opened.ifPresent(_ -> audit.read(actor, "OPEN_ATTACHMENT", AuditObject.matter(matter)));
        return opened;
    }

    /** The content of a clean file, for one who answers for the reading in the log. */
    @Transactional(readOnly = true)
    public Optional<FileContent> clean(Municipality municipality, UUID matter, UUID id) {
        return store.content(municipality, matter, id, Attachment.State.CLEAN);
    }

    /** SHA-256 of the content of a clean file. */
    @Transactional(readOnly = true)
    public Optional<byte[]> hash(Municipality municipality, UUID matter, UUID id) {
        return store.hash(municipality, matter, id);
    }
}
