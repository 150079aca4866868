package se.vagenin.bench.raw;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.data.KeptCounts;

/** Puts a set right on which a recording or pgbench was killed: before the product is started on it again. */
public final class Interrupted {

    private Interrupted() {}

    public static void putRight(JdbcClient superuser) {
        new HeldRounds(superuser).release();
        Traces.left(superuser).ifPresent(left -> {
            System.err.println("  Taking away what pgbench left when it was stopped …");
            left.remove();
            new KeptCounts(superuser).make();
        });
    }
}
