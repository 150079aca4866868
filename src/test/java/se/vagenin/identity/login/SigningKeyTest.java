package se.vagenin.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that nodes share. */
class SigningKeyTest {

    @TempDir
    Path folder;

    /** Else the tokens of the node that was overtaken would be good at no other. */
    @Test
    void nodesThatStartTogetherForTheFirstTimeHaveOneKey() throws Exception {
        Path file = folder.resolve("keys").resolve("tokens.json");
        Callable<String> node =
                () -> SigningKey.openOrCreate(file).getKeys().getFirst().getKeyID();
        Set<String> keys = new HashSet<>();
        try (var nodes = Executors.newFixedThreadPool(6)) {
            for (var key : nodes.invokeAll(Collections.nCopies(6, node))) {
                keys.add(key.get());
            }
        }
        assertThat(keys).hasSize(1);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).containsExactly(file);
        }
    }
}
