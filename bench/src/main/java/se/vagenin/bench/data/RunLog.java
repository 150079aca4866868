package se.vagenin.bench.data;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Home;
import se.vagenin.bench.Refused;

/** What has been made of a set, and from which seed; kept beside its rows in the schema {@code bench}. */
final class RunLog {

    private final JdbcClient superuser;
    private final Home home;

    RunLog(JdbcClient superuser, Home home) {
        this.superuser = superuser;
        this.home = home;
    }

    /** A bench never writes into a database that holds anything else. */
    void refuseOthersData() {
        boolean ours = superuser
                        .sql("select count(*) from pg_namespace where nspname = 'bench'")
                        .query(Integer.class)
                        .single()
                > 0;
        boolean empty = superuser
                        .sql("select count(*) from municipality")
                        .query(Integer.class)
                        .single()
                == 0;
        if (!ours && !empty) {
            throw new Refused(
                    "The database in " + home.database()
                            + " holds data that the bench did not make. Nothing was written. Choose another place with BENCH_DATA.");
        }
    }

    void begin(long seed, Instant now) {
        superuser.sql("create schema if not exists bench").update();
        superuser.sql("""
                        create table if not exists bench.run (single boolean primary key default true check (single),
                            seed bigint not null, begun timestamptz not null, runs int not null default 0,
                            finished boolean not null default false)
                        """).update();
        superuser
                .sql(
                        "create table if not exists bench.made (municipality int, part int, primary key (municipality, part))")
                .update();
        superuser
                .sql("create table if not exists bench.named (municipality int, name text)")
                .update();
        superuser
                .sql("insert into bench.run (seed, begun) values (?, ?) on conflict do nothing")
                .params(seed, OffsetDateTime.ofInstant(now.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC))
                .update();
        refuseWhole();
    }

    void refuseWhole() {
        if (finished()) {
            throw new Refused("The data set is already whole. Remove " + home.data() + " to make it anew.");
        }
    }

    boolean finished() {
        return exists()
                && superuser
                        .sql("select finished from bench.run")
                        .query(Boolean.class)
                        .single();
    }

    void finish() {
        superuser.sql("update bench.run set finished = true").update();
    }

    long seed() {
        return superuser.sql("select seed from bench.run").query(Long.class).single();
    }

    Instant begun() {
        return superuser
                .sql("select begun from bench.run")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The place after the last matter that was made for a town. */
    int afterLast(Town town) {
        return superuser
                        .sql("select coalesce(max(part), -?) from bench.made where municipality = ?")
                        .params(DataRun.PART, town.municipality().code())
                        .query(Integer.class)
                        .single()
                + DataRun.PART;
    }

    /** Counts one more try. @return how many there have been */
    int oneMore() {
        return superuser
                .sql("update bench.run set runs = runs + 1 returning runs")
                .query(Integer.class)
                .single();
    }

    private boolean exists() {
        return superuser
                        .sql("select count(*) from pg_tables where schemaname = 'bench' and tablename = 'run'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
