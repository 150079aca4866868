package se.vagenin.intake.wizard;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.Received;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.form.FormFiles;
import se.vagenin.kernel.Actor;
import se.vagenin.upload.UploadedFile;

/** The last press: the report goes in with its files, or the page says which file cannot come along and why. */
@Component
class SendReport {

    private final ReceiveConcern receiving;
    private final FormFiles sending;

    SendReport(ReceiveConcern receiving, FormFiles sending) {
        this.receiving = receiving;
        this.sending = sending;
    }

    FormFiles.Sent<ReportReceipt> send(Actor sender, ReportAnswers answers, List<UploadedFile> files, Instant now) {
        ReportedConcern report = ReportContent.of(
                answers.reportId(files.stream().map(UploadedFile::sha256).toList()), answers, now);
        return sending.send(files, opened -> switch (receiving.receive(sender, report, opened)) {
            case Received.Stored(var receipt, int kept) ->
                new FormFiles.Kept.Done<>(ReportReceipt.of(receipt, report, kept));
            case Received.FileRefused(int file, var refusal) -> new FormFiles.Kept.NotTaken<>(file, refusal);
        });
    }
}
