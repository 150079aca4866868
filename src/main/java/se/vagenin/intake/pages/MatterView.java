package se.vagenin.intake.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Act;
import se.vagenin.web.ClockChip;
import se.vagenin.web.Fact;
import se.vagenin.web.SafeContactBox;
import se.vagenin.web.TimelineEntry;

/** The page of a matter, ready to be read. */
public record MatterView(
        Head head,
        @Nullable Next next,
        @Nullable String standing,
        List<SafeContactBox> safe,
        List<SubjectRow> subjects,
        List<OfferRow> offers,
        FilesView files,
        Earlier earlier,
        List<TimelineEntry> timeline,
        List<PersonFacts> persons,
        List<Fact> reporter,
        List<Fact> responsibility,
        List<Act> acts,
        List<SeenRow> seen,
        @Nullable Act wholeLog,
        List<ClockRow> clocks) {

    /**
     * The top of the page.
     *
     * @param note href of a new note, or absent
     */
    public record Head(
            String address,
            String reference,
            String arrived,
            String title,
            String kind,
            String status,
            boolean protectedIdentity,
            boolean open,
            @Nullable String note,
            List<ClockChip> chips) {}

    /**
     * The one next step.
     *
     * @param act absent where it is somebody else's to do
     */
    public record Next(
            String title,
            String reason,
            @Nullable Act act,
            @Nullable Act other) {}

    /** One child or adult with its own assessment; a cell says its words, or shows its clock. */
    public record SubjectRow(String name, String details, Cell protection, Cell decision, String heard) {}

    /**
     * A cell of the table.
     *
     * @param act what can be done here now
     */
    public record Cell(
            @Nullable ClockChip chip,
            String words,
            String quiet,
            boolean locked,
            @Nullable Act act) {

        static Cell words(String words, String quiet) {
            return new Cell(null, words, quiet, false, null);
        }

        static Cell clock(ClockChip chip, @Nullable Act act) {
            return new Cell(chip, "", "", false, act);
        }

        static Cell locked(String words) {
            return new Cell(null, "", words, true, null);
        }
    }

    /** Support that was offered, and what became of it. */
    public record OfferRow(
            String name,
            String about,
            String state,
            @Nullable Act act) {}

    public record Earlier(List<EarlierRow> rows, @Nullable String hidden) {}

    public record EarlierRow(Act matter, String arrived, String what, String outcome) {}

    /**
     * A person beside the matter.
     *
     * @param mask words of what is protected; absent where nothing is
     * @param reveal where a reason opens it; absent where the viewer may not
     * @param safe where it is written how the person may be reached
     */
    public record PersonFacts(
            String part,
            String name,
            List<String> lines,
            @Nullable String mask,
            @Nullable String reveal,
            @Nullable Act safe) {}

    public record SeenRow(String when, String exact, String who, String what) {}

    /** A clock, running or stopped, with the law it counts by. */
    public record ClockRow(
            String what, String about, @Nullable ClockChip chip, String stopped, String rule) {}
}
