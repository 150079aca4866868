/**
 * Sealing at rest: what names a person or tells about one is stored only as ciphertext (Google Tink, AES-256-GCM
 * envelope). Every matter and every person has a data key of its own, wrapped by a key outside the database.
 * Exact look-up goes by keyed index, names by keyed tokens. Owns no table: each module stores its own sealed columns.
 */
@NullMarked
@ApplicationModule(
        displayName = "Crypto",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
package se.vagenin.crypto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
