package se.vagenin.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDropTest {

    private static final UUID ID = FirstLine.id(7);

    @TempDir
    Path root;

    @Test
    void aParcelThatIsThereIsLeftAsItIs() throws Exception {
        var drop = new FileDrop(root);
        drop.deliver(parcel("först"));
        drop.deliver(parcel("sedan"));

        assertThat(Files.readString(there().resolve("a.txt"))).isEqualTo("först");
    }

    @Test
    void whatAKilledDeliveryLeftBehindIsReplacedAndNeverTakenForAParcel() throws Exception {
        Path half = Files.createDirectories(there().resolveSibling("." + ID));
        Files.writeString(half.resolve("a.txt"), "halv");

        new FileDrop(root).deliver(parcel("hel"));

        assertThat(Files.readString(there().resolve("a.txt"))).isEqualTo("hel");
        assertThat(half).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFailureToTryAgain() throws Exception {
        Files.writeString(root.resolve("0136"), "en fil i vägen");

        assertThatThrownBy(() -> new FileDrop(root).deliver(parcel("hel"))).isInstanceOf(IOException.class);
    }

    private Path there() {
        return root.resolve("0136").resolve("barn-unga").resolve(ID.toString());
    }

    private static Parcel parcel(String text) {
        return new Parcel(
                FirstLine.HERE,
                ID,
                FirstLine.id(8),
                "barn-unga",
                List.of(new Parcel.Item("a.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                List.of());
    }
}
