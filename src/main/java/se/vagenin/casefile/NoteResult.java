package se.vagenin.casefile;

import se.vagenin.kernel.Refusal;

/** What became of a note that was to be kept. */
public sealed interface NoteResult {

    /**
     * Stored.
     *
     * @param version what a next save must bring
     */
    record Kept(int version) implements NoteResult {}

    /** The same note was saved elsewhere since; nothing was written. */
    record Overtaken(TimelineEntry now) implements NoteResult {}

    record Refused(Refusal refusal) implements NoteResult {}
}
