package se.vagenin.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;

/** Makes and opens data keys. A wrapped key can be opened only for the municipality it was made for. */
@Component
public class Vault {

    private final KeyService keys;

    Vault(KeyService keys) {
        this.keys = keys;
    }

    /** A new data key, wrapped, to be stored in the row of the matter or person that it seals. */
    public byte[] newKey(Municipality municipality, KeyClass keyClass) {
        try {
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                    keys.keyEncryption(keyClass),
                    owner(municipality),
                    AeadConfig2026.get());
            return ByteBuffer.allocate(wrapped.length + 1)
                    .put(keyClass.mark())
                    .put(wrapped)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("No data key could be made", failure);
        }
    }

    /** Opens a wrapped data key. */
    public DataKey open(Municipality municipality, byte[] wrapped) {
        try {
            KeyClass keyClass = KeyClass.of(wrapped[0]);
            byte[] keyset = Arrays.copyOfRange(wrapped, 1, wrapped.length);
            KeysetHandle handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    keyset, keys.keyEncryption(keyClass), owner(municipality), AeadConfig2026.get());
            return new DataKey(handle.getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A data key does not open", failure);
        }
    }

    /** The same data key under another wrapping key: what it has sealed still opens. */
    public byte[] rewrap(Municipality municipality, byte[] wrapped, KeyClass keyClass) {
        try {
            KeysetHandle handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Arrays.copyOfRange(wrapped, 1, wrapped.length),
                    keys.keyEncryption(KeyClass.of(wrapped[0])),
                    owner(municipality),
                    AeadConfig2026.get());
            byte[] again = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    handle, keys.keyEncryption(keyClass), owner(municipality), AeadConfig2026.get());
            return ByteBuffer.allocate(again.length + 1)
                    .put(keyClass.mark())
                    .put(again)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A data key could not be wrapped anew", failure);
        }
    }

    private static byte[] owner(Municipality municipality) {
        return ("municipality:" + municipality.padded()).getBytes(StandardCharsets.US_ASCII);
    }
}
