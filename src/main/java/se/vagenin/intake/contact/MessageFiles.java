package se.vagenin.intake.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.NewFile;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/** Files that came with messages: attachments of the matter, and by which message each came. */
@Component
class MessageFiles {

    /** A conversation can go on for long; one message carries no more than {@link Attachments#MOST}. */
    static final int MOST = 50;

    private final MessageFileStore store;
    private final Attachments attachments;

    MessageFiles(MessageFileStore store, Attachments attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    /**
     * Where files belong.
     *
     * @param anonymous R15: a file's own name may tell who the person is
     */
    record Place(UUID matter, UUID message, boolean anonymous) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Attachments.Added keep(Actor writer, Place place, List<NewFile> files) {
        if (files.isEmpty()) {
            return new Attachments.Added.Kept(List.of());
        }
        var naming = place.anonymous() ? Attachments.Naming.NEUTRAL : Attachments.Naming.AS_SENT;
        var added = attachments.add(writer, place.matter(), files, naming, MOST);
        if (added instanceof Attachments.Added.Kept(var kept)) {
            kept.forEach(each -> store.insert(writer.municipality(), place, each.id()));
        }
        return added;
    }

    /** There is room for so many more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean room(Municipality municipality, UUID matter, int more) {
        return attachments.of(municipality, matter).size() + more <= MOST;
    }

    /** By message, in the order they came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, List<Attachment>> of(Municipality municipality, UUID matter) {
        Map<UUID, UUID> messages = store.of(municipality, matter);
        return attachments.of(municipality, matter).stream()
                .filter(each -> messages.containsKey(each.id()))
                .collect(Collectors.groupingBy(each -> messages.get(each.id())));
    }

    /** How many came with the first message. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int first(Municipality municipality, UUID matter) {
        return store.countFirst(municipality, matter);
    }
}
