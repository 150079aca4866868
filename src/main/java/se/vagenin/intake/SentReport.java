package se.vagenin.intake;

import java.time.Instant;

/**
 * A report as its sender may see it: that it came in, and whether the answer that the law allows has been given. Never what
 * became of it (OSL 26:1).
 *
 * @param professional sent at work, so that an answer may be asked for (SoL 19:6)
 */
public record SentReport(String reference, Instant receivedAt, boolean professional, boolean answered) {}
