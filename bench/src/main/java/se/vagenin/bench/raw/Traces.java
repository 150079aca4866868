package se.vagenin.bench.raw;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Refused;

/**
 * Takes away what pgbench wrote. Its texts are sealed under another matter's key, so the product could not read them, and the
 * set is to be as before. What stands in the log stays: nothing may be taken out of it.
 */
final class Traces {

    private static final String OF_ASSESSMENT =
            "assessment_id in (select id from assessment a join bench.raw_traces t using (municipality, matter_id))";
    private static final String OF_MATTER =
            "(municipality, matter_id) in (select municipality, matter_id from bench.raw_traces)";

    private final JdbcClient superuser;
    private final Instant begin;

    /** @param begin nothing but pgbench made ids after it */
    private Traces(JdbcClient superuser, Instant begin) {
        this.superuser = superuser;
        this.begin = begin;
    }

    /** Notes the moment beside the set, for whoever comes after pgbench was killed. */
    static Traces begin(JdbcClient superuser, Instant now) {
        superuser
                .sql("create table bench.pgbench_begun as select timestamptz '" + now + "' as begun")
                .update();
        return new Traces(superuser, now);
    }

    /** Those of a pgbench that was killed; nothing has been started on the set since. */
    static Optional<Traces> left(JdbcClient superuser) {
        boolean noted = superuser
                .sql("select to_regclass('bench.pgbench_begun') is not null")
                .query(Boolean.class)
                .single();
        if (!noted) {
            return Optional.empty();
        }
        OffsetDateTime begun = superuser
                .sql("select begun from bench.pgbench_begun")
                .query(OffsetDateTime.class)
                .single();
        return Optional.of(new Traces(superuser, begun.toInstant()));
    }

    /**
     * All or nothing, so that what is stopped can be done again. The product deletes none of these rows, so two of the references
     * to them have no index to be checked by.
     */
    void remove() {
        collect();
        List<String> statements = List.of(
                "create index raw_traces_report on assessment (municipality, report_id)",
                "create index raw_traces_token on person_name_token (municipality, person_id)",
                "delete from timeline_entry where " + OF_MATTER,
                "delete from clock where " + OF_MATTER,
                "delete from preliminary_decision where " + OF_ASSESSMENT,
                "delete from protection_assessment where " + OF_ASSESSMENT,
                "delete from assessment where " + OF_MATTER,
                "delete from concern_report where " + OF_MATTER,
                "delete from matter_person where " + OF_MATTER,
                "delete from matter where (municipality, id) in (select municipality, matter_id from bench.raw_traces)",
                "delete from bench.raw_traces where (municipality, person_id) in"
                        + " (select municipality, person_id from matter_person)",
                "delete from person_name_token where (municipality, person_id) in"
                        + " (select municipality, person_id from bench.raw_traces)",
                "delete from person where (municipality, id) in (select municipality, person_id from bench.raw_traces)",
                "drop index raw_traces_report",
                "drop index raw_traces_token",
                "drop table bench.raw_traces");
        superuser
                .sql("do $$ begin " + String.join("; ", statements) + "; end $$")
                .update();
        requireNone();
        superuser.sql("drop table bench.pgbench_begun").update();
    }

    /** What it decided is sealed under a key of another matter: a page that shows it is an error from then on. */
    private void requireNone() {
        boolean left = superuser
                .sql("select exists (select 1 from timeline_entry where id >= '" + firstId() + "')")
                .query(Boolean.class)
                .single();
        if (left) {
            throw new Refused("Of what pgbench wrote something is left.");
        }
    }

    /** Whatever is registered or decided is written in the timeline of its matter. */
    private void collect() {
        superuser
                .sql("drop index if exists raw_traces_report, raw_traces_token")
                .update();
        superuser.sql("drop table if exists bench.raw_traces").update();
        superuser.sql("""
                        create table bench.raw_traces as
                        select municipality, matter_id, person_id
                        from (select distinct municipality, matter_id from timeline_entry where id >= :first) written
                        join matter_person using (municipality, matter_id)
                        """.replace(":first", "'" + firstId() + "'")).update();
        superuser.sql("analyze bench.raw_traces").update();
    }

    /** The least id that tells of the time since the beginning. */
    private UUID firstId() {
        return new UUID(begin.toEpochMilli() << 16 | 0x7000, 0x8000000000000000L);
    }
}
