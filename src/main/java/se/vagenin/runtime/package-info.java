/**
 * Start-up: the subcommands, the embedded PostgreSQL and its supervisor, migrations, and the answer to "are you ready".
 *
 * <p>Owns no tables and knows no feature; others are told of the start through {@link se.vagenin.runtime.StartupNotice}.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package se.vagenin.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
