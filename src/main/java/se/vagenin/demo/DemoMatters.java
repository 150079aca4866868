package se.vagenin.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Municipality;
import se.vagenin.runtime.StartupNotice;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Tenant;

/** Fills the demo with matters the first time it starts; leaves a municipality that has any alone. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "vagenin.demo.matters", matchIfMissing = true)
@Order(30)
class DemoMatters implements ApplicationRunner, StartupNotice {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMatters.class);
    private static final long SEED = 2026_11_21L;
    private static final int REPORT_EVERY = 50;

    private final Municipalities municipalities;
    private final StaffRegister register;
    private final StoryPlayer player;
    private final HandoverPlayer handovers;
    private final DemoClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<String> lines = new ArrayList<>();

    DemoMatters(
            Municipalities municipalities,
            StaffRegister register,
            StoryPlayer player,
            HandoverPlayer handovers,
            DemoClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.municipalities = municipalities;
        this.register = register;
        this.player = player;
        this.handovers = handovers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Instant started = clock.instant();
        int made = 0;
        for (int code : DemoOfferings.MUNICIPALITIES) {
            var municipality = new Municipality(code);
            if (municipalities.find(code).isPresent()) {
                made += Tenant.call(municipality, () -> fill(municipality));
            }
        }
        if (made > 0) {
            Duration taken = Duration.between(started, clock.instant());
            lines.add("Made up " + made + " matters of the last 90 days in " + taken.toSeconds() + " s.");
        }
    }

    @Override
    public List<String> lines() {
        return List.copyOf(lines);
    }

    private int fill(Municipality municipality) {
        DemoStaff staff = DemoStaff.of(municipality, register);
        if (!staff.complete() || hasMatters(municipality)) {
            return 0;
        }
        List<DemoStory> stories = new StoryTeller(municipality, SEED, clock.instant()).tell();
        int opened = 0;
        for (int done = 0; done < stories.size(); done++) {
            DemoStory story = stories.get(done);
            UUID matter = player.play(story, staff);
            Course.Ruling ruling = story.course().ruling();
            if (story.fate() == DemoStory.Fate.OPENED && ruling != null) {
                handovers.play(staff, matter, ruling.at(), HandoverPlayer.Way.of(opened));
                opened++;
            }
            if ((done + 1) % REPORT_EVERY == 0) {
                LOG.info("Demo {}: {} of {} matters", municipality, done + 1, stories.size());
            }
        }
        return stories.size();
    }

    private boolean hasMatters(Municipality municipality) {
        return transaction.execute(
                status -> jdbc.sql("select exists (select 1 from matter where municipality = :municipality)")
                        .param("municipality", municipality.code())
                        .query(Boolean.class)
                        .single());
    }
}
