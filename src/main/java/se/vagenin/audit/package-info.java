/**
 * The log of every read and change of a person's data (SoLPuL 10 §): append-only, in the same transaction as what it
 * tells of, ids and codes only. Where the log cannot be written, the reading fails.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "crypto", "tenancy", "web"})
package se.vagenin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
