/**
 * The current municipality: which one a request or job is about, and how the database is told.
 * Owns the municipality table and the transaction manager that binds row-level security.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tenancy",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
package se.vagenin.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
