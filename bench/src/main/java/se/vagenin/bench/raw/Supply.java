package se.vagenin.bench.raw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.data.Undecided;

/** Matters that wait for their decision, one for each that pgbench decides. */
final class Supply {

    private static final List<String> COLUMNS = List.of("matter_id", "id", "report_id", "person_id");

    private final JdbcClient superuser;

    Supply(JdbcClient superuser) {
        this.superuser = superuser;
    }

    /** For each id of the undecided matters, its column: read before they are decided. */
    Map<String, String> ids(List<Town> towns) {
        Map<String, String> all = new HashMap<>();
        for (Town town : towns) {
            superuser
                    .sql("select matter_id, id, report_id, person_id from assessment where municipality = ?"
                            + " and state = 'AWAITING_DECISION'")
                    .param(town.municipality().code())
                    .query(row -> {
                        for (String column : COLUMNS) {
                            all.put(row.getString(column), column);
                        }
                    });
        }
        return all;
    }

    /** The table for the matters of one script. */
    static String table(int script) {
        return "bench.raw_supply_" + script;
    }

    /** Forgets all, so that what is left of an earlier run is not taken for this one's. */
    void drop() {
        superuser
                .sql("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname = 'bench' and tablename like 'raw%'")
                .query(String.class)
                .list()
                .forEach(table -> superuser.sql("drop table " + table).update());
    }

    /**
     * Lines up those that still wait, for each script its share of them, each with a recorded request of its town.
     *
     * @param scripts for each script and each of its recorded requests, the municipality
     */
    void fill(List<Town> towns, List<List<@Nullable Integer>> scripts) {
        for (int script = 0; script < scripts.size(); script++) {
            create(table(script));
        }
        for (Town town : towns) {
            Integer code = town.municipality().code();
            List<Integer[]> own =
                    scripts.stream().map(requests -> places(requests, code)).toList();
            int all = own.stream().mapToInt(each -> each.length).sum();
            int from = 0;
            for (int script = 0; script < own.size(); script++) {
                int to = from + own.get(script).length;
                if (from < to) {
                    insert(table(script), town, own.get(script), new Share(all, from, to));
                }
                from = to;
            }
        }
        for (int script = 0; script < scripts.size(); script++) {
            superuser.sql("analyze " + table(script)).update();
        }
    }

    private static Integer[] places(List<@Nullable Integer> requests, Integer municipality) {
        return IntStream.range(0, requests.size())
                .filter(place -> municipality.equals(requests.get(place)))
                .boxed()
                .toArray(Integer[]::new);
    }

    /** Of a town's matters as many in {@code all} as lie between; a town has fewer matters than requests. */
    private record Share(int all, int from, int to) {}

    private void create(String table) {
        superuser.sql("drop table if exists " + table).update();
        superuser
                .sql("create table " + table
                        + " (n bigint generated always as identity primary key, request int, matter_id text, id text,"
                        + " report_id text, person_id text)")
                .update();
        superuser.sql("drop sequence if exists " + table + "_next").update();
        superuser.sql("create sequence " + table + "_next").update();
    }

    private void insert(String table, Town town, Integer[] requests, Share share) {
        superuser
                .sql("insert into " + table + " (request, matter_id, id, report_id, person_id)" + """
                         select (:requests::int[])[1 + place % cardinality(:requests::int[])],
                            matter_id, id, report_id, person_id
                        from (select a.*, row_number() over (order by a.id) as place
                            from assessment a
                            join matter m on m.municipality = a.municipality and m.id = a.matter_id
                            where m.municipality = :town and m.reference >= :first and m.reference < :last
                                and a.state = 'AWAITING_DECISION' and a.version = 1) waiting
                        cross join lateral (select :all * mod(place * 0.6180339887498949, 1) as spread) evenly
                        where spread >= :from and spread < :to
                        """)
                .param("requests", requests)
                .param("town", town.municipality().code())
                .param("first", Undecided.reference(town, town.matters()))
                .param("last", Undecided.reference(town, 99_999_999))
                .param("all", share.all)
                .param("from", share.from)
                .param("to", share.to)
                .update();
    }
}
