package se.vagenin.intake;

import java.util.UUID;

/** Which offer an answer is about, as its page was read. */
public record OfferRef(UUID matterId, UUID offerId, int version) {}
