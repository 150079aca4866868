package se.vagenin.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opened data key. What it seals is bound to its place (column and row), so that a ciphertext moved to another
 * row or column does not open.
 */
public final class DataKey {

    private final Aead aead;

    DataKey(Aead aead) {
        this.aead = aead;
    }

    public byte[] seal(String text, String column, UUID row) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8), column, row);
    }

    /** Seals a text, or keeps nothing where there is none. */
    public byte @Nullable [] sealOptional(@Nullable String text, String column, UUID row) {
        return text == null || text.isEmpty() ? null : seal(text, column, row);
    }

    public byte[] sealBytes(byte[] content, String column, UUID row) {
        try {
            return aead.encrypt(content, place(column, row));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Could not seal " + column, failure);
        }
    }

    public String open(byte[] sealed, String column, UUID row) {
        return new String(openBytes(sealed, column, row), StandardCharsets.UTF_8);
    }

    public @Nullable String openOptional(byte @Nullable [] sealed, String column, UUID row) {
        return sealed == null ? null : open(sealed, column, row);
    }

    public byte[] openBytes(byte[] sealed, String column, UUID row) {
        try {
            return aead.decrypt(sealed, place(column, row));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Could not open " + column + " of " + row, failure);
        }
    }

    private static byte[] place(String column, UUID row) {
        return (column + ":" + row).getBytes(StandardCharsets.US_ASCII);
    }
}
