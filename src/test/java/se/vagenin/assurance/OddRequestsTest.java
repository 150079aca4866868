package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.vagenin.testing.DemoApp;

/**
 * S21 for what no browser sends: broken lines, paths and headers over a bare socket. Each gets our page or document in
 * Swedish with our headers, never a server error, a stack trace or the name of a server.
 */
@DemoApp
class OddRequestsTest {

    private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static final Map<String, String> HEADERS = Map.of(
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin",
            "cache-control", "no-store");

    private static final List<String> BETRAYING =
            List.of("Apache", "Tomcat", "HTTP Status", "Exception", "at org.", "at java.", "Whitelabel", "Description");

    @LocalServerPort
    int port;

    private record Reply(int status, Map<String, List<String>> headers, String body) {}

    @Test
    void whatIsBrokenIsAnsweredCalmly() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Map.Entry<String, String> odd : odd().entrySet()) {
            Reply reply = send(odd.getValue());
            statuses.merge(reply.status(), 1, Integer::sum);
            judge(odd.getKey(), reply, wrong);
            if (reply.status() < 400 || reply.status() >= 500) {
                wrong.add(odd.getKey() + " was answered " + reply.status());
            }
        }
        System.out.printf("S21: %d odd requests, statuses %s, %d wrong%n", odd().size(), statuses, wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsOldOrUnusualButWholeIsAnswered() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String whole :
                List.of("GET / HTTP/1.0\r\n\r\n", "HEAD / HTTP/1.1" + END, "GET /?a=b&&=c HTTP/1.1" + END)) {
            Reply reply = send(whole);
            judge(whole, reply, wrong);
            assertThat(reply.status()).as(whole).isEqualTo(200);
        }
        assertThat(wrong).isEmpty();
    }

    /** Before HTTP had headers: the page and nothing else. */
    @Test
    void theOldestProtocolGetsTheBarePage() throws IOException {
        assertThat(bytes("GET /\r\n\r\n")).startsWith("<!doctype html>").doesNotContain(BETRAYING);
    }

    @Test
    void aSystemGetsADocument() throws IOException {
        Reply reply = send("GET /api/v1/0136/%00 HTTP/1.1" + END);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers().get("content-type")).containsExactly("application/problem+json");
        assertThat(reply.body()).contains("\"status\":400", "\"type\":\"/problem/bad-request\"");
    }

    private static Map<String, String> odd() {
        Map<String, String> odd = new LinkedHashMap<>();
        for (String path : List.of(
                "/%00",
                "/..%2f..%2fetc/passwd",
                "/arbete/..%2f..%2f",
                "//arbete",
                "/%",
                "/%zz",
                "/%c0%ae%c0%ae/",
                "/%ff%fe",
                "/..;/admin",
                "/arbete;v=1/inkorg",
                "/\\windows",
                "/<script>alert(1)</script>",
                "/å",
                "/arbete/%00",
                "/" + "a".repeat(20_000))) {
            odd.put(path.length() > 60 ? "a path without end" : path, "GET " + path + " HTTP/1.1" + END);
        }
        odd.put("a header of 20 KB", "GET / HTTP/1.1\r\nX-Long: " + "a".repeat(20_000) + END);
        odd.put("hundreds of headers", "GET / HTTP/1.1\r\n" + "X-A: b\r\n".repeat(300) + END.substring(2));
        odd.put("an unknown method", "FLY / HTTP/1.1" + END);
        odd.put("TRACE", "TRACE / HTTP/1.1" + END);
        odd.put("CONNECT", "CONNECT localhost:443 HTTP/1.1" + END);
        odd.put("an unknown version", "GET / HTTP/9.9" + END);
        odd.put("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        odd.put("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
        odd.put("a broken host", "GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n");
        odd.put("a broken header", "GET / HTTP/1.1\r\nno colon here" + END);
        odd.put("an unknown coding", "POST / HTTP/1.1\r\nTransfer-Encoding: slow" + END);
        odd.put("a length below zero", "POST / HTTP/1.1\r\nContent-Length: -1" + END);
        odd.put("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2" + END);
        odd.put("bytes", "\u0001\u0002\u0003\u00ff\r\n\r\n");
        odd.put("another protocol", "\u0016\u0003\u0001\u0000\u0005\u0001\u0000\u0000\u0001\u0003\r\n\r\n");
        return odd;
    }

    private static void judge(String what, Reply reply, List<String> wrong) {
        HEADERS.forEach((name, value) -> {
            if (!List.of(value).equals(reply.headers().get(name))) {
                wrong.add(what + " " + reply.status() + ": " + name + " is "
                        + reply.headers().get(name));
            }
        });
        List<String> policy = reply.headers().getOrDefault("content-security-policy", List.of());
        if (policy.size() != 1 || !policy.getFirst().startsWith("default-src 'none'")) {
            wrong.add(what + ": content policy " + policy);
        }
        if (reply.headers().containsKey("server") || reply.headers().containsKey("x-powered-by")) {
            wrong.add(what + ": tells what the server is");
        }
        BETRAYING.stream()
                .filter(reply.body()::contains)
                .forEach(word -> wrong.add(what + " " + reply.status() + ": the body says " + word));
        boolean page =
                reply.body().contains("<html lang=\"sv\"") || reply.body().isEmpty();
        if (reply.status() >= 400 && !page) {
            wrong.add(what + " " + reply.status() + ": not our page");
        }
        if (reply.status() >= 400 && reply.body().isEmpty()) {
            wrong.add(what + " " + reply.status() + ": nothing to read");
        }
    }

    private Reply send(String raw) throws IOException {
        String all = bytes(raw);
        int end = all.indexOf("\r\n\r\n");
        assertThat(end).as("a whole answer: %s", all).isPositive();
        Map<String, List<String>> headers = new TreeMap<>();
        String[] lines = all.substring(0, end).split("\r\n", -1);
        for (int i = 1; i < lines.length; i++) {
            String[] pair = lines[i].split(":", 2);
            headers.computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(pair[1].strip());
        }
        return new Reply(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, all.substring(end + 4));
    }

    /** A connection that is cut while the rest of a too long request still arrives has answered all the same. */
    private String bytes(String raw) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException cut) {
            assertThat(bytes.size()).as("answer before %s", cut).isPositive();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
