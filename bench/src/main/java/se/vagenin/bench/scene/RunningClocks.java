package se.vagenin.bench.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets all clocks that still run run out together, and puts them back. What they were is kept in the schema bench. */
final class RunningClocks {

    /** How many clocks are surely set in a second, by a first guess; a set that lies on a slow disk takes longer. */
    private static final int A_SECOND = 3_000;

    private static final Duration LEAST = Duration.ofSeconds(2);

    private final JdbcClient superuser;

    RunningClocks(JdbcClient superuser) {
        this.superuser = superuser;
    }

    /** Gives the moment. @param ahead how long before it all is written */
    Instant runOutTogether(Duration ahead) {
        keep();
        Duration writing = LEAST.plusSeconds(number() / A_SECOND);
        while (true) {
            Instant begun = Instant.now();
            Instant moment = begun.plus(ahead).plus(writing);
            move(moment);
            superuser.sql("vacuum (analyze) matter, clock").update();
            Duration took = Duration.between(begun, Instant.now());
            if (took.compareTo(writing) <= 0) {
                return moment;
            }
            putBack();
            keep();
            writing = took.multipliedBy(3).dividedBy(2);
        }
    }

    private void keep() {
        superuser.sql("""
                create table bench.clocks_before as
                select municipality, id, next_due_at from matter
                where closed_at is null and next_due_at > now() and next_due_at < 'infinity'
                """).update();
    }

    private void move(Instant moment) {
        superuser.sql("""
                with moved as (
                    update matter set next_due_at = :moment from bench.clocks_before before
                    where matter.municipality = before.municipality and matter.id = before.id
                    returning matter.municipality, matter.id, before.next_due_at as due_at)
                update clock set due_at = :moment from moved
                where clock.municipality = moved.municipality and clock.matter_id = moved.id
                    and clock.due_at = moved.due_at and clock.stopped_at is null
                """).param("moment", utc(moment)).update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    long number() {
        return superuser
                .sql("select count(*) from bench.clocks_before")
                .query(Long.class)
                .single();
    }

    /** How many open matters of each town are late when the moment has come. */
    Map<Integer, Long> late(Instant moment) {
        Map<Integer, Long> late = new HashMap<>();
        superuser
                .sql(
                        "select municipality, count(*) from matter where closed_at is null and next_due_at <= ? group by 1")
                .param(utc(moment))
                .query(row -> {
                    late.put(row.getInt(1), row.getLong(2));
                });
        return late;
    }

    void putBack() {
        boolean moved = superuser
                .sql("select to_regclass('bench.clocks_before') is not null")
                .query(Boolean.class)
                .single();
        if (moved) {
            superuser.sql("""
                    with back as (
                        update matter set next_due_at = before.next_due_at
                        from bench.clocks_before before, matter old
                        where matter.municipality = before.municipality and matter.id = before.id
                            and old.municipality = matter.municipality and old.id = matter.id
                        returning matter.municipality, matter.id, matter.next_due_at, old.next_due_at as was)
                    update clock set due_at = back.next_due_at from back
                    where clock.municipality = back.municipality and clock.matter_id = back.id
                        and clock.due_at = back.was and clock.stopped_at is null
                    """).update();
            superuser.sql("drop table bench.clocks_before").update();
        }
    }
}
