package se.vagenin.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.handover.FirstLine.HERE;
import static se.vagenin.handover.FirstLine.INVESTIGATORS;
import static se.vagenin.handover.FirstLine.investigator;
import static se.vagenin.handover.FirstLine.worker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.FileContent;
import se.vagenin.casefile.NewFile;
import se.vagenin.handover.HandoverContents.FilePart;
import se.vagenin.handover.HandoverContents.Informed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attachments on their way: the clean ones go along, the others are named with their reason. */
class HandoverFilesTest {

    private static final FirstLine LINE = new FirstLine();
    private static final String CLEAN = "Brevet från skolan";

    @AfterAll
    static void close() {
        LINE.close();
    }

    @Test
    void cleanFilesGoAlongAndTheOthersAreListedWithTheReason() throws Exception {
        UUID matter = withFiles();
        UUID made = prepare(matter);
        assertThat(find(made).contents().files())
                .extracting(FilePart::name, FilePart::file, FilePart::left)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("brev.txt", "bilaga-1.txt", null),
                        org.assertj.core.api.Assertions.tuple("väntar.txt", null, "QUARANTINED"),
                        org.assertj.core.api.Assertions.tuple("smittad.txt", null, "INFECTED"));
        send(matter, made);

        Path folder = LINE.drop().resolve("0136").resolve("barn-unga").resolve(made.toString());
        assertThat(folder.resolve("bilaga-1.txt")).hasContent(CLEAN);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
        JsonNode manifest = new JsonMapper().readTree(Files.readAllBytes(folder.resolve("manifest.json")));
        JsonNode listed = manifest.get("files").get(2);
        assertThat(listed.get("name").asString()).isEqualTo("bilaga-1.txt");
        assertThat(listed.get("sha256").asString()).isEqualTo(PackageFiles.sha256(CLEAN));
        assertThat(opened(made).receipt())
                .isEqualTo(PackageFiles.sha256(Files.readAllBytes(folder.resolve("manifest.json"))));
    }

    @Test
    void theReceiverOpensThemAfterAcceptingAndNotBefore() {
        UUID matter = withFiles();
        UUID made = prepare(matter);
        send(matter, made);
        AnswerHandover answers = LINE.get(AnswerHandover.class);
        assertThat(LINE.here(() -> answers.enclosure(investigator(), made, "bilaga-1.txt")))
                .isEmpty();

        LINE.here(() -> {
            LINE.get(Handovers.class).accept(investigator(), made);
            return made;
        });

        assertThat(LINE.here(() -> answers.enclosure(investigator(), made, "bilaga-1.txt")))
                .hasValueSatisfying(
                        file -> assertThat(file.content().bytes()).isEqualTo(CLEAN.getBytes(StandardCharsets.UTF_8)));
        assertThat(LINE.here(() -> answers.enclosure(investigator(), made, "bilaga-2.txt")))
                .isEmpty();
    }

    @Test
    void aFileThatIsFoundCleanMeanwhileMustBeShownBeforeItIsSent() {
        UUID matter = withFiles();
        UUID made = prepare(matter);
        settle(matter, 1, "CLEAN");
        int version = find(made).version();
        assertThat(LINE.here(() ->
                        LINE.get(SendHandover.class).send(worker(), new SendHandover.Step(matter, made, version))))
                .isInstanceOf(HandoverResult.Stale.class);
    }

    private static UUID withFiles() {
        UUID matter = LINE.opened();
        List<NewFile> files =
                List.of(file("brev.txt", CLEAN), file("väntar.txt", "väntar"), file("smittad.txt", "ont"));
        LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(Attachments.class).add(worker(), matter, files, Attachments.Naming.AS_SENT)));
        settle(matter, 0, "CLEAN");
        settle(matter, 2, "INFECTED");
        return matter;
    }

    private static NewFile file(String name, String text) {
        return new NewFile(name, "text/plain", FileContent.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As a scanner's word would. */
    private static void settle(UUID matter, int place, String state) {
        LINE.here(() -> LINE.get(TransactionTemplate.class).execute(_ -> {
            UUID id = LINE.get(Attachments.class).of(HERE, matter).get(place).id();
            return LINE.get(JdbcClient.class)
                    .sql("""
                            update attachment set state = :state, scanned_at = saved_at,
                                content = case when :state = 'CLEAN' then content end
                            where municipality = 136 and id = :id
                            """)
                    .param("state", state)
                    .param("id", id)
                    .update();
        }));
    }

    private static UUID prepare(UUID matter) {
        var order = new PrepareHandover.Order(matter, INVESTIGATORS, new Informed(true, null));
        return ((HandoverResult.Done)
                        LINE.here(() -> LINE.get(PrepareHandover.class).prepare(worker(), order)))
                .packageId();
    }

    private static void send(UUID matter, UUID made) {
        LINE.here(() -> {
            LINE.get(Handovers.class).send(worker(), matter, made);
            return made;
        });
    }

    private static HandoverPackage find(UUID made) {
        return LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(PackageStore.class).find(HERE, made).orElseThrow()));
    }

    private static AnswerHandover.Opened opened(UUID made) {
        return LINE.here(() -> LINE.get(AnswerHandover.class).open(investigator(), made));
    }
}
