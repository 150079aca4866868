package se.vagenin.bench.stage;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.Progress;

/**
 * Reads the tables into PostgreSQL's memory, as a server has them after a day's work: opening a million matters at random
 * would take hours to get there. Of a set that is larger than the memory the smallest tables and indexes are read, as many as
 * there is room for.
 */
public final class Warming {

    private record Part(long oid, long size) {}

    /** Of the machine's memory; the rest is the product's, the load's and PostgreSQL's own. */
    private static final double FOR_TABLES = 0.7;

    private Warming() {}

    /** Of what has been sealed only the end is asked for, so that goes first and may leave again. */
    public static void warm(Database database) {
        JdbcClient superuser = database.superuser();
        superuser.sql("create extension if not exists pg_prewarm").update();
        List<Part> parts =
                fitting(superuser.sql("""
                        select oid, pg_relation_size(oid) >> 20 as size from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')
                        order by relname like 'audit_seal%' desc, pg_relation_size(oid)
                        """).query(Part.class).list(), (long) (Database.memoryOfMachine() * FOR_TABLES));
        var progress = new Progress(sizes(parts), "MB read into memory");
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

    private static List<Part> fitting(List<Part> parts, long most) {
        if (sizes(parts) <= most) {
            return parts;
        }
        var room = new AtomicLong(most);
        return parts.stream()
                .sorted(Comparator.comparingLong(Part::size))
                .takeWhile(part -> room.addAndGet(-part.size()) >= 0)
                .toList();
    }

    private static long sizes(List<Part> parts) {
        return parts.stream().mapToLong(Part::size).sum();
    }
}
