/**
 * Who somebody is and what they may do: login, units, staff and their roles, the delegation order, API clients and the
 * access policy. Judges access on a small {@code Guarded} record that the caller passes, so it knows no matter. Default
 * deny (R32); only qualified staff assess about children (R06); who decides follows the delegation order (R07).
 * Owns the tables unit, staff, staff_role, staff_login, delegation_rule, api_client and client_login.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "runtime", "tenancy", "web", "audit", "crypto"})
package se.vagenin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
