/**
 * The way out to an investigation: what the first line knows goes to the unit that investigates, with nothing lost.
 *
 * <p>Owns the packages, the outbox and the receipts. A package goes PREPARED → SENT → ACCEPTED or RETURNED. It is
 * written together with its outbox message in one transaction and delivered through a {@link
 * se.vagenin.handover.HandoverChannel}; each message has exactly one effect, because the receiver knows it by its id.
 * Nothing is closed here before the receiver has returned the manifest's hash and it is the one that was sent.
 *
 * <p>Owns no clock: those that run travel with the package (R18, R19), as they were counted.
 */
@NullMarked
@ApplicationModule(
        displayName = "Hand-over",
        allowedDependencies = {
            "kernel",
            "crypto",
            "document",
            "tenancy",
            "web",
            "audit",
            "identity",
            "jobs",
            "person",
            "casefile",
            "directory",
            "intake",
            "intake :: events"
        })
package se.vagenin.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
