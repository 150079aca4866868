/**
 * The door for other systems, without knowing any feature: strict reading of JSON, errors as RFC 9457, and the promise
 * that a request sent twice is done once. Owns the table idempotent_answer. Knows no rule of law.
 */
@NullMarked
@ApplicationModule(
        displayName = "API",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "crypto", "tenancy", "web", "audit", "identity", "jobs"})
package se.vagenin.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
