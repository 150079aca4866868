package se.vagenin.bench.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement among those that took most of the database's time. */
public record CostlyStatement(long calls, double millis, double mean, long rows, long hits, long reads, String query) {

    private static final int MOST = 20;

    /** From now on. */
    public static void forget(JdbcClient superuser) {
        superuser.sql("select pg_stat_statements_reset()").query(row -> {});
    }

    public static List<CostlyStatement> most(JdbcClient superuser) {
        return superuser
                .sql("""
                        select calls, total_exec_time, mean_exec_time, rows, shared_blks_hit, shared_blks_read, query
                        from pg_stat_statements s join pg_database d on d.oid = s.dbid and d.datname = current_database()
                        where query not like '%bench.%' order by total_exec_time desc limit ?
                        """)
                .param(MOST)
                .query((row, _) -> new CostlyStatement(
                        row.getLong(1),
                        row.getDouble(2),
                        row.getDouble(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getString(7)))
                .list();
    }
}
