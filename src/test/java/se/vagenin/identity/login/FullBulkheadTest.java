package se.vagenin.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import se.vagenin.identity.Browser;
import se.vagenin.identity.CurrentActor;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.testing.DemoApp;

/** The bulkhead in the running product. */
@DemoApp
class FullBulkheadTest {

    private static final Actor SOMEBODY =
            new Actor.Staff(new Municipality(136), UUID.randomUUID(), "Prov Handläggare", true, Set.of());

    /** Of twelve connections. */
    private static final int PLACES = 8;

    @Autowired
    Bulkhead bulkhead;

    @Autowired
    DataSource pool;

    @LocalServerPort
    int port;

    private final List<String> trips = new CopyOnWriteArrayList<>();
    private final Logger sender = (Logger) LoggerFactory.getLogger("se.vagenin.tenancy.SentTrip");
    private final AppenderBase<ILoggingEvent> counter = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().startsWith("tomcat")) {
                trips.add(event.getFormattedMessage());
            }
        }
    };

    /** Other tests ask the same product. */
    @BeforeEach
    void waitUntilNobodyIsInside() throws InterruptedException {
        for (int i = 0; i < 1000 && bulkhead.taken() > 0; i++) {
            Thread.sleep(10);
        }
        assertThat(bulkhead.taken()).isZero();
    }

    /** A machine that died refuses nothing: who asks it must not keep a place for as long as the network tries. */
    @Test
    void aQuestionThatIsNeverAnsweredEnds() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(Duration.ofMillis(connection.getNetworkTimeout())).isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void whoWaitsInVainIsToldSoWithoutAQuestionAndVisitorsNoticeNothing() {
        Browser sanna = new Browser(port);
        sanna.signIn("sanna", "/arbete");
        sanna.get("/arbete/inkorg");
        List<MockHttpServletRequest> all = new ArrayList<>();
        counter.start();
        sender.addAppender(counter);
        sender.setLevel(Level.DEBUG);
        try {
            for (int i = 0; i < PLACES; i++) {
                all.add(enter());
            }
            var refused = sanna.get("/arbete/inkorg");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .contains("Många arbetar just nu", "Försök igen")
                    .doesNotContain("Databasen svarar inte", "href=\"/arbete/inkorg\"");
            assertThat(trips).isEmpty();
            assertThat(new Browser(port).get("/stod").statusCode()).isEqualTo(200);
            assertThat(trips).isNotEmpty();
        } finally {
            sender.setLevel(null);
            sender.detachAppender(counter);
            all.forEach(each -> bulkhead.afterCompletion(each, new MockHttpServletResponse(), page(), null));
        }
        assertThat(sanna.get("/arbete/inkorg").body()).contains("Inkorg", "Sanna Exempel");
    }

    @Test
    void whoIsRefusedAndWhoseFormIsWrongGiveTheirPlacesBack() {
        Browser sanna = new Browser(port);
        sanna.signIn("sanna", "/arbete");
        for (int i = 0; i <= PLACES; i++) {
            assertThat(sanna.get("/arbete/arenden/" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
            assertThat(sanna.get("/arbete/loggkontroll").statusCode()).isEqualTo(403);
            assertThat(sanna.post("/arbete/sok", Map.of("_csrf", Browser.token(sanna.get("/arbete/sok")), "fraga", " "))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(bulkhead.taken()).isZero();
    }

    private MockHttpServletRequest enter() {
        var request = new MockHttpServletRequest();
        CurrentActor.set(request, SOMEBODY);
        bulkhead.preHandle(request, new MockHttpServletResponse(), page());
        return request;
    }

    private static HandlerMethod page() {
        try {
            return new HandlerMethod(new BulkheadTest.Pages(), "page");
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
