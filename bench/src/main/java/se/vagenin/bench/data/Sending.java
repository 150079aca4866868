package se.vagenin.bench.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import se.vagenin.bench.Progress;
import se.vagenin.bench.Refused;

/** Sends the parts of a set, some at once, each with the note that it is made in the same transaction. */
final class Sending {

    private static final int WORKERS = 2;
    /** PostgreSQL's own code. */
    private static final String DISK_FULL = "53100";

    /** Looks at each part before it is made. */
    @FunctionalInterface
    interface Before {
        void part(int from) throws SQLException;
    }

    private Sending() {}

    /** @param before is told of each part before it is made; what it throws stops the run */
    static void send(DataSource source, Copies copies, List<Copies.Part> parts, Before before) {
        var waiting = new ConcurrentLinkedQueue<>(parts);
        long all = parts.stream().mapToLong(part -> part.to() - part.from()).sum();
        var progress = new Progress(all, "matters");
        var failure = new AtomicReference<Exception>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (Connection connection = source.getConnection()) {
                    work(connection, copies, waiting, progress, failure, before);
                } catch (SQLException | IOException | RuntimeException broken) {
                    failure.compareAndSet(null, broken);
                }
            }));
        }
        threads.forEach(Sending::join);
        progress.end();
        Exception broken = failure.get();
        if (broken != null) {
            boolean full = broken instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState());
            throw new Refused((full ? "The disk is full: " : "The data run stopped: ") + broken.getMessage()
                    + (full ? " Make room." : "") + " What was made is kept; the same command goes on from there.");
        }
    }

    private static void work(
            Connection connection,
            Copies copies,
            ConcurrentLinkedQueue<Copies.Part> waiting,
            Progress progress,
            AtomicReference<Exception> failure,
            Before before)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (Copies.Part part = waiting.poll(); part != null && failure.get() == null; part = waiting.poll()) {
            before.part(part.from());
            String first = copies.send(connection, part);
            note(connection, "insert into bench.made (municipality, part) values (?, ?)", part, part.from());
            if (part.firstStays()) {
                note(connection, "insert into bench.named (municipality, name) values (?, ?)", part, first);
            }
            connection.commit();
            progress.add(part.to() - part.from());
        }
    }

    private static void note(Connection connection, String insert, Copies.Part part, Object what) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            row.setInt(1, part.town().municipality().code());
            row.setObject(2, what);
            row.executeUpdate();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
