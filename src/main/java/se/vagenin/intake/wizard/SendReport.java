package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.FileRefusal;
import se.vagenin.casefile.NewFile;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.Received;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Actor;
import se.vagenin.upload.UploadTurns;
import se.vagenin.upload.UploadedFile;
import se.vagenin.web.FormErrors;

/** The last press: the report goes in with its files, or the page says which file cannot come along and why. */
@Component
class SendReport {

    /** The field of the page where files are chosen. */
    static final String FILES = "bilagor";

    private final ReceiveConcern receiving;
    private final Attachments attachments;
    private final UploadTurns turns;

    SendReport(ReceiveConcern receiving, Attachments attachments, UploadTurns turns) {
        this.receiving = receiving;
        this.attachments = attachments;
        this.turns = turns;
    }

    /** What became of it. */
    sealed interface Sent {

        record Received(ReportReceipt receipt) implements Sent {}

        /** Nothing went in. */
        record Refused(FormErrors errors) implements Sent {}
    }

    Sent send(Actor sender, ReportAnswers answers, List<UploadedFile> files, Instant now) {
        if (files.size() > Attachments.MOST) {
            return refused(text("report.file.many", files.size()));
        }
        ReportedConcern report = ReportContent.of(
                answers.reportId(files.stream().map(UploadedFile::sha256).toList()), answers, now);
        return turns.take(files, () -> inTurn(sender, report, files))
                .orElseGet(() -> refused(text("report.file.busy")));
    }

    private Sent inTurn(Actor sender, ReportedConcern report, List<UploadedFile> files) {
        List<NewFile> opened = files.stream().map(NewFile::of).toList();
        SortedMap<Integer, FileRefusal> refusals = attachments.refusals(opened);
        if (!refusals.isEmpty()) {
            return refused(words(files, refusals));
        }
        return switch (receiving.receive(sender, report, opened)) {
            case Received.Stored(var receipt, int kept) -> new Sent.Received(ReportReceipt.of(receipt, report, kept));
            case Received.FileRefused(int file, var refusal) -> refused(words(files, Map.of(file, refusal)));
        };
    }

    private static String words(List<UploadedFile> files, Map<Integer, FileRefusal> refusals) {
        return refusals.entrySet().stream()
                .map(each -> text(
                        "report.file." + each.getValue().kind().name().toLowerCase(Locale.ROOT),
                        files.get(each.getKey()).getOriginalFilename()))
                .collect(Collectors.joining(" "));
    }

    private static Sent refused(String words) {
        return new Sent.Refused(FormErrors.of(FILES, words + " " + text("report.file.again")));
    }
}
