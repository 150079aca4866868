/**
 * Persons and how they are found: by personal number or by name (SoLPuF 15 § allows no other search). Everything that
 * names somebody is sealed under the person's own key.
 */
@NullMarked
@ApplicationModule(
        displayName = "Person",
        allowedDependencies = {"kernel", "crypto", "document", "tenancy", "web", "audit", "identity"})
package se.vagenin.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
