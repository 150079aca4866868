package se.vagenin.handover;

import java.util.UUID;
import se.vagenin.kernel.Refusal;

/** What came of a step with a package. */
sealed interface HandoverResult {

    /** It is done, now or already by the first of two clicks. */
    record Done(UUID packageId) implements HandoverResult {}

    /** Not allowed, and why; nothing has changed. */
    record Refused(Refusal reason) implements HandoverResult {}

    /** Somebody was first, or the matter has changed since the page was read. */
    record Stale(UUID matterId) implements HandoverResult {}
}
