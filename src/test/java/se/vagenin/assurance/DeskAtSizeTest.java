package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.identity.Browser;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/**
 * U8: how long the pages of the desk take in a municipality with many open matters. Not part of the check:
 * {@code ./mvnw test -Dtest=DeskAtSizeTest -Dvagenin.size=5000}.
 */
@DemoApp
@EnabledIfSystemProperty(named = "vagenin.size", matches = "\\d+")
class DeskAtSizeTest {

    private static final int LIMIT_MS = 300;
    private static final int USERS = 4;
    private static final int REQUESTS = 50;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void thePagesOfTheDeskAnswerInTime() throws Exception {
        int size = Integer.getInteger("vagenin.size", 0);
        UUID last = fill(size);
        List<Browser> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            users.add(new Cases(context, port).signedIn(i % 2 == 0 ? "nora" : "gun"));
        }
        for (String path : List.of(
                "/arbete/inkorg",
                "/arbete/inkorg?vy=ingens",
                "/arbete/inkorg?galler=CHILD_CONCERN&kanal=PROFESSIONAL_FORM",
                "/arbete",
                "/arbete/arenden/" + last)) {
            List<Long> times = times(users, path);
            long p95 = times.get(times.size() * 95 / 100);
            System.out.printf(
                    "U8: %d matters, %d users at once, %s: median %d ms, p95 %d ms%n",
                    size, USERS, path.replaceAll("[0-9a-f-]{36}", "{id}"), times.get(times.size() / 2), p95);
            assertThat(p95).as(path).isLessThanOrEqualTo(LIMIT_MS);
        }
    }

    private UUID fill(int size) throws Exception {
        ReceiveConcern receive = context.getBean(ReceiveConcern.class);
        List<Callable<UUID>> reports = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ReportedConcern report = report(i);
            reports.add(() -> Tenant.call(
                    People.NORRKOPING,
                    () -> receive.receive(new Actor.Visitor(People.NORRKOPING), report)
                            .matterId()));
        }
        List<UUID> made = together(reports);
        JdbcClient.create(Superuser.of(context.getBean(Environment.class).getRequiredProperty("spring.datasource.url")))
                .sql("analyze")
                .update();
        return made.getLast();
    }

    private static ReportedConcern report(int place) {
        ReportedConcern one = People.preschoolReport(TestClock.START.minus(Duration.ofMinutes(place * 25L % 129_600)));
        return People.report(
                one.receivedAt(),
                one.reporter(),
                List.of(People.child(
                        "Provbarn Nummer " + place, LocalDate.of(2012, 1, 1).plusDays(place % 4000))),
                Set.of(ReportedConcern.Reason.NEGLECT));
    }

    private static List<Long> times(List<Browser> users, String path) throws Exception {
        users.forEach(user -> user.get(path));
        List<Callable<List<Long>>> work = new ArrayList<>();
        users.forEach(user -> work.add(() -> {
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                long began = System.nanoTime();
                assertThat(user.get(path).statusCode()).isEqualTo(200);
                times.add((System.nanoTime() - began) / 1_000_000);
            }
            return times;
        }));
        List<Long> all = new ArrayList<>();
        together(work).forEach(all::addAll);
        Collections.sort(all);
        return all;
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(USERS)) {
            for (Future<T> each : threads.invokeAll(work)) {
                results.add(each.get());
            }
        }
        return results;
    }
}
