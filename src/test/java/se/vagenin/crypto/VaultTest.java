package se.vagenin.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vagenin.kernel.Municipality;

class VaultTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final Municipality NORRKOPING = new Municipality(581);

    @TempDir
    Path folder;

    @Test
    void opensOnlyInItsOwnPlace() {
        Vault vault = new Vault(KeysetFile.openOrCreate(folder.resolve("keys")));
        DataKey key = vault.open(HANINGE, vault.newKey(HANINGE, KeyClass.ORDINARY));
        UUID row = new UUID(1, 2);
        byte[] sealed = key.seal("Provbarn Ett", "person.name", row);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Provbarn");
        assertThat(key.open(sealed, "person.name", row)).isEqualTo("Provbarn Ett");
        assertThatThrownBy(() -> key.open(sealed, "person.name", new UUID(1, 3)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(sealed, "person.address", row)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyOfOneMunicipalityDoesNotOpenForAnother() {
        Vault vault = new Vault(KeysetFile.openOrCreate(folder.resolve("keys")));
        byte[] wrapped = vault.newKey(HANINGE, KeyClass.PROTECTED);
        assertThatThrownBy(() -> vault.open(NORRKOPING, wrapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void survivesARestartAndKeepsTheFilesToItsOwnUser() throws Exception {
        Path base = folder.resolve("keys");
        byte[] wrapped = new Vault(KeysetFile.openOrCreate(base)).newKey(HANINGE, KeyClass.ORDINARY);
        new Vault(KeysetFile.openOrCreate(base)).open(HANINGE, wrapped);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(base + "-index.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void findsNamesBySoundButNotByAnotherMunicipalitysKey() {
        KeyedIndex index = new KeyedIndex(KeysetFile.openOrCreate(folder.resolve("keys")));
        var stored = index.nameTokens(HANINGE, "Christina Jönsson");
        assertThat(index.searchTokens(HANINGE, "kristina jonson"))
                .allSatisfy(token -> assertThat(stored).contains(token));
        assertThat(index.searchTokens(NORRKOPING, "Christina"))
                .noneSatisfy(token -> assertThat(stored).contains(token));
        assertThat(index.searchTokens(HANINGE, "Testsson"))
                .noneSatisfy(token -> assertThat(stored).contains(token));
    }
}
