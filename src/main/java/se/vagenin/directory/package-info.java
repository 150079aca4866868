/**
 * The catalogue of open interventions: what the board has decided that the municipality offers without an assessment of
 * needs (SoL 11:5–6), to whom, on what conditions and how it is documented. Staff choose support from it.
 * Refuses what the law never leaves open (R21), what the board has not decided (R22), and leaving identity out without
 * the board's special reasons (R27). Shows the catalogue to everybody ({@code find}), to other systems ({@code hsds}) and to
 * staff ({@code desk}). Owns the tables offering, offering_version,
 * offering_translation, offering_location, offering_import, location, missed_search and missed_word; holds no
 * person's data.
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "crypto", "tenancy", "web", "audit", "identity", "jobs", "api"})
package se.vagenin.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
