package se.vagenin.notice;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.AuditObject;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;
import se.vagenin.testing.TestDatabase;
import se.vagenin.testing.TestDirectory;
import se.vagenin.web.Language;

/** The sending of messages alone, on a database of its own, with a carrier that does as it is told. */
final class Post implements AutoCloseable {

    static final Municipality HERE = new Municipality(136);
    static final Municipality ELSEWHERE = new Municipality(581);
    static final String NUMBER = "+46701740619";

    private final TestDatabase database = TestDatabase.fresh();
    private final TestDirectory directory = TestDirectory.create();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final TestClock clock = new TestClock();
    final Told carrier = new Told();
    final Told mail = new Told();

    /** What the other side does next, and what came to it. */
    static final class Told implements NoticeCarrier {
        final List<Letter> letters = new ArrayList<>();
        Next next = () -> Answer.TAKEN;

        interface Next {
            Answer answer() throws IOException;
        }

        @Override
        public synchronized Answer carry(Letter letter) throws IOException {
            letters.add(letter);
            return next.answer();
        }
    }

    /** Not a configuration by annotation, lest a scan of the whole product finds it. */
    @ComponentScan(
            basePackages = {"se.vagenin.tenancy", "se.vagenin.audit", "se.vagenin.crypto"},
            lazyInit = true)
    @Import({NoticeStore.class, Reminders.class, NoticeRound.class, ForgetNotices.class, NoticeCounts.class})
    static class Beans {

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        NoticeSettings noticeSettings() {
            return new NoticeSettings("Kommunen", Duration.ofHours(24), Optional.empty(), Optional.empty());
        }

        @Bean
        NoticeCarriers carriers(Told carrier, Told mail) {
            return new NoticeCarriers(Map.of(NoticeWay.SMS, carrier, NoticeWay.EMAIL, mail));
        }
    }

    Post() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "vagenin.keyset-file",
                                directory.path().resolve("keys").toString(),
                                "vagenin.keyset-create",
                                "true")));
        context.registerBean(DataSource.class, database::app);
        context.registerBean(TestClock.class, () -> clock, definition -> definition.setPrimary(true));
        context.registerBean("carrier", Told.class, () -> carrier);
        context.registerBean("mail", Told.class, () -> mail);
        context.register(Beans.class);
        context.refresh();
        for (Municipality each : List.of(HERE, ELSEWHERE)) {
            get(Municipalities.class)
                    .save(new MunicipalityProfile(
                            each,
                            "Påhittade kommun",
                            List.of(),
                            "08-123 456 78",
                            "08-123 456 79",
                            LocalTime.of(8, 0),
                            LocalTime.of(16, 30),
                            "PÅH"));
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> T here(Supplier<T> work) {
        return Tenant.call(HERE, () -> get(TransactionTemplate.class).execute(_ -> work.get()));
    }

    /** A reminder of something that starts then. @return its id */
    UUID set(Instant starts) {
        return set(starts, new NoticeAddress(NoticeWay.SMS, NUMBER));
    }

    UUID set(Instant starts, NoticeAddress address) {
        UUID id = UUID.randomUUID();
        var wish = new ReminderWish(address, false, Language.FINNISH);
        boolean done =
                here(() -> get(Reminders.class).set(HERE, new AuditObject(AuditObject.Kind.BOOKING, id), starts, wish));
        if (!done) {
            throw new AssertionError("No reminder of " + starts);
        }
        return id;
    }

    /** What only the owner of the tables may do. */
    void asOwner(String sql) {
        JdbcClient.create(database.owner()).sql(sql).update();
    }

    Optional<Reminder> find(UUID id) {
        return here(() -> get(Reminders.class).find(HERE, id));
    }

    Reminder.State state(UUID id) {
        return find(id).orElseThrow().state();
    }

    void round() {
        get(NoticeRound.class).go();
    }

    /** The machine's own eyes. */
    JdbcClient machine() {
        return JdbcClient.create(Superuser.of(database.url()));
    }

    List<String> actions(UUID id) {
        return machine()
                .sql("select action from audit_entry where object_id = :id order by at, id")
                .param("id", id)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /** Nothing of what other tests left. */
    void clear() {
        clock.reset();
        for (Told each : List.of(carrier, mail)) {
            each.letters.clear();
            each.next = () -> NoticeCarrier.Answer.TAKEN;
        }
        machine().sql("delete from notice").update();
    }

    @Override
    public void close() {
        context.close();
        database.close();
        directory.close();
    }
}
