package se.vagenin.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.Municipality;

/** How the sending goes, in numbers only: for whoever looks after the server. */
@Component
class NoticeCounts {

    private final JdbcClient jdbc;

    NoticeCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of one way, which is what lies ahead and the last few days. */
    record Ways(int waiting, int tried, int sent, Map<NoticeFailure, Integer> failed) {

        static final Ways NONE = new Ways(0, 0, 0, Map.of());
    }

    private record Row(
            NoticeWay way, Reminder.State state, @Nullable String failure, int number, int tried) {}

    @Transactional(readOnly = true)
    public Map<NoticeWay, Ways> of(Municipality municipality) {
        List<Row> rows = jdbc.sql("""
                        select way, state, failure, count(*) as number, count(*) filter (where attempts > 0) as tried
                        from notice where municipality = :municipality and state <> 'WITHDRAWN'
                        group by way, state, failure
                        """)
                .param("municipality", municipality.code())
                .query((row, _) -> new Row(
                        NoticeWay.valueOf(row.getString("way")),
                        Reminder.State.valueOf(row.getString("state")),
                        row.getString("failure"),
                        row.getInt("number"),
                        row.getInt("tried")))
                .list();
        Map<NoticeWay, Ways> all = new EnumMap<>(NoticeWay.class);
        rows.forEach(row -> all.merge(row.way(), one(row), NoticeCounts::together));
        return all;
    }

    /** How many could not be sent; asked for on every page of those who look after it. */
    @Transactional(readOnly = true)
    public int failed(Municipality municipality) {
        return jdbc.sql("select count(*) from notice where municipality = :municipality and state = 'FAILED'")
                .param("municipality", municipality.code())
                .query(Integer.class)
                .single();
    }

    private static Ways one(Row row) {
        return switch (row.state()) {
            case WAITING -> new Ways(row.number(), row.tried(), 0, Map.of());
            case SENT -> new Ways(0, 0, row.number(), Map.of());
            case FAILED ->
                new Ways(0, 0, 0, Map.of(NoticeFailure.valueOf(String.valueOf(row.failure())), row.number()));
            case WITHDRAWN -> Ways.NONE;
        };
    }

    private static Ways together(Ways one, Ways other) {
        Map<NoticeFailure, Integer> failed = new EnumMap<>(NoticeFailure.class);
        failed.putAll(one.failed());
        other.failed().forEach((why, number) -> failed.merge(why, number, Integer::sum));
        return new Ways(
                one.waiting() + other.waiting(), one.tried() + other.tried(), one.sent() + other.sent(), failed);
    }
}
