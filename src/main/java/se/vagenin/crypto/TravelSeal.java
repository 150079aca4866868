package se.vagenin.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import tools.jackson.core.JacksonException;

/**
 * Seals what travels with a page and comes back, so that nothing need be kept about a visitor (decision 0010). Each seal
 * has a data key of its own, wrapped by the installation's key for the municipality: nobody else can read or change it,
 * any node can open it, and another municipality cannot.
 */
@Component
public class TravelSeal {

    /** The seal belongs to no row; its purpose keeps what was sealed for one page from being read by another. */
    private static final UUID NO_ROW = new UUID(0, 0);

    private final Vault vault;

    TravelSeal(Vault vault) {
        this.vault = vault;
    }

    /** The content as letters that may stand in a hidden field or an address. */
    public String seal(Municipality municipality, String purpose, byte[] content) {
        byte[] key = vault.newKey(municipality, KeyClass.ORDINARY);
        byte[] text = vault.open(municipality, key).sealBytes(content, purpose, NO_ROW);
        byte[] all = ByteBuffer.allocate(Integer.BYTES + key.length + text.length)
                .putInt(key.length)
                .put(key)
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * What is read from the content; empty also where it cannot be read, as when another version of the program sealed it.
     *
     * @param reader of JSON
     */
    public <T> Optional<T> open(Municipality municipality, String purpose, String sealed, Function<byte[], T> reader) {
        return open(municipality, purpose, sealed).flatMap(content -> {
            try {
                return Optional.of(reader.apply(content));
            } catch (JacksonException ofAnotherVersion) {
                return Optional.empty();
            }
        });
    }

    /** The content; empty where it was altered, sealed for another municipality or purpose, or by a key that is gone. */
    public Optional<byte[]> open(Municipality municipality, String purpose, String sealed) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.US_ASCII)));
            byte[] key = new byte[Math.clamp(all.getInt(), 0, all.remaining())];
            all.get(key);
            byte[] text = new byte[all.remaining()];
            all.get(text);
            return Optional.of(vault.open(municipality, key).openBytes(text, purpose, NO_ROW));
        } catch (RuntimeException altered) {
            return Optional.empty();
        }
    }
}
