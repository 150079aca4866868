package se.vagenin.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.vagenin.upload.UploadedFile.Fate;

/** Forms with files: whole, too large, too many, broken off. */
class UploadReaderTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path directory;

    @Test
    void keepsFilesSealedUntilTheRequestIsAnswered() throws IOException {
        byte[] large = random(3 * MEGABYTE + 17);
        SealedStore store = new SealedStore(directory, 100);
        var resolver = new SealedMultipartResolver(store);

        MultipartHttpServletRequest read = resolver.resolveMultipart(
                form(field("svar", "å\nä"), file("bilagor", "Älg.txt", "Hej"), file("bilagor", "b.bin", large)));

        assertThat(read.getParameter("svar")).isEqualTo("å\nä");
        List<UploadedFile> files = UploadedFile.in(read, "bilagor");
        assertThat(files).extracting(UploadedFile::getOriginalFilename).containsExactly("Älg.txt", "b.bin");
        assertThat(files.getLast().getBytes()).isEqualTo(large);
        assertThat(files.getLast().getBytes()).as("a second time").isEqualTo(large);
        assertThat(files.getFirst().getInputStream()).hasContent("Hej");
        assertThat(directory).as("the files have no name").isEmptyDirectory();
        assertThat(store.taken()).isEqualTo(large.length + 3L);

        resolver.cleanupMultipart(read);

        assertThat(store.taken()).isZero();
        assertThatThrownBy(() -> files.getFirst().getBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void refusesToWriteAFileInPlainText() {
        UploadedFile file = read(new SealedStore(directory, 100), file("bilagor", "a.txt", "Hej"))
                .getFirst();
        assertThatThrownBy(() -> file.transferTo(directory.resolve("a")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> file.transferTo(directory.resolve("a").toFile()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void readsPastWhatIsTooLargeAndKeepsTheRest() {
        List<UploadedFile> files = read(
                new SealedStore(directory, 100),
                file("bilagor", "film.mp4", new byte[21 * MEGABYTE]),
                file("bilagor", "b.txt", "Hej"));

        assertThat(files).extracting(UploadedFile::fate).containsExactly(Fate.TOO_LARGE, Fate.KEPT);
        assertThat(files.getFirst().getSize()).isEqualTo(21L * MEGABYTE);
    }

    @Test
    void readsPastWhatThereIsNoRoomForAndFreesIt() {
        SealedStore store = new SealedStore(directory, 1);
        List<UploadedFile> files =
                read(store, file("bilagor", "a.bin", new byte[2 * MEGABYTE]), file("bilagor", "b.txt", "Hej"));

        assertThat(files).extracting(UploadedFile::fate).containsExactly(Fate.NO_ROOM, Fate.KEPT);
        assertThat(store.taken()).isEqualTo(3);
    }

    @Test
    void aDiskThatTakesNothingIsNoRoomEither() throws IOException {
        Files.delete(directory);
        try {
            assertThat(read(new SealedStore(directory, 100), file("bilagor", "a.txt", "Hej")))
                    .extracting(UploadedFile::fate)
                    .containsExactly(Fate.NO_ROOM);
        } finally {
            Files.createDirectory(directory);
        }
    }

    @Test
    void keepsOneFileMoreThanAFormMayCarryAndCountsTheOthers() {
        byte[][] parts = new byte[40][];
        Arrays.setAll(parts, i -> file("bilagor", i + ".txt", "Hej"));
        SealedStore store = new SealedStore(directory, 100);

        assertThat(read(store, parts))
                .hasSize(40)
                .filteredOn(each -> each.fate() == Fate.KEPT)
                .hasSize(11);
        assertThat(store.taken()).isEqualTo(33);
    }

    @Test
    void anEmptyChoiceIsNoFileAndAnEmptyFileIsOne() {
        assertThat(read(new SealedStore(directory, 100), file("bilagor", "", "")))
                .isEmpty();
        assertThat(read(new SealedStore(directory, 100), file("bilagor", "tom.txt", "")))
                .hasSize(1);
    }

    @Test
    void whatIsBrokenOffIsRefusedAndLeavesNothing() {
        SealedStore store = new SealedStore(directory, 100);
        byte[] whole = body(file("bilagor", "a.txt", "Hej"), file("bilagor", "b.bin", new byte[100_000]));
        for (int length : List.of(0, 10, 60, 150, 5_000, whole.length - 8)) {
            var request = request(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new SealedMultipartResolver(store).resolveMultipart(request))
                    .as("cut after " + length)
                    .isInstanceOf(BrokenUpload.class);
            assertThat(store.taken()).isZero();
        }
    }

    /** S12 at CI size. */
    @Test
    void noSpoiledFormMakesItFailInAnyOtherWay() {
        long seed = 20_261_126;
        System.out.println("UploadReaderTest seed " + seed);
        var random = new Random(seed);
        SealedStore store = new SealedStore(directory, 100);
        var resolver = new SealedMultipartResolver(store);
        byte[] whole =
                body(field("svar", "text"), file("bilagor", "a.txt", "Hej"), file("b\"", "c\\d.bin", "\0\r\n--"));
        for (int round = 0; round < 3_000; round++) {
            byte[] spoiled = whole.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            try {
                resolver.cleanupMultipart(resolver.resolveMultipart(request(spoiled)));
            } catch (BrokenUpload refused) {
                assertThat(refused).hasMessageNotContaining("Hej");
            }
        }
        assertThat(store.taken()).isZero();
    }

    @Test
    void largeFilesAreOpenedInTurnAndTextWaitsForNobody() throws InterruptedException {
        var turns = new UploadTurns();
        List<UploadedFile> large =
                read(new SealedStore(directory, 100), file("bilagor", "a.bin", new byte[20 * MEGABYTE]));
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(3);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> turns.take(large, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    full.countDown();
                    await(go);
                    return inside.decrementAndGet();
                }));
            }
            full.await();
            assertThat(turns.take(List.of(), () -> "text")).isEqualTo(Optional.of("text"));
            go.countDown();
        }
        assertThat(most).hasValue(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<UploadedFile> read(SealedStore store, byte[]... parts) {
        return UploadedFile.in(new SealedMultipartResolver(store).resolveMultipart(form(parts)), "bilagor");
    }

    private static HttpServletRequest form(byte[]... parts) {
        return request(body(parts));
    }

    private static MockHttpServletRequest request(byte[] body) {
        var request = new MockHttpServletRequest("POST", "/orosanmalan");
        request.setContentType("multipart/form-data; boundary=gr4ns");
        request.setContent(body);
        return request;
    }

    private static byte[] body(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes("--gr4ns\r\n".getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part);
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("--gr4ns--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] field(String name, String value) {
        return ("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String field, String name, String content) {
        return file(field, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] file(String field, String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
