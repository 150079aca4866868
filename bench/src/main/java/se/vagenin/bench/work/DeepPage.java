package se.vagenin.bench.work;

import java.time.Instant;
import java.util.List;

/** An address in the middle of a town's list of open matters, as the links to the next page have carried somebody there. */
final class DeepPage {

    private DeepPage() {}

    static Pages.Path of(Stage stage) {
        Choice<String> places = Choice.of(stage, """
                select to_char(next_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || id from matter
                where municipality = :town and closed_at is null and next_due_at < 'infinity'
                order by next_due_at desc, id desc
                offset (select least(50, count(*) / 2) from matter
                    where municipality = :town and closed_at is null and next_due_at < 'infinity')
                limit 200
                """, String.class);
        return (seat, random) -> {
            List<String> parts = List.of(places.draw(seat.town(), random).split("_"));
            return "/arbete/inkorg?vy=alla&efter=" + Instant.parse(parts.getFirst()) + "_" + parts.getLast()
                    + "&nr=50000";
        };
    }
}
