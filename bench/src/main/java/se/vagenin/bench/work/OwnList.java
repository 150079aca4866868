package se.vagenin.bench.work;

import java.util.Set;
import java.util.UUID;

/**
 * W2's address: three in four ask for what is theirs, one for what waits for protection. Whoever has nothing of it asks for all
 * that is open, so that every list has rows; in a set of some size that is next to nobody.
 */
final class OwnList {

    private OwnList() {}

    static Pages.Path of(Stage stage) {
        Set<UUID> having = stage.superuser()
                .sql(
                        "select distinct responsible_id from matter where closed_at is null and responsible_id is not null")
                .query(UUID.class)
                .set();
        Set<Integer> waiting = stage.superuser().sql("""
                        select distinct municipality from matter where closed_at is null and status = 'AWAITING_PROTECTION'
                        """).query(Integer.class).set();
        return (seat, random) -> {
            if (random.nextInt(4) == 0) {
                return address(waiting.contains(seat.town().municipality().code()), "skydd");
            }
            return address(having.contains(seat.worker().id()), "mina");
        };
    }

    private static String address(boolean any, String view) {
        return "/arbete/inkorg?vy=" + (any ? view : "alla");
    }
}
