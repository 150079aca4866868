package se.vagenin.intake.form;

import static se.vagenin.web.Text.text;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.FileRefusal;
import se.vagenin.casefile.NewFile;
import se.vagenin.upload.UploadTurns;
import se.vagenin.upload.UploadedFile;
import se.vagenin.web.FormErrors;
import se.vagenin.web.LocalText;
import se.vagenin.web.SwedishText;

/** Files that come with the last press of a public form: all go in, or the page says which cannot, why and what to do. */
@Component
public class FormFiles {

    /** The field of the page where files are chosen. */
    public static final String FIELD = "bilagor";

    /**
     * What the file chooser offers. HEIC is taken but not offered: a telephone that is not offered it sends JPEG, out of
     * which place and time can be taken.
     */
    public static final String TYPES = ".jpg,.jpeg,.png,.webp,.gif,.pdf,.docx,.xlsx,.odt,.txt,.mp4,.mp3,.m4a";

    private final Attachments attachments;
    private final UploadTurns turns;

    FormFiles(Attachments attachments, UploadTurns turns) {
        this.attachments = attachments;
        this.turns = turns;
    }

    /** What the use case says. */
    public sealed interface Kept<T> {

        record Done<T>(T value) implements Kept<T> {}

        /**
         * Nothing was kept.
         *
         * @param file place among the files sent, from 0
         */
        record NotTaken<T>(int file, FileRefusal refusal) implements Kept<T> {}
    }

    /** What the page says. */
    public sealed interface Sent<T> {

        record Done<T>(T value) implements Sent<T> {}

        /** Nothing went in. */
        record Refused<T>(FormErrors errors) implements Sent<T> {}
    }

    /** Does the work with the opened files, when it is their turn. */
    public <T> Sent<T> send(List<UploadedFile> files, Function<List<NewFile>, Kept<T>> work) {
        if (files.size() > Attachments.MOST) {
            return refused(text("report.file.many", files.size()));
        }
        return turns.take(files, () -> inTurn(files, work)).orElseGet(() -> refused(text("report.file.busy")));
    }

    private <T> Sent<T> inTurn(List<UploadedFile> files, Function<List<NewFile>, Kept<T>> work) {
        List<NewFile> opened = files.stream().map(NewFile::of).toList();
        SortedMap<Integer, FileRefusal> refusals = attachments.refusals(opened);
        if (!refusals.isEmpty()) {
            return refused(words(files, refusals));
        }
        return switch (work.apply(opened)) {
            case Kept.Done<T>(var value) -> new Sent.Done<>(value);
            case Kept.NotTaken<T>(int file, var refusal) -> refused(words(files, Map.of(file, refusal)));
        };
    }

    /** Tells these files from all others, so that a form sent twice is known again. */
    public static String fingerprint(List<UploadedFile> files) {
        return files.stream()
                .map(each -> HexFormat.of().formatHex(each.sha256()))
                .collect(Collectors.joining("+"));
    }

    /** "Två filer". */
    public static String count(int files) {
        return files == 1
                ? text("report.receipt.file")
                : text("report.receipt.filecount", SwedishText.capital(LocalText.number(files)));
    }

    private static String words(List<UploadedFile> files, Map<Integer, FileRefusal> refusals) {
        return refusals.entrySet().stream()
                .map(each -> text(
                        "report.file." + each.getValue().kind().name().toLowerCase(Locale.ROOT),
                        files.get(each.getKey()).getOriginalFilename()))
                .collect(Collectors.joining(" "));
    }

    private static <T> Sent<T> refused(String words) {
        return new Sent.Refused<>(FormErrors.of(FIELD, words + " " + text("report.file.again")));
    }
}
