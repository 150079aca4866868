package se.vagenin.identity.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs access tokens, in a file that only the server's user can read; a restart keeps tokens valid. */
final class SigningKey {

    private SigningKey() {}

    static JWKSet openOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                write(
                        file,
                        new RSAKeyGenerator(2048)
                                .keyID(UUID.randomUUID().toString())
                                .generate());
            }
            return new JWKSet(RSAKey.parse(Files.readString(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The signing key " + file + " cannot be read or made", failure);
        } catch (ParseException | JOSEException failure) {
            throw new IllegalStateException("The signing key " + file + " is damaged", failure);
        }
    }

    private static void write(Path file, RSAKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path draft = Files.createTempFile(
                folder,
                "jwk",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key.toJSONString());
        try {
            // Whole, and never in place of the key that another node made meanwhile: both then read that one.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // its key counts
        } finally {
            Files.delete(draft);
        }
    }
}
