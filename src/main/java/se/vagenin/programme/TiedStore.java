package se.vagenin.programme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/** All SQL for which bookings are whose. */
@Repository
class TiedStore {

    private final JdbcClient jdbc;

    TiedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ties it. @return false when it was tied already */
    boolean tie(Municipality municipality, UUID owner, UUID booking, Instant at) {
        return jdbc.sql("""
                        insert into own_booking (municipality, owner, booking_id, tied_at)
                        values (:municipality, :owner, :booking, :at) on conflict do nothing
                        """)
                        .param("municipality", municipality.code())
                        .param("owner", owner)
                        .param("booking", booking)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Lets go of it. @return false when it was not tied */
    boolean untie(Actor.Resident owner, UUID booking) {
        return jdbc.sql("""
                        delete from own_booking
                        where municipality = :municipality and owner = :owner and booking_id = :booking
                        """)
                        .param("municipality", owner.municipality().code())
                        .param("owner", owner.id())
                        .param("booking", booking)
                        .update()
                == 1;
    }

    List<UUID> of(Actor.Resident owner) {
        return jdbc.sql("select booking_id from own_booking where municipality = :municipality and owner = :owner")
                .param("municipality", owner.municipality().code())
                .param("owner", owner.id())
                .query((row, _) -> row.getObject("booking_id", UUID.class))
                .list();
    }

    /** Goes with what was told. */
    void forget(Municipality municipality, Instant endedBefore) {
        jdbc.sql("""
                        delete from own_booking o where o.municipality = :municipality and exists (
                            select from booking b where b.municipality = o.municipality and b.id = o.booking_id
                                and b.ends_at < :before)
                        """)
                .param("municipality", municipality.code())
                .param("before", utc(endedBefore))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
