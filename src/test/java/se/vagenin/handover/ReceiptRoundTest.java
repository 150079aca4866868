package se.vagenin.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.handover.FirstLine.HERE;
import static se.vagenin.handover.FirstLine.INVESTIGATORS;
import static se.vagenin.handover.FirstLine.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.handover.HandoverContents.Informed;

/** Answers that receivers outside lay in their folder. */
class ReceiptRoundTest {

    private static final FirstLine LINE = new FirstLine();
    private static final UUID FUNCTION = FirstLine.id(70);

    @BeforeAll
    static void establish() {
        LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(JdbcClient.class)
                        .sql(
                                "insert into handover_function (municipality, id, code, name) values (136, :id, :code, :name)")
                        .param("id", FUNCTION)
                        .param("code", "grannkommunen")
                        .param("name", "Mottagningen i grannkommunen")
                        .update()));
    }

    @AfterAll
    static void close() {
        LINE.close();
    }

    @Test
    void anAnswerWithTheRightHashMovesTheMatterOnceAndIsPutAway() throws Exception {
        HandoverPackage sent = sent(FUNCTION);
        Path file = lay("svar.json", answer(sent.id(), hash(sent), "ACCEPTED", null));

        go();

        assertThat(state(sent)).isEqualTo(PackageState.ACCEPTED);
        assertThat(status(sent)).isEqualTo(MatterStatus.HANDED_OVER);
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling("lasta").resolve("svar.json")).exists();

        Path again = lay("svar-igen.json", answer(sent.id(), hash(sent), "ACCEPTED", null));
        int version = version(sent);
        go();
        assertThat(version(sent)).isEqualTo(version);
        assertThat(again.resolveSibling("lasta").resolve("svar-igen.json")).exists();

        setAside("angrar.json", answer(sent.id(), hash(sent), "RETURNED", "Fel."), "redan besvarat");
    }

    @Test
    void aReturnBringsItsReasonAndTheMatterWaitsHereAgain() throws Exception {
        HandoverPackage sent = sent(FUNCTION);
        lay("retur.json", answer(sent.id(), hash(sent), "RETURNED", "Barnet bor i en annan kommun."));

        go();

        assertThat(state(sent)).isEqualTo(PackageState.RETURNED);
        assertThat(status(sent)).isEqualTo(MatterStatus.AWAITING_HANDOVER);
        assertThat(Objects.requireNonNull(find(sent).answered()).returnReason())
                .isEqualTo("Barnet bor i en annan kommun.");
    }

    @Test
    void whatIsForeignOrNotToBeBelievedIsSetAsideAndChangesNothing() throws Exception {
        HandoverPackage sent = sent(FUNCTION);
        HandoverPackage ofUnit = sent(INVESTIGATORS);

        setAside("okant.json", answer(UUID.randomUUID(), hash(sent), "ACCEPTED", null), "finns inte");
        setAside("fel-hash.json", answer(sent.id(), "0".repeat(64), "ACCEPTED", null), "inte det som skickades");
        setAside("annans.json", answer(ofUnit.id(), hash(ofUnit), "ACCEPTED", null), "finns inte");
        setAside("utan-skal.json", answer(sent.id(), hash(sent), "RETURNED", null), "inget kvitto");
        setAside("skrap.json", "{\"schema\":", "inget kvitto");
        setAside("stor.json", "x".repeat(70_000), "inget kvitto");
        setAside(
                "mer.json",
                answer(sent.id(), hash(sent), "ACCEPTED", null).replace("}", ",\"extra\":1}"),
                "inget kvitto");

        assertThat(state(sent)).isEqualTo(PackageState.SENT);
        assertThat(state(ofUnit)).isEqualTo(PackageState.SENT);
    }

    @Test
    void aUnitAnswersInTheProductOnly() throws Exception {
        HandoverPackage sent = sent(INVESTIGATORS);
        Path folder = LINE.drop().resolve("0136").resolve("barn-unga").resolve("in");
        Path file =
                old(Files.writeString(folder.resolve("svar.json"), answer(sent.id(), hash(sent), "ACCEPTED", null)));

        go();

        assertThat(state(sent)).isEqualTo(PackageState.SENT);
        assertThat(file.resolveSibling("avvisade").resolve("svar.json.skal.txt"))
                .content()
                .contains("svarar i Vägen in");
    }

    @Test
    void aFileOnItsWayIsLeftForAWhile() throws Exception {
        sent(FUNCTION);
        Path half = folder().resolve("halv.json");
        Files.writeString(half, "{\"schema\":");
        Files.setLastModifiedTime(
                half, FileTime.from(LINE.get(FirstLine.MovableClock.class).instant()));
        Path hidden = lay(".gomd.json", "skräp");

        go();
        assertThat(half).exists();
        LINE.get(FirstLine.MovableClock.class).forward(Duration.ofMinutes(2));
        go();

        assertThat(half).doesNotExist();
        assertThat(hidden).exists();
        Files.delete(hidden);
    }

    /** S12 at CI size. */
    @Test
    void noSpoiledReceiptIsTakenForAnother() {
        long seed = 20_261_126;
        System.out.println("ReceiptRoundTest seed " + seed);
        var random = new Random(seed);
        String whole = answer(new UUID(1, 2), "a".repeat(64), "RETURNED", "Skäl å ä ö");
        for (int round = 0; round < 20_000; round++) {
            byte[] spoiled = whole.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            ReceiptFile.read(spoiled)
                    .ifPresent(read -> assertThat(read.schema()).isEqualTo(ReceiptFile.SCHEMA));
        }
    }

    private static void setAside(String name, String content, String reason) throws Exception {
        Path file = lay(name, content);
        go();
        assertThat(file).doesNotExist();
        assertThat(file.resolveSibling("avvisade").resolve(name)).exists();
        assertThat(file.resolveSibling("avvisade").resolve(name + ".skal.txt"))
                .content()
                .contains(reason);
    }

    private static void go() {
        LINE.get(ReceiptRound.class).go();
    }

    private static Path folder() {
        return LINE.drop().resolve("0136").resolve("grannkommunen").resolve("in");
    }

    private static Path lay(String name, String content) throws Exception {
        return old(Files.writeString(folder().resolve(name), content));
    }

    private static Path old(Path file) throws Exception {
        return Files.setLastModifiedTime(file, FileTime.from(FirstLine.START.minus(Duration.ofHours(1))));
    }

    private static String answer(
            UUID id, String hash, String answer, @org.jspecify.annotations.Nullable String reason) {
        return "{\"schema\":\"vagenin-handover-receipt/1\",\"packageId\":\"" + id + "\",\"manifestSha256\":\"" + hash
                + "\",\"answer\":\"" + answer + "\"" + (reason == null ? "" : ",\"reason\":\"" + reason + "\"") + "}";
    }

    private static HandoverPackage sent(UUID receiver) {
        UUID matter = LINE.opened();
        var order = new PrepareHandover.Order(matter, receiver, new Informed(true, null));
        UUID made = ((HandoverResult.Done)
                        LINE.here(() -> LINE.get(PrepareHandover.class).prepare(worker(), order)))
                .packageId();
        return LINE.here(() -> {
            LINE.get(Handovers.class).send(worker(), matter, made);
            return LINE.get(TransactionTemplate.class)
                    .execute(_ -> LINE.get(PackageStore.class).find(HERE, made).orElseThrow());
        });
    }

    private static HandoverPackage find(HandoverPackage of) {
        return LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(PackageStore.class).find(HERE, of.id()).orElseThrow()));
    }

    private static String hash(HandoverPackage of) {
        return Objects.requireNonNull(of.sent()).manifestHash();
    }

    private static PackageState state(HandoverPackage of) {
        return find(of).state();
    }

    private static int version(HandoverPackage of) {
        return find(of).version();
    }

    private static MatterStatus status(HandoverPackage of) {
        return LINE.here(() -> LINE.get(Matters.class).find(HERE, of.matterId()))
                .orElseThrow()
                .status();
    }
}
