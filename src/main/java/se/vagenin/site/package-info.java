/**
 * What visitors say of the site itself: that something on it cannot be used, by whom it is read, and when it is forgotten.
 * Never a matter and never about a person: the form says first where help and concern go. Nobody needs to say who they are.
 * Owns the table site_remark, and no clock of the law.
 */
@NullMarked
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {"kernel", "crypto", "tenancy", "web", "audit", "identity", "jobs"})
package se.vagenin.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
