/**
 * The matter and its file: who it is about, who answers for it, its clocks, its timeline and its notes. Modules that own
 * a legal process (intake, hand-over …) decide; this module keeps. Texts are sealed under the matter's own key.
 */
@NullMarked
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {
            "kernel",
            "crypto",
            "document",
            "tenancy",
            "web",
            "audit",
            "identity",
            "jobs",
            "upload",
            "person"
        })
package se.vagenin.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
