package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.vagenin.identity.Browser;
import se.vagenin.testing.DemoApp;

/** S21: the headers, the content policy and the cookies of every answer, right or wrong, signed in or not. */
@DemoApp
class HeadersTest {

    private static final Map<String, String> EXACT = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private static final Pattern INLINE = Pattern.compile(
            "<style|<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=\"|javascript:", Pattern.CASE_INSENSITIVE);

    /** Fetched without being asked for; a link that the reader follows is something else. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?:\\s(?:src|srcset|action|poster)|<link[^>]*\\shref)=\"(?:https?:)?//([^/\"]+)");

    /** Where a person or a session is known; everywhere else no cookie is set. */
    private static final List<String> WITH_SESSION =
            List.of("/arbete", "/admin", "/login", "/logout", "/oauth2", "/demo/login", "/mina");

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void everyAnswerIsGuardedAndCarriesNoForeignOrInlineContent() {
        HttpClient stranger = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        Cases cases = new Cases(context, port);
        Cases.Case one = cases.protectedAtOnce();
        Browser sanna = cases.signedIn("sanna");
        List<Routes.Route> routes = Routes.of(mapping);
        int asked = 0;
        for (Routes.Route route : routes) {
            for (String id : List.of(one.matter().toString(), UUID.randomUUID().toString(), "inte-ett-id")) {
                String path = route.with(name -> name.startsWith("municipality") ? "0136" : id);
                judge(path, send(stranger, route.method(), path), true);
                asked++;
                if (route.method() == RequestMethod.GET && route.pattern().startsWith("/arbete")) {
                    judge(path, sanna.get(path), false);
                    asked++;
                }
            }
        }
        for (String path :
                List.of("/", "/finns-inte", "/arbete/finns-inte", "/api/v1/0136/finns-inte", "/oauth2/token")) {
            judge(path, send(stranger, RequestMethod.GET, path), true);
            asked++;
        }
        System.out.printf(
                "S21: %d answers at %d routes, statuses %s, %d wrong%n", asked, routes.size(), statuses, wrong.size());
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
        assertThat(statuses.keySet()).contains(200, 404);
    }

    @Test
    void sessionCookiesAreOutOfReachOfScriptsAndOtherSites() {
        HttpClient stranger = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        List<String> cookies =
                send(stranger, RequestMethod.GET, "/arbete").headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(java.util.Locale.ROOT))
                        .contains("httponly")
                        .containsPattern("samesite=(lax|strict)")
                        .doesNotContain("domain="));
    }

    private void judge(String path, HttpResponse<String> answer, boolean nobody) {
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        String what = path + " " + answer.statusCode() + ": ";
        boolean file = path.startsWith("/static") || path.endsWith("openapi.json") || path.startsWith("/hsds/");
        EXACT.forEach((name, value) -> {
            List<String> sent = answer.headers().allValues(name);
            if (!sent.equals(List.of(value)) && !(file && name.equals("Cache-Control"))) {
                wrong.add(what + name + " is " + sent);
            }
        });
        List<String> policy = answer.headers().allValues("Content-Security-Policy");
        if (policy.size() != 1 || !strict(policy.getFirst())) {
            wrong.add(what + "content policy " + policy);
        }
        if (!answer.headers().allValues("Access-Control-Allow-Origin").isEmpty()) {
            wrong.add(what + "lets other sites in");
        }
        if (answer.statusCode() >= 500) {
            wrong.add(what + "a server error");
        }
        boolean session = WITH_SESSION.stream().anyMatch(path::startsWith);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        if (nobody && !session && !cookies.isEmpty()) {
            wrong.add(what + "sets " + cookies.size() + " cookies for nobody");
        }
        cookies.stream()
                .map(cookie -> cookie.toLowerCase(java.util.Locale.ROOT))
                .filter(cookie -> !cookie.contains("httponly") || !cookie.contains("samesite"))
                .forEach(cookie -> wrong.add(what + "an open cookie " + cookie.split("=", 2)[0]));
        content(what, answer);
    }

    private void content(String what, HttpResponse<String> answer) {
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            INLINE.matcher(answer.body())
                    .results()
                    .limit(1)
                    .forEach(found -> wrong.add(what + "inline " + found.group()));
            FOREIGN.matcher(answer.body())
                    .results()
                    .filter(found -> !Set.of("127.0.0.1:" + port).contains(found.group(1)))
                    .limit(1)
                    .forEach(found -> wrong.add(what + "foreign " + found.group(1)));
            if (answer.body().contains("at se.vagenin") || answer.body().contains("Exception")) {
                wrong.add(what + "a stack trace");
            }
        }
    }

    private static boolean strict(String policy) {
        return policy.contains("default-src 'none'")
                && policy.contains("frame-ancestors 'none'")
                && policy.contains("base-uri 'none'")
                && policy.contains("form-action 'self'")
                && !policy.contains("unsafe")
                && !policy.contains("*")
                && !policy.contains("http");
    }

    private HttpResponse<String> send(HttpClient client, RequestMethod method, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method.name(), HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
