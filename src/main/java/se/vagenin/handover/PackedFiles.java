package se.vagenin.handover;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.FileContent;
import se.vagenin.handover.HandoverContents.FilePart;
import se.vagenin.kernel.Municipality;

/** The attachments of a matter as parts of a package. Only what a scanner has found clean goes along. */
@Component
class PackedFiles {

    private final Attachments attachments;

    PackedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    List<FilePart> of(Municipality municipality, UUID matter) {
        List<FilePart> parts = new ArrayList<>();
        for (Attachment each : attachments.of(municipality, matter)) {
            parts.add(part(municipality, each, parts.size() + 1));
        }
        return parts;
    }

    private FilePart part(Municipality municipality, Attachment of, int number) {
        boolean clean = of.state() == Attachment.State.CLEAN;
        return new FilePart(
                of.id(),
                of.name(),
                of.mediaType(),
                of.size(),
                clean ? "bilaga-" + number + "." + of.extension() : null,
                clean ? hash(municipality, of) : null,
                clean ? null : of.state().name());
    }

    private String hash(Municipality municipality, Attachment of) {
        return attachments
                .hash(municipality, of.matterId(), of.id())
                .map(HexFormat.of()::formatHex)
                .orElseThrow();
    }

    /** The content of an attachment that goes along, opened when it is read. */
    FileContent content(Municipality municipality, UUID matter, Parcel.Listed listed) {
        return FileContent.read(
                listed.bytes(),
                () -> attachments
                        .clean(municipality, matter, listed.attachmentId())
                        .orElseThrow()
                        .bytes());
    }
}
