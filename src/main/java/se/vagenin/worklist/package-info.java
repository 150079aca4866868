/**
 * The desk: the one queue for every channel, Min dag, the quick form for what staff are told, and the search. It shows
 * and sorts what other modules own, and owns only how a person likes to see it: saved views and shortcut keys.
 *
 * <p>Showing a list is one row in the audit log; a preview is a reading of that matter and is loaded only when asked
 * for. Nobody imports this module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Worklist",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "web",
            "audit",
            "identity",
            "crypto",
            "document",
            "person",
            "casefile",
            "intake",
            "directory"
        })
package se.vagenin.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
