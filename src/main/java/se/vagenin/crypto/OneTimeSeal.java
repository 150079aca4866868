package se.vagenin.crypto;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Seals what lies on disk for the length of a request. The key is made for it and lives in memory only: what a crash
 * leaves behind, nobody can open, this program included.
 */
public final class OneTimeSeal {

    private static final int KEY = 32;
    private static final int SEGMENT = 64 * 1024;
    private static final byte[] NO_CONTEXT = new byte[0];

    private final StreamingAead aead;

    public OneTimeSeal() {
        try {
            this.aead = new AesGcmHkdfStreaming(Random.randBytes(KEY), "HmacSha256", KEY, SEGMENT, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is written to it reaches {@code sealed} as ciphertext; whole only when it is closed. */
    public OutputStream sealing(OutputStream sealed) throws IOException {
        try {
            return aead.newEncryptingStream(sealed, NO_CONTEXT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text again. @throws IOException also where the ciphertext has been changed or cut */
    public InputStream opening(InputStream sealed) throws IOException {
        try {
            return aead.newDecryptingStream(sealed, NO_CONTEXT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
