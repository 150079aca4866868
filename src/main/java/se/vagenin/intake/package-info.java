/**
 * Concern reports and other contacts that come in, from receipt to the decision whether to open an investigation: the
 * protection assessment, the preliminary assessment and the answer to the reporter.
 *
 * <p>Owns its clocks ({@link se.vagenin.intake.ConcernClocks}): protection at once, 14 days to decide, seven days to
 * answer a mandated reporter. The rules are those of {@code rules/rules.csv}; every refusal names its rule.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "web",
            "api",
            "audit",
            "identity",
            "jobs",
            "crypto",
            "document",
            "upload",
            "person",
            "casefile",
            "directory"
        })
package se.vagenin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
