package se.vagenin.api;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests carry the same content. Only a keyed form of it is ever stored. */
public final class Fingerprint {

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds a piece of content; where one ends and the next begins counts too. */
    public Fingerprint add(byte[] piece) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(piece.length).array());
        digest.update(piece);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
