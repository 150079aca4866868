package se.vagenin.intake.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Attachment;
import se.vagenin.web.Act;

/**
 * The files that came with a matter.
 *
 * @param note what holds for all of them, if anything
 */
public record FilesView(List<Row> rows, @Nullable String note) {

    private static final String NO_SCANNER = "Ingen viruskontroll är inkopplad. Filerna ligger kvar i karantän och går"
            + " inte att öppna. Be administratören koppla in viruskontrollen.";

    /**
     * A file.
     *
     * @param open absent where it may not be opened
     * @param then why not, and what to do
     */
    public record Row(
            String name,
            String about,
            String state,
            @Nullable Act open,
            String then) {}

    static FilesView of(MatterFile file) {
        boolean waits = file.attachments().stream().anyMatch(each -> each.state() == Attachment.State.QUARANTINED);
        return new FilesView(
                file.attachments().stream().map(each -> row(file, each)).toList(),
                waits && !file.scanned() ? NO_SCANNER : null);
    }

    private static Row row(MatterFile file, Attachment each) {
        return new Row(
                each.name(),
                kind(each.mediaType()) + ", " + size(each.size()),
                state(each.state()),
                each.state() == Attachment.State.CLEAN
                        ? new Act(each.name(), file.address() + "/bilagor/" + each.id())
                        : null,
                then(file, each));
    }

    static String state(Attachment.State state) {
        return switch (state) {
            case QUARANTINED -> "Väntar på viruskontroll";
            case CLEAN -> "Ren";
            case INFECTED -> "Smittad – borttagen";
        };
    }

    private static String then(MatterFile file, Attachment each) {
        return switch (each.state()) {
            case QUARANTINED ->
                file.scanned() ? "Går inte att öppna än. Det tar oftast någon minut. Ladda om sidan då." : "";
            case CLEAN -> each.cleaned() ? "" : "Kan innehålla uppgifter om plats, tid och den som har gjort filen.";
            case INFECTED -> "Filen innehöll skadlig kod. Be anmälaren skicka den på nytt, om ni når anmälaren.";
        };
    }

    static String kind(String mediaType) {
        return switch (mediaType.substring(0, mediaType.indexOf('/'))) {
            case "image" -> "bild";
            case "video" -> "film";
            case "audio" -> "ljud";
            default -> "dokument";
        };
    }

    static String size(int bytes) {
        int kilobytes = Math.max(1, bytes / 1024);
        return kilobytes < 1024
                ? kilobytes + "\u00a0kB"
                : "%.1f\u00a0MB".formatted(kilobytes / 1024.0).replace('.', ',');
    }
}
