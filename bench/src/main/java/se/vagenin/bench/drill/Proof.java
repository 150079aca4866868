package se.vagenin.bench.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.load.Again.Acknowledged;

/** Looks in the database whether everything that was acknowledged is there, and is there once. */
final class Proof {

    private static final String DECISION = "/preliminary-decision";
    private static final int LONGEST_SEAL_SECONDS = 60;

    private final JdbcClient superuser;
    private final Counts before;

    Proof(JdbcClient superuser) {
        this.superuser = superuser;
        this.before = counts();
    }

    private record Counts(long reports, long decisions, long answers) {}

    private Counts counts() {
        return superuser
                .sql("""
                        select (select count(*) from concern_report), (select count(*) from preliminary_decision),
                            (select count(*) from idempotent_answer)
                        """)
                .query((row, _) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /**
     * What does not hold, in words, and how much was looked at.
     *
     * @param figures by what they count
     */
    record Found(List<String> wrong, Map<String, Long> figures) {}

    /** @param unacknowledged how many changes were sent and never answered: they may be there or not */
    Found look(List<Acknowledged> acknowledged, long unacknowledged) throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> figures = new LinkedHashMap<>();
        List<UUID> decided = acknowledged.stream()
                .map(Acknowledged::path)
                .filter(path -> path.endsWith(DECISION))
                .map(path -> last(path.substring(0, path.length() - DECISION.length())))
                .toList();
        List<UUID> reported = acknowledged.stream()
                .filter(each -> !each.path().endsWith(DECISION))
                .map(each -> last(Objects.requireNonNull(each.location())))
                .toList();
        Counts now = counts();
        long open = unacknowledged;
        same(wrong, figures, "reports", reported, now.reports - before.reports, open, """
                select count(*) from concern_report where id = any(?)""");
        same(wrong, figures, "decisions", decided, now.decisions - before.decisions, open, """
                select count(*) from preliminary_decision where assessment_id = any(?)""");
        between(wrong, "kept answers", acknowledged.size(), now.answers - before.answers, open);
        none(wrong, "reports with another number of rows in the log than one", reported, """
                select count(*) from unnest(?::uuid[]) as r(id) join concern_report c on c.id = r.id
                where (select count(*) from timeline_entry t where t.municipality = c.municipality
                    and t.matter_id = c.matter_id and t.kind = 'RECEIVED') <> 1""");
        none(wrong, "decisions with another number of rows in the timeline than one", decided, """
                select count(*) from unnest(?::uuid[]) as r(id) join assessment a on a.id = r.id
                where (select count(*) from timeline_entry t where t.municipality = a.municipality
                    and t.matter_id = a.matter_id and t.kind = 'PRELIMINARY_DECISION') <> 1""");
        none(wrong, "clocks that were started twice", reported, """
                select count(*) from (select c.matter_id from clock c join concern_report r
                    on r.municipality = c.municipality and r.matter_id = c.matter_id
                    where r.id = any(?) group by c.matter_id, c.kind, c.subject_id having count(*) > 1) as twice""");
        sealed(wrong, figures);
        jobs(wrong, figures);
        return new Found(wrong, figures);
    }

    private static UUID last(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** All that were acknowledged are there, and so many more as may be there without an answer. */
    private void same(
            List<String> wrong,
            Map<String, Long> figures,
            String what,
            List<UUID> acknowledged,
            long made,
            long open,
            String there) {
        long distinct = acknowledged.stream().distinct().count();
        long found = number(there, acknowledged);
        if (found != distinct || distinct != acknowledged.size()) {
            wrong.add(what + ": " + acknowledged.size() + " acknowledged, " + distinct + " different, " + found
                    + " in the database");
        }
        between(wrong, what, acknowledged.size(), made, open);
        figures.put(what + " acknowledged", (long) acknowledged.size());
        figures.put(what + " made", made);
    }

    private static void between(List<String> wrong, String what, long acknowledged, long made, long open) {
        if (made < acknowledged || made > acknowledged + open) {
            wrong.add(what + ": " + acknowledged + " acknowledged, and " + made + " made");
        }
    }

    private void none(List<String> wrong, String what, List<UUID> of, String count) {
        long found = number(count, of);
        if (found > 0) {
            wrong.add(found + " " + what);
        }
    }

    private long number(String sql, List<UUID> ids) {
        return superuser
                .sql(sql)
                .param(1, ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Every row of the log has its seal, once, in a chain without a gap. */
    private void sealed(List<String> wrong, Map<String, Long> figures) throws InterruptedException {
        int waited = 0;
        while (unsealed() > 0 && waited < LONGEST_SEAL_SECONDS) {
            TimeUnit.SECONDS.sleep(1);
            waited++;
        }
        long left = unsealed();
        long gaps = superuser.sql("""
                        select count(*) from (select municipality from audit_seal group by municipality
                            having count(*) <> max(seq) or count(*) <> count(distinct entry_id)) as broken
                        """).query(Long.class).single();
        if (left > 0 || gaps > 0) {
            wrong.add(left + " rows of the log are not sealed, and " + gaps + " chains have a gap");
        }
        figures.put("rows of the log, all sealed once", number("select count(*) from audit_seal"));
    }

    private long unsealed() {
        return number("""
                select count(*) from audit_entry e where not exists (select from audit_seal s
                    where s.municipality = e.municipality and s.entry_id = e.id)""");
    }

    /** No job failed, and none is held by the node that died. */
    private void jobs(List<String> wrong, Map<String, Long> figures) {
        superuser
                .sql("select task_name from scheduled_tasks where consecutive_failures > 0")
                .query(String.class)
                .list()
                .forEach(job -> wrong.add("the job " + job + " failed"));
        figures.put("jobs", number("select count(*) from scheduled_tasks"));
        figures.put("jobs still held by the node that died", number("""
                select count(*) from scheduled_tasks where picked and last_heartbeat < now() - interval '30 seconds'"""));
        figures.put(
                "messages in the outbox, delivered",
                number("select count(*) from outbox_message where delivered_at is not null"));
    }

    private long number(String sql) {
        return superuser.sql(sql).query(Long.class).single();
    }
}
