package se.vagenin.tenancy;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, asked all the time on a connection of its own: those who visit while it is down are told
 * so at once, and do not wait for the pool one after the other. A database that is only slow, or full, is not down.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final long PAUSE_MILLIS = 250;
    private static final int LOOKS_BETWEEN_MEMORIES = 20;
    /** A machine under load is late now and then; one that is gone is late again and again. */
    private static final int LATE_IS_DOWN = 3;

    private final KnownSites sites;
    private final String url;
    private final Properties login = new Properties();

    private volatile boolean down;
    private volatile @Nullable Thread watcher;
    private @Nullable Connection line;
    private int late;

    DatabaseWatch(
            KnownSites sites,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password) {
        this.sites = sites;
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "1");
        login.setProperty("socketTimeout", "2");
        login.setProperty("ApplicationName", "vagenin-watch");
    }

    /** Whether the database did not answer when it was asked last, at most some tenths of a second ago. */
    public boolean isDown() {
        return down;
    }

    @Override
    public synchronized void start() {
        if (watcher == null && !url.isEmpty()) {
            watcher = Thread.ofVirtual().name("database-watch").start(this::watch);
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        int looks = 0;
        while (!Thread.currentThread().isInterrupted()) {
            look();
            if (!down && looks++ % LOOKS_BETWEEN_MEMORIES == 0) {
                Thread.startVirtualThread(sites::remember);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        hangUp();
    }

    private void look() {
        boolean now = !answers();
        if (now != down) {
            LOG.warn("The database {}", now ? "does not answer" : "answers again");
        }
        down = now;
    }

    /** A line that broke says little: an operator may have ended it. What counts is whether a new one can be had. */
    private boolean answers() {
        try {
            Connection last = line;
            if (last == null || !last.isValid(1)) {
                hangUp();
                line = DriverManager.getConnection(url, login);
            }
            late = 0;
            return true;
        } catch (SQLException refused) {
            if (isLate(refused)) {
                return ++late < LATE_IS_DOWN;
            }
            String state = String.valueOf(refused.getSQLState());
            return !state.startsWith("08") && !state.startsWith("57");
        }
    }

    private static boolean isLate(SQLException refused) {
        return Stream.<Throwable>iterate(refused, each -> each != null, Throwable::getCause)
                .limit(10)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }

    private void hangUp() {
        Connection last = line;
        line = null;
        if (last != null) {
            try {
                last.close();
            } catch (SQLException gone) {
                LOG.debug("The line was gone already");
            }
        }
    }
}
