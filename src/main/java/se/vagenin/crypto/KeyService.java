package se.vagenin.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;

/**
 * The keys that never enter the database. The demo and small installations use {@link KeysetFile}; an installation
 * with a key service of its own (an HSM or a cloud key service) provides another bean of this type.
 */
public interface KeyService {

    /** Wraps and unwraps the data keys of one class. */
    Aead keyEncryption(KeyClass keyClass);

    /** The keyed function behind exact look-up and name tokens. */
    PrfSet index();
}
