package se.vagenin.casefile;

import java.util.UUID;
import se.vagenin.kernel.Municipality;

/** A matter has been closed, whichever way; told within the same transaction. Ids only. */
public record MatterClosed(Municipality municipality, UUID matterId) {}
