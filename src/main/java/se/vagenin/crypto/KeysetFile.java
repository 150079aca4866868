package se.vagenin.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Keys in three key-set files beside each other, outside the database and readable by the server's user only:
 * {@code <base>-ordinary.json}, {@code <base>-protected.json} and {@code <base>-index.json}. Who loses them loses
 * every sealed text, so the installation guide tells to keep a copy apart from the database's backups.
 */
public final class KeysetFile implements KeyService {

    private final Aead ordinary;
    private final Aead protectedPersons;
    private final PrfSet index;

    private KeysetFile(KeysetHandle ordinary, KeysetHandle protectedPersons, KeysetHandle index)
            throws GeneralSecurityException {
        this.ordinary = ordinary.getPrimitive(AeadConfig2026.get(), Aead.class);
        this.protectedPersons = protectedPersons.getPrimitive(AeadConfig2026.get(), Aead.class);
        this.index = index.getPrimitive(PrfConfig2026.get(), PrfSet.class);
    }

    /** Opens the files and refuses, naming the file, where one is missing or damaged. */
    public static KeysetFile open(Path base) {
        try {
            List<Path> files = files(base);
            return new KeysetFile(
                    read(files.get(0), AeadConfig2026.get()),
                    read(files.get(1), AeadConfig2026.get()),
                    read(files.get(2), PrfConfig2026.get()));
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("The key set files at " + base + " cannot be read", failure);
        }
    }

    /** Makes the files where none exist; never overwrites one. */
    public static KeysetFile openOrCreate(Path base) {
        List<Path> files = files(base);
        if (files.stream().noneMatch(Files::exists)) {
            create(files);
        }
        return open(base);
    }

    @Override
    public Aead keyEncryption(KeyClass keyClass) {
        return switch (keyClass) {
            case ORDINARY -> ordinary;
            case PROTECTED -> protectedPersons;
        };
    }

    @Override
    public PrfSet index() {
        return index;
    }

    private static List<Path> files(Path base) {
        return List.of(
                Path.of(base + "-ordinary.json"), Path.of(base + "-protected.json"), Path.of(base + "-index.json"));
    }

    private static KeysetHandle read(Path file, Configuration configuration)
            throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), configuration, InsecureSecretKeyAccess.get());
    }

    private static void create(List<Path> files) {
        try {
            write(files.get(0), PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            write(files.get(1), PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            write(files.get(2), PredefinedPrfParameters.HMAC_SHA256_PRF, PrfConfig2026.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("No key set could be made", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, Parameters parameters, Configuration configuration)
            throws GeneralSecurityException, IOException {
        KeysetHandle handle = KeysetHandle.generateNew(parameters, configuration);
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path draft = Files.createTempFile(
                parent,
                "keyset",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                draft, TinkJsonProtoKeysetFormat.serializeKeyset(handle, configuration, InsecureSecretKeyAccess.get()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
