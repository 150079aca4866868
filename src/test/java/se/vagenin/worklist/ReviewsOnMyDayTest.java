package se.vagenin.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.identity.Browser;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** Owners of the catalogue are reminded where their day begins; nobody else is. */
@DemoApp
class ReviewsOnMyDayTest {

    private static final String HEADING = " att gå igenom</h2>";

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @BeforeEach
    @AfterEach
    void everythingIsGoneThrough() {
        clock.reset();
        machine()
                .sql("update offering set assured_on = date '2026-11-24' where municipality = 136")
                .update();
    }

    @Test
    void anOwnerSeesThemWithOrWithoutMattersAndOthersDoNot() {
        Browser maja = new Browser(port);
        Browser petra = new Browser(port);
        assertThat(maja.signIn("maja", "/arbete").body()).doesNotContain(HEADING);
        assertThat(petra.signIn("petra", "/arbete").body()).doesNotContain(HEADING);
        machine()
                .sql("update offering set assured_on = date '2020-01-01' where municipality = 136")
                .update();
        assertThat(maja.get("/arbete").body())
                .contains(HEADING, "Dagen för det har passerat.", "/arbete/insatser/att-ga-igenom");
        assertThat(petra.get("/arbete").body()).contains(HEADING, "Din roll har inga ärenden");
        Browser sanna = new Browser(port);
        assertThat(sanna.signIn("sanna", "/arbete").body()).doesNotContain(HEADING);
    }

    private JdbcClient machine() {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
    }
}
