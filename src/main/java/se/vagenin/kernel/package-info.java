/**
 * Words that every module shares: municipality, actor, role, time zone, refusals, rules and personal numbers.
 * Owns no table and no page, and knows no framework.
 */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package se.vagenin.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
