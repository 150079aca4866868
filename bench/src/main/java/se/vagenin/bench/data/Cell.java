package se.vagenin.bench.data;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.SwedishTime;

/** How a column of a copy comes from that of the template. */
sealed interface Cell {

    /** What every copy has in common, null included. */
    record Same(@Nullable String text) implements Cell {}

    record Municipality() implements Cell {}

    record NewId(int place) implements Cell {}

    record Reception() implements Cell {}

    record Worker() implements Cell {}

    /** Who has the matter: the worker, or of some of ten nobody yet. */
    record Responsible(int ofTen) implements Cell {}

    record Reference() implements Cell {}

    /** A point in time at its distance from the arrival. */
    record Moment(Duration after) implements Cell {}

    /** A full minute of the clock on the wall, such as midnight: at the same time of its day, as the law counts days. */
    record TimeOfDay(long daysAfter, LocalTime time) implements Cell {}

    /** A day at its distance from the arrival's. */
    record Day(long after) implements Cell {}

    record WrappedKey(Table.Key key) implements Cell {}

    record NumberIndex() implements Cell {}

    /** Whether the identity is known: only who has a number is. */
    record Known() implements Cell {}

    /** A text with the copy's own names and ids in it. */
    record Open(Wording wording) implements Cell {}

    /** The same under the copy's own key, bound to its own row. */
    record Sealed(Wording wording, String place, int row, Table.Key key) implements Cell {}

    /** A sealed personal number: nothing where the copy has none. */
    record SealedNumber(String place, int row) implements Cell {}

    /** A text as pieces: what stays, and what each copy has of its own. */
    record Wording(List<Piece> pieces) {

        sealed interface Piece {}

        record Kept(String text) implements Piece {}

        record Id(int place) implements Piece {}

        record Child() implements Piece {}

        record Number() implements Piece {}

        record Staff() implements Piece {}

        record Client() implements Piece {}

        String of(Fresh fresh) {
            var text = new StringBuilder();
            for (Piece piece : pieces) {
                text.append(
                        switch (piece) {
                            case Kept kept -> kept.text;
                            case Id id -> fresh.ids()[id.place].toString();
                            case Child _ -> fresh.child();
                            case Number _ -> fresh.number() == null ? "null" : TestNumbers.json(fresh.number());
                            case Staff _ -> fresh.worker().id().toString();
                            case Client _ -> fresh.town().client();
                        });
            }
            return text.toString();
        }
    }

    /** Appends the column in PostgreSQL's text format for COPY. */
    static void append(StringBuilder line, Cell cell, Fresh fresh, byte @Nullable [] numberIndex) {
        switch (cell) {
            case Same(var text) -> text(line, text);
            case Municipality _ -> line.append(fresh.town().municipality().code());
            case NewId(var place) -> line.append(fresh.ids()[place]);
            case Reception _ -> line.append(fresh.town().reception());
            case Worker _ -> line.append(fresh.worker().id());
            case Responsible(var ofTen) -> {
                boolean taken = Math.floorMod(fresh.ids()[0].getLeastSignificantBits(), 10) < ofTen;
                line.append(taken ? fresh.worker().id().toString() : "\\N");
            }
            case Reference _ -> line.append(fresh.reference());
            case Moment(var after) -> line.append(fresh.arrival().plus(after));
            case TimeOfDay(var daysAfter, var time) ->
                line.append(day(fresh)
                        .plusDays(daysAfter)
                        .atTime(time)
                        .atZone(SwedishTime.ZONE)
                        .toInstant());
            case Day(var after) -> line.append(day(fresh).plusDays(after));
            case WrappedKey(var key) -> bytes(line, keys(fresh, key).wrapped());
            case NumberIndex _ -> bytes(line, numberIndex);
            case Known _ -> line.append(fresh.number() == null ? 'f' : 't');
            case Open(var wording) -> text(line, wording.of(fresh));
            case Sealed(var wording, var place, var row, var key) ->
                bytes(line, keys(fresh, key).open().seal(wording.of(fresh), place, fresh.ids()[row]));
            case SealedNumber(var place, var row) -> {
                UUID person = fresh.ids()[row];
                bytes(line, fresh.person().open().sealOptional(fresh.number(), place, person));
            }
        }
    }

    private static LocalDate day(Fresh fresh) {
        return SwedishTime.dateOf(fresh.arrival());
    }

    private static Fresh.Keys keys(Fresh fresh, Table.Key key) {
        return switch (key) {
            case MATTER -> fresh.matter();
            case PERSON -> fresh.person();
        };
    }

    private static void text(StringBuilder line, @Nullable String text) {
        if (text == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(sign);
            }
        }
    }

    char[] HEX = "0123456789abcdef".toCharArray();

    static void bytes(StringBuilder line, byte @Nullable [] bytes) {
        if (bytes == null) {
            line.append("\\N");
            return;
        }
        line.append("\\\\x");
        for (byte each : bytes) {
            line.append(HEX[(each >> 4) & 15]).append(HEX[each & 15]);
        }
    }
}
