package se.vagenin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import se.vagenin.notice.NoticeCarrier.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ways out against servers that take, refuse, fail and say nothing. */
@Timeout(60)
class CarriersTest {

    private static final UUID ID = UUID.fromString("0193aaaa-0000-8000-8000-000000000001");
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String TEXT = "Påminnelse: \"du\" har en tid \\ i morgon {to}.";

    @TempDir
    private Path directory;

    @Test
    void mailIsPlainNeutralAndTheSameWhenItComesAgain() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailCarrier carrier = mail(server.getSmtp().getPort());
            assertThat(carrier.carry(mailTo("alias@exempel.se"))).isEqualTo(Answer.TAKEN);
            assertThat(carrier.carry(mailTo("alias@exempel.se"))).isEqualTo(Answer.TAKEN);
            MimeMessage[] got = server.getReceivedMessages();
            assertThat(got).hasSize(2);
            assertThat(got[0].getAllRecipients()).extracting(Object::toString).containsExactly("alias@exempel.se");
            assertThat(got[0].getFrom()).extracting(Object::toString).containsExactly("Kommunen <tid@exempel.se>");
            assertThat(got[0].getSubject()).isEqualTo("Påminnelse");
            assertThat(got[0].getContentType()).startsWith("text/plain");
            assertThat(got[0].getContent().toString().strip()).isEqualTo(TEXT);
            assertThat(got[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(got[0].getMessageID()).isEqualTo(got[1].getMessageID()).isEqualTo("<" + ID + "@exempel.se>");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailAddressThatIsRefusedIsNotTriedAgainButEverythingElseIs() throws Exception {
        try (var server = new Smtp("550 no such user")) {
            assertThat(mail(server.port()).carry(mailTo("finns-inte@exempel.se")))
                    .isEqualTo(Answer.REFUSED);
        }
        try (var server = new Smtp("451 try again")) {
            assertThatThrownBy(() -> mail(server.port()).carry(mailTo("alias@exempel.se")))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("alias");
        }
        assertThatThrownBy(() -> mail(freePort()).carry(mailTo("alias@exempel.se")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aMailServerThatSaysNothingIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> mail(silent.getLocalPort()).carry(mailTo("alias@exempel.se")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void mailWithoutEncryptionIsNotSentWhereItIsDemanded() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var settings = new NoticeSettings.Mail(
                    "127.0.0.1", server.getSmtp().getPort(), NoticeSettings.Tls.STARTTLS, "", "", "tid@exempel.se");
            assertThatThrownBy(() -> new MailCarrier(settings, "Kommunen").carry(mailTo("alias@exempel.se")))
                    .isInstanceOf(IOException.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aTextMessageIsJsonInTheOperatorsOwnForm() throws Exception {
        try (var gateway = new Gateway(202)) {
            var settings = new NoticeSettings.Gateway(
                    gateway.url(), "hemlig", "{\"a\": [\"{to}\"], \"b\": \"{from}: {text}\", \"c\": \"{id}\"}");
            assertThat(new SmsCarrier(settings, "Kommunen", SOON).carry(sms())).isEqualTo(Answer.TAKEN);
            JsonNode body = new JsonMapper().readTree(gateway.bodies.getFirst());
            assertThat(body.at("/a/0").asString()).isEqualTo("+46701740610");
            assertThat(body.at("/b").asString()).isEqualTo("Kommunen: " + TEXT);
            assertThat(body.at("/c").asString()).isEqualTo(ID.toString());
            assertThat(gateway.heads.getFirst())
                    .contains(
                            "authorization: Bearer hemlig", "idempotency-key: " + ID, "content-type: application/json");
        }
    }

    @Test
    void theUsualBodyIsUsedWhereNoneIsSet() throws Exception {
        try (var gateway = new Gateway(200)) {
            NoticeSettings settings = NoticeSettings.of(new MockEnvironment()
                    .withProperty("vagenin.notice.sms.url", gateway.url().toString()));
            new SmsCarrier(settings.gateway().orElseThrow(), settings.sender(), SOON).carry(sms());
            JsonNode body = new JsonMapper().readTree(gateway.bodies.getFirst());
            assertThat(body.at("/to").asString()).isEqualTo("+46701740610");
            assertThat(body.at("/from").asString()).isEqualTo("Kommunen");
            assertThat(body.at("/message").asString()).isEqualTo(TEXT);
            assertThat(gateway.heads.getFirst()).doesNotContain("authorization");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 408, 429, 500, 503})
    void aGatewayThatCannotIsTriedAgain(int status) throws Exception {
        try (var gateway = new Gateway(status)) {
            assertThatThrownBy(() -> gateway.carrier().carry(sms()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(String.valueOf(status))
                    .hasMessageNotContaining("46701740610");
            assertThat(gateway.bodies).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 422})
    void aNumberThatTheGatewayRefusesIsNotTriedAgain(int status) throws Exception {
        try (var gateway = new Gateway(status)) {
            assertThat(gateway.carrier().carry(sms())).isEqualTo(Answer.REFUSED);
        }
    }

    @Test
    void aGatewayThatSaysNothingIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var settings = new NoticeSettings.Gateway(
                    URI.create("http://127.0.0.1:" + silent.getLocalPort()), "", "{\"to\": \"{to}\"}");
            assertThatThrownBy(() -> new SmsCarrier(settings, "Kommunen", SOON).carry(sms()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aGatewayThatFallsSilentInTheMiddleOfItsAnswerIsGivenUp() throws Exception {
        try (var half = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var answering = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = new CountDownLatch(1);
            var _ = answering.submit(() -> {
                try (var connection = half.accept()) {
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab"
                                    .getBytes(StandardCharsets.US_ASCII));
                    connection.getOutputStream().flush();
                    return given.await(1, TimeUnit.MINUTES);
                }
            });
            var settings = new NoticeSettings.Gateway(
                    URI.create("http://127.0.0.1:" + half.getLocalPort()), "", "{\"to\": \"{to}\"}");
            assertThatThrownBy(() -> new SmsCarrier(settings, "Kommunen", SOON).carry(sms()))
                    .isInstanceOf(IOException.class);
            given.countDown();
        }
    }

    @Test
    void theDemoLaysOneFileForEachMessageThatOnlyTheServerReads() throws Exception {
        Path folder = directory.resolve("notices");
        var carrier = new FileCarrier(folder, "Kommunen");
        assertThat(carrier.carry(sms())).isEqualTo(Answer.TAKEN);
        assertThat(carrier.carry(sms())).isEqualTo(Answer.TAKEN);
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(Files.readString(all.getFirst())).contains("Kommunen", "+46701740610", TEXT);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all.getFirst())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServersNameAndPasswordAreGivenAndAWrongOneIsTriedAgain() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("vagenin@exempel.se", "vagenin", "hemlig");
        server.start();
        try {
            for (String password : List.of("fel", "hemlig")) {
                var settings = new NoticeSettings.Mail(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        NoticeSettings.Tls.NONE,
                        "vagenin",
                        password,
                        "tid@exempel.se");
                var carrier = new MailCarrier(settings, "Kommunen");
                if (password.equals("fel")) {
                    assertThatThrownBy(() -> carrier.carry(mailTo("alias@exempel.se")))
                            .isInstanceOf(IOException.class)
                            .hasMessageNotContaining("fel");
                } else {
                    assertThat(carrier.carry(mailTo("alias@exempel.se"))).isEqualTo(Answer.TAKEN);
                }
            }
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    /** The names are those that {@code ./vagenin serve} gives (LauncherTest). */
    @Test
    void everySettingIsRead() {
        NoticeSettings settings = NoticeSettings.of(new MockEnvironment()
                .withProperty("vagenin.notice.smtp.host", "post.exempel.se")
                .withProperty("vagenin.notice.smtp.from", "tid@exempel.se")
                .withProperty("vagenin.notice.smtp.port", "465")
                .withProperty("vagenin.notice.smtp.tls", "Implicit")
                .withProperty("vagenin.notice.smtp.user", "namn")
                .withProperty("vagenin.notice.smtp.password", "ord")
                .withProperty("vagenin.notice.sms.url", "https://sms.exempel.se/v1")
                .withProperty("vagenin.notice.sms.token", "hemlig")
                .withProperty("vagenin.notice.sms.body", "{}")
                .withProperty("vagenin.notice.sender", "Haninge")
                .withProperty("vagenin.notice.hours", "48"));
        assertThat(settings)
                .isEqualTo(new NoticeSettings(
                        "Haninge",
                        Duration.ofDays(2),
                        Optional.of(new NoticeSettings.Mail(
                                "post.exempel.se", 465, NoticeSettings.Tls.IMPLICIT, "namn", "ord", "tid@exempel.se")),
                        Optional.of(
                                new NoticeSettings.Gateway(URI.create("https://sms.exempel.se/v1"), "hemlig", "{}"))));
        assertThat(settings.toString()).doesNotContain("hemlig", "ord");
    }

    @Test
    void nothingIsOfferedWhereNothingIsSet() {
        NoticeSettings settings = NoticeSettings.of(new MockEnvironment());
        assertThat(new NoticeConfiguration().noticeCarriers(settings).ways()).isEmpty();
        NoticeSettings mailOnly = NoticeSettings.of(new MockEnvironment()
                .withProperty("vagenin.notice.smtp.host", "127.0.0.1")
                .withProperty("vagenin.notice.smtp.from", "tid@exempel.se"));
        assertThat(new NoticeConfiguration().noticeCarriers(mailOnly).ways()).containsExactly(NoticeWay.EMAIL);
    }

    private static MailCarrier mail(int port) {
        return new MailCarrier(
                new NoticeSettings.Mail("127.0.0.1", port, NoticeSettings.Tls.NONE, "", "", "tid@exempel.se"),
                "Kommunen");
    }

    private static Letter mailTo(String address) {
        return new Letter(ID, new NoticeAddress(NoticeWay.EMAIL, address), "Påminnelse", TEXT);
    }

    private static Letter sms() {
        return new Letter(ID, new NoticeAddress(NoticeWay.SMS, "+46701740610"), "Påminnelse", TEXT);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A gateway that answers everything with one status and keeps what came. */
    private static final class Gateway implements AutoCloseable {
        private final HttpServer server;
        private final List<String> bodies = new ArrayList<>();
        private final List<String> heads = new ArrayList<>();

        Gateway(int status) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, status));
            server.start();
        }

        private void answer(HttpExchange exchange, int status) throws IOException {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var head = new StringBuilder();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> head.append(name.toLowerCase(Locale.ROOT))
                            .append(": ")
                            .append(String.join(",", values))
                            .append('\n'));
            heads.add(head.toString());
            if (status == 301) {
                exchange.getResponseHeaders().set("Location", "/annanstans");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
        }

        SmsCarrier carrier() {
            return new SmsCarrier(
                    new NoticeSettings.Gateway(url(), "", "{\"to\": \"{to}\", \"text\": \"{text}\"}"),
                    "Kommunen",
                    SOON);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** A mail server that says the same of every recipient. */
    private static final class Smtp implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

        Smtp(String ofRecipient) throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (Socket one = socket.accept()) {
                        talk(one, ofRecipient);
                    } catch (IOException ended) {
                        return;
                    }
                }
            });
        }

        private void talk(Socket one, String ofRecipient) throws IOException {
            var in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII));
            say(one, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    say(one, ofRecipient);
                } else if (line.startsWith("QUIT")) {
                    say(one, "221 bye");
                    return;
                } else {
                    say(one, "250 ok");
                }
            }
        }

        private static void say(Socket one, String line) throws IOException {
            one.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            one.getOutputStream().flush();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
