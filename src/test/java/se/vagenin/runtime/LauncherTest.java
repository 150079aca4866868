package se.vagenin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void wrongUseEndsWithTwoAndASentence() {
        assertThat(run(Map.of(), "demo", "--prot", "1")).isEqualTo(2);
        assertThat(text(err)).isEqualToIgnoringNewLines("'--prot' is not an option. Use --help to see them.");
    }

    @Test
    void helpEndsWithZero() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(text(out)).contains("./vagenin demo", "./vagenin serve", "./vagenin migrate");
    }

    @Test
    void productionNamesEverythingThatIsMissingAtOnce() {
        assertThat(run(Map.of("VAGENIN_OIDC_CLIENT_ID", " "), "serve")).isEqualTo(1);

        assertThat(Setting.SERVE)
                .hasSize(8)
                .allSatisfy(it -> assertThat(text(err)).contains(it.name()));
    }

    @Test
    void productionNamesOnlyWhatIsMissing() throws IOException {
        var environment = complete();
        environment.remove("VAGENIN_OIDC_ISSUER");

        assertThat(run(environment, "serve")).isEqualTo(1);
        assertThat(text(err))
                .contains("VAGENIN_OIDC_ISSUER")
                .doesNotContain("VAGENIN_OIDC_CLIENT_ID", "VAGENIN_DB_URL");
    }

    @Test
    void productionRefusesTheDemo() throws IOException {
        var environment = complete();
        environment.put("SPRING_PROFILES_ACTIVE", "metrics, demo");

        assertThat(ServeRefusals.of(complete())).isEmpty();
        assertThat(ServeRefusals.of(environment)).singleElement().asString().contains("SPRING_PROFILES_ACTIVE", "demo");
    }

    @Test
    void productionRefusesAnAddressWithoutEncryptionAndAMissingKeySet() throws IOException {
        var environment = complete();
        environment.put("VAGENIN_BASE_URL", "http://vagenin.example");
        environment.put("VAGENIN_KEYSET_FILE", directory.resolve("gone.json").toString());

        assertThat(ServeRefusals.of(environment))
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).contains("VAGENIN_BASE_URL", "https"))
                .anySatisfy(it -> assertThat(it).contains("VAGENIN_KEYSET_FILE", "cannot be read"));
    }

    @Test
    void productionFindsTheKeySetWhereItReallyLies() throws IOException {
        var environment = complete();
        environment.put("VAGENIN_KEYSET_FILE", directory.resolve("keys").toString());
        assertThat(ServeRefusals.of(environment)).singleElement().asString().contains("VAGENIN_KEYSET_FILE");

        Files.writeString(directory.resolve("keys-ordinary.json"), "{}");
        assertThat(ServeRefusals.of(environment)).isEmpty();
    }

    @Test
    void loginForResidentsIsOptionalButWholeAndEncrypted() throws IOException {
        var environment = complete();
        environment.put("VAGENIN_EID_ISSUER", "http://eid.example");

        assertThat(ServeRefusals.of(environment))
                .hasSize(3)
                .anySatisfy(it -> assertThat(it).contains("VAGENIN_EID_ISSUER", "https"))
                .anySatisfy(it -> assertThat(it).contains("VAGENIN_EID_CLIENT_ID"))
                .anySatisfy(it -> assertThat(it).contains("VAGENIN_EID_CLIENT_SECRET"));

        environment.put("VAGENIN_EID_ISSUER", "https://eid.example");
        environment.put("VAGENIN_EID_CLIENT_ID", "vagenin");
        environment.put("VAGENIN_EID_CLIENT_SECRET", "secret");
        assertThat(ServeRefusals.of(environment)).isEmpty();
    }

    @Test
    void aNodeHasConnectionsForMoreThanVisitors() throws IOException {
        var environment = complete();
        for (var wrong : List.of("7", "501", "tolv", "-12")) {
            environment.put("VAGENIN_DB_CONNECTIONS", wrong);
            assertThat(ServeRefusals.of(environment))
                    .singleElement()
                    .asString()
                    .contains("VAGENIN_DB_CONNECTIONS", "from 8 to 500");
        }
        environment.put("VAGENIN_DB_CONNECTIONS", "48");
        assertThat(ServeRefusals.of(environment)).isEmpty();
        assertThat(new Serve(Object.class, Terminal.ofThisProcess(), environment).properties(0))
                .containsEntry("spring.datasource.hikari.maximum-pool-size", "48");
    }

    @Test
    void remindersAreOptionalButWholeAndTheirSenderTellsNothing() throws IOException {
        var environment = complete();
        environment.put("VAGENIN_SMTP_HOST", "post.example");
        environment.put("VAGENIN_SMTP_TLS", "ssl");
        environment.put("VAGENIN_SMTP_PORT", "99999");
        environment.put("VAGENIN_SMS_URL", "http://sms.example");
        environment.put("VAGENIN_SMS_BODY", "{}");
        environment.put("VAGENIN_NOTICE_SENDER", "Socialkontoret");
        environment.put("VAGENIN_REMINDER_HOURS", "1");
        for (var wrong : List.of(
                "VAGENIN_SMTP_FROM",
                "VAGENIN_SMTP_TLS",
                "VAGENIN_SMTP_PORT",
                "VAGENIN_SMS_URL",
                "VAGENIN_SMS_BODY",
                "VAGENIN_NOTICE_SENDER",
                "VAGENIN_REMINDER_HOURS")) {
            assertThat(ServeRefusals.of(environment))
                    .anySatisfy(it -> assertThat(it).contains(wrong));
        }

        environment.put("VAGENIN_SMTP_FROM", "socialtjansten@kommun.example");
        assertThat(ServeRefusals.of(environment))
                .anySatisfy(it -> assertThat(it).contains("VAGENIN_SMTP_FROM", "must not tell"));
        environment.putAll(Map.of(
                "VAGENIN_SMTP_FROM", "tid@kommun.example",
                "VAGENIN_SMTP_TLS", "implicit",
                "VAGENIN_SMTP_PORT", "465",
                "VAGENIN_SMS_URL", "https://sms.example",
                "VAGENIN_SMS_BODY", "{\"a\": \"{to}\", \"b\": \"{text}\"}",
                "VAGENIN_NOTICE_SENDER", "Haninge",
                "VAGENIN_REMINDER_HOURS", "48"));
        assertThat(ServeRefusals.of(environment)).isEmpty();
        assertThat(ReminderSettings.PROPERTIES.values())
                .containsExactlyInAnyOrder(
                        "vagenin.notice.smtp.host",
                        "vagenin.notice.smtp.from",
                        "vagenin.notice.smtp.port",
                        "vagenin.notice.smtp.tls",
                        "vagenin.notice.smtp.user",
                        "vagenin.notice.smtp.password",
                        "vagenin.notice.sms.url",
                        "vagenin.notice.sms.token",
                        "vagenin.notice.sms.body",
                        "vagenin.notice.sender",
                        "vagenin.notice.hours");
    }

    /** A setting that is read but stands in no list is one that nobody can know of. */
    @Test
    void everySettingIsListedInBothReadmesAndInTheHelp() throws IOException {
        assertThat(run(Map.of(), "--help")).isZero();
        for (var setting : Setting.values()) {
            assertThat(text(out)).contains(setting.name());
            assertThat(Files.readString(Path.of("README.md"))).contains("`" + setting.name() + "`");
            assertThat(Files.readString(Path.of("README.sv.md"))).contains("`" + setting.name() + "`");
        }
        assertThat(Setting.OPTIONAL).contains(Setting.VAGENIN_JWK_FILE);
    }

    @Test
    void productionSaysThatTheDatabaseDoesNotAnswerAndKeepsThePasswordSecret() throws IOException {
        assertThat(run(complete(), "serve")).isEqualTo(1);

        assertThat(text(err)).contains("VAGENIN_DB_URL does not answer").doesNotContain("a-password");
    }

    @Test
    void migrationNamesEverythingThatIsMissingAtOnce() {
        assertThat(run(Map.of(), "migrate")).isEqualTo(1);

        assertThat(text(err)).contains("VAGENIN_DB_URL", "VAGENIN_DB_OWNER_USER", "VAGENIN_DB_OWNER_PASSWORD");
    }

    @Test
    void demoSaysThatThePortIsTakenBeforeItTouchesAnything() throws IOException {
        var data = directory.resolve("data");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(run(Map.of(), "demo", "--port", port, "--data", data.toString()))
                    .isEqualTo(1);
            assertThat(text(err)).contains("Port " + port, "--port 0");
        }
        assertThat(data).doesNotExist();
    }

    private Map<String, String> complete() throws IOException {
        var environment = new HashMap<String, String>();
        Setting.SERVE.forEach(it -> environment.put(it.name(), "a-" + it.name()));
        environment.put("VAGENIN_DB_URL", "jdbc:postgresql://127.0.0.1:" + Port.free() + "/none");
        environment.put("VAGENIN_DB_PASSWORD", "a-password");
        environment.put("VAGENIN_OIDC_ISSUER", "https://login.example");
        environment.put("VAGENIN_BASE_URL", "https://vagenin.example");
        environment.put(
                "VAGENIN_KEYSET_FILE",
                Files.writeString(directory.resolve("keyset.json"), "{}").toString());
        return environment;
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new Launcher(LauncherTest.class, environment, new Terminal(stream(out), stream(err)))
                .run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
