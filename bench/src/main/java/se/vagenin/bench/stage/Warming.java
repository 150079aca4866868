package se.vagenin.bench.stage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Progress;

/**
 * Reads the tables into PostgreSQL's memory, as a server has them after a day's work: opening a million matters at random
 * would take hours to get there.
 */
public final class Warming {

    private record Part(long oid, long size) {}

    private Warming() {}

    /** Of what has been sealed only the end is asked for, so that goes first and may leave again. */
    public static void warm(Database database) {
        JdbcClient superuser = database.superuser();
        superuser.sql("create extension if not exists pg_prewarm").update();
        List<Part> parts = superuser.sql("""
                        select oid, pg_relation_size(oid) >> 20 as size from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')
                        order by relname like 'audit_seal%' desc, pg_relation_size(oid)
                        """).query(Part.class).list();
        var progress = new Progress(parts.stream().mapToLong(Part::size).sum(), "MB read into memory");
        for (Part part : parts) {
            superuser
                    .sql("select pg_prewarm(:oid::oid::regclass)")
                    .param("oid", part.oid())
                    .query(Long.class)
                    .single();
            progress.add(part.size());
        }
        progress.end();
    }
}
