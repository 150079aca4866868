package se.vagenin.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.Attachments.Naming;
import se.vagenin.casefile.NewFile;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/** The files that a report brings along. */
@Component
class ReportFiles {

    private final Attachments attachments;

    ReportFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** R15: a file's own name may tell who an anonymous reporter is. */
    Attachments.Added keep(Actor writer, UUID matter, ReportedConcern report, List<NewFile> files) {
        Naming naming = report.reporter().anonymous() ? Naming.NEUTRAL : Naming.AS_SENT;
        return attachments.add(writer, matter, files, naming);
    }

    int count(Municipality municipality, UUID matter) {
        return attachments.of(municipality, matter).size();
    }
}
