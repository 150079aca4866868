package se.vagenin.directory;

import java.util.List;
import java.util.UUID;
import se.vagenin.kernel.Refusal;

/** What became of an offering that was to be saved. */
public sealed interface OfferingResult {

    record Saved(UUID id) implements OfferingResult {}

    /** The law or the board's decision does not allow it. */
    record Refused(List<Refusal> refusals) implements OfferingResult {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Somebody else saved first; nothing was written. */
    record Overtaken(Offering now) implements OfferingResult {}
}
