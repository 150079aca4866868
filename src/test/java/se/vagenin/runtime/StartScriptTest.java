package se.vagenin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./vagenin} itself, beside a Java that only tells what it is asked to do. */
class StartScriptTest {

    /** Unpacks, trains until it is stopped, and otherwise prints what it was given. */
    private static final String JAVA = """
            #!/usr/bin/env bash
            for each in "$@"; do
              case "$each" in
                -XX:AOTCacheOutput=*) cache="${each#*=}" ;;
                -Djarmode=tools) mkdir -p "$(dirname "$0")/../../target/app"; touch "$(dirname "$0")/../../target/app/vagenin.jar"; exit ;;
              esac
            done
            if [ -n "${cache:-}" ]; then
              [ -z "${NO_TRAINING:-}" ] || exit 3
              trap 'echo trained >"$cache"; exit 143' TERM
              echo "Vägen in is ready: http://127.0.0.1:1"
              while :; do sleep 0.1; done
            fi
            echo "java $*"
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void aBuiltProduct() throws IOException {
        Files.copy(Path.of("vagenin"), home.resolve("vagenin"));
        program(home.resolve("vagenin"));
        Files.createDirectories(home.resolve("scripts"));
        Files.copy(Path.of("scripts/jdk.sh"), home.resolve("scripts/jdk.sh"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Path bin = Files.createDirectories(home.resolve("jdk/bin"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        Files.writeString(bin.resolve("javac"), "");
        program(bin.resolve("javac"));
        Files.writeString(bin.resolve("java"), JAVA);
        program(bin.resolve("java"));
        Files.createDirectories(home.resolve("target"));
        write("target/vagenin.jar", Instant.now());
    }

    @Test
    void withoutACacheTheBuiltProgramIsStarted() throws IOException, InterruptedException {
        assertThat(run(Map.of(), "serve"))
                .contains("-Xmx512m", "-jar " + home.resolve("target/vagenin.jar") + " serve")
                .doesNotContain("AOT");
    }

    @Test
    void aCacheOfThisBuildIsUsed() throws IOException, InterruptedException {
        write("target/app/vagenin.aot", Instant.now().plusSeconds(5));

        assertThat(run(Map.of(), "serve", "--port", "0"))
                .contains(
                        "-XX:AOTCache=" + home.resolve("target/app/vagenin.aot"),
                        "-jar " + home.resolve("target/app/vagenin.jar") + " serve --port 0");
    }

    @Test
    void aCacheOfAnEarlierBuildIsNotUsed() throws IOException, InterruptedException {
        write("target/app/vagenin.aot", Instant.now().minusSeconds(60));

        assertThat(run(Map.of(), "serve")).doesNotContain("AOT");
    }

    @Test
    void aCacheIsNotUsedWhereItIsSwitchedOff() throws IOException, InterruptedException {
        write("target/app/vagenin.aot", Instant.now().plusSeconds(5));

        assertThat(run(Map.of("VAGENIN_AOT", "off"), "serve")).doesNotContain("AOT");
    }

    @Test
    void migrateMakesTheCacheAndServeUsesIt() throws IOException, InterruptedException {
        assertThat(run(Map.of(), "migrate")).contains("Preparing for quick starts", "-XX:AOTCache=", " migrate");
        assertThat(run(Map.of(), "migrate")).doesNotContain("Preparing");
        assertThat(run(Map.of(), "serve")).contains("-XX:AOTCache=");
    }

    @Test
    void whereTheCacheCannotBeMadeTheProgramStartsAsBefore() throws IOException, InterruptedException {
        assertThat(run(Map.of("NO_TRAINING", "1"), "migrate"))
                .contains("could not be prepared", "-jar " + home.resolve("target/vagenin.jar") + " migrate")
                .doesNotContain("AOTCache=");
    }

    private String run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(home.resolve("vagenin").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("VAGENIN_JAVA_OPTIONS");
        builder.environment().remove("VAGENIN_AOT");
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return told;
    }

    private void write(String name, Instant at) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private static void program(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
