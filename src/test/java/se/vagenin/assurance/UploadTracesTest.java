package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.vagenin.identity.ApiClients;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;

/**
 * S19: an upload that is half-way, and one that is done, is looked for in every file below the temporary and the data
 * directory and in every file that the process holds open, also those that have lost their names.
 */
@DemoApp
@Tag("R32")
class UploadTracesTest {

    private static final String CANARY = "Qvarnsången i bilagan";
    private static final int HALF = 6 * 1024 * 1024;
    private static final String HEAD = "--gr4ns\r\nContent-Disposition: form-data; name=\"file\"; filename=\"brev.txt\""
            + "\r\nContent-Type: text/plain\r\n\r\n";
    private static final String END = "\r\n--gr4ns--\r\n";

    @Autowired
    Environment environment;

    @Autowired
    ApiClients clients;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/orosanmalan", "/api/v1/0136/concern-reports/01930000-0000-7000-8000-000000000001/attachments"})
    void anUploadIsNeverOnDiskInPlainText(String address) throws Exception {
        Instant begun = Instant.now().minusSeconds(2);
        Path control = Files.writeString(Files.createTempFile("control", ".txt"), CANARY);
        try {
            assertThat(found(begun)).as("the search finds what lies open").contains(control.toString());
        } finally {
            Files.delete(control);
        }
        byte[] half = half();
        int length = HEAD.length() + 2 * half.length + END.length();
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = caller.getOutputStream();
            out.write((head(address, length) + HEAD).getBytes(StandardCharsets.UTF_8));
            out.write(half);
            out.flush();
            awaitHalfOnDisk();
            assertThat(found(begun)).as("half-way").isEmpty();
            out.write(half);
            out.write(END.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] status = caller.getInputStream().readNBytes(12);
            assertThat(new String(status, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 4");
        }
        assertThat(found(begun)).as("afterwards").isEmpty();
    }

    private String head(String address, int length) {
        return "POST " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: multipart/form-data; boundary=gr4ns\r\nConnection: close\r\n"
                + "Authorization: Bearer "
                + ApiCaller.register(clients, port, People.HANINGE).token()
                + "\r\nIdempotency-Key: 7b0f4a56-6f0c-4b6e-9f65-0f2a7c9d1e10\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static byte[] half() {
        byte[] line = (CANARY + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] half = new byte[HALF];
        for (int i = 0; i < half.length; i++) {
            half[i] = line[i % line.length];
        }
        return half;
    }

    /** So that the search below looks at a file that is really there. */
    private static void awaitHalfOnDisk() throws IOException, InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(patience)) {
            for (Path open : openFiles()) {
                if (target(open).contains("vagenin-upload-") && size(open) > HALF / 2) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No sealed file was seen");
    }

    private List<String> found(Instant since) throws IOException {
        List<Path> places = new ArrayList<>(openFiles());
        for (Path below : List.of(
                Path.of(System.getProperty("java.io.tmpdir")),
                Path.of(environment.getRequiredProperty("vagenin.data-dir")))) {
            places.addAll(changedSince(below, since));
        }
        return places.stream()
                .filter(UploadTracesTest::holdsCanary)
                .map(Path::toString)
                .toList();
    }

    private static List<Path> changedSince(Path below, Instant since) throws IOException {
        List<Path> changed = new ArrayList<>();
        Files.walkFileTree(below, new java.nio.file.SimpleFileVisitor<>() {
            @Override
            public java.nio.file.FileVisitResult visitFile(
                    Path file, java.nio.file.attribute.BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isAfter(since)) {
                    changed.add(file);
                }
                return java.nio.file.FileVisitResult.CONTINUE;
            }

            @Override
            public java.nio.file.FileVisitResult visitFileFailed(Path file, IOException gone) {
                return java.nio.file.FileVisitResult.CONTINUE;
            }

            @Override
            public java.nio.file.FileVisitResult postVisitDirectory(
                    Path directory, @org.jspecify.annotations.Nullable IOException gone) {
                return java.nio.file.FileVisitResult.CONTINUE;
            }
        });
        return changed;
    }

    /** What the process holds open, but for the programs it runs. */
    private static List<Path> openFiles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(each -> !target(each).endsWith(".jar"))
                    .filter(each -> target(each).startsWith("/"))
                    .filter(each -> !target(each).startsWith("/dev/"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static boolean holdsCanary(Path file) {
        if (Files.isSymbolicLink(file) && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            byte[] canary = CANARY.getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at + canary.length <= content.length; at++) {
                if (content[at] == canary[0]
                        && Arrays.equals(content, at, at + canary.length, canary, 0, canary.length)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | OutOfMemoryError notReadable) {
            return false;
        }
    }
}
