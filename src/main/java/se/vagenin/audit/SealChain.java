package se.vagenin.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import se.vagenin.kernel.Municipality;

/** How a row is hashed and tied to the one before it. */
final class SealChain {

    static final int SALT = 16;

    private SealChain() {}

    /** What the first row of a municipality is tied to. */
    static byte[] beginning(Municipality municipality) {
        return sha256(("vagenin-audit/1:" + municipality.padded()).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] row(byte[] salt, LoggedRow row) {
        return sha256(salt, row.payload());
    }

    static byte[] link(byte[] previous, long seq, UUID entry, byte[] rowHash) {
        byte[] place = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(seq)
                .putLong(entry.getMostSignificantBits())
                .putLong(entry.getLeastSignificantBits())
                .array();
        return sha256(previous, place, rowHash);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
