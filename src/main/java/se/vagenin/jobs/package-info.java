/**
 * One scheduler for all work that nobody asks for: deliveries, virus scans, what is kept no longer. Base module.
 *
 * <p>A module contributes {@link se.vagenin.jobs.Job} beans; this module knows none of them. A job runs on one node at
 * a time (table {@code scheduled_tasks}, in the form db-scheduler reads and writes); a node that dies is replaced when
 * its heartbeat has been missing for a while. A round that fails is logged with the kinds of its exceptions only and
 * tried again. The sealing of the audit is not a job: each node seals on its own, many times a second.
 */
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {})
package se.vagenin.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
