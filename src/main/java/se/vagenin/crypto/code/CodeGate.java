package se.vagenin.crypto.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;

/**
 * Where codes are made to be stored and where they are tried. Nobody is told apart by network address, since a whole
 * municipality may sit behind one: a try costs work, and wrong tries are few by a budget that all share.
 */
@Component
public class CodeGate {

    private static final Duration COUNT_LASTS = Duration.ofMinutes(1);

    /** What a code can open. */
    public interface Doors<T> {

        /** How many things a guess could hit; asked at most once a minute. */
        long open();

        /** What the code with that index opens. */
        Optional<T> find(byte[] index);
    }

    /** What became of a try. */
    public sealed interface Tried<T> {

        record Found<T>(T what) implements Tried<T> {}

        record Wrong<T>() implements Tried<T> {}

        /** Not tried at all: too many wrong codes came of late, or the line was too long. */
        record Busy<T>() implements Tried<T> {}
    }

    private record Gate(Municipality municipality, String purpose) {}

    private record Counted(long doors, Instant at) {}

    private final SlowHash hash;
    private final Clock clock;
    private final Map<Gate, GuessBudget> budgets = new ConcurrentHashMap<>();
    private final Map<Gate, Counted> counts = new ConcurrentHashMap<>();

    CodeGate(SlowHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * What to store of a new code, 16 bytes. Waits for its turn however long the line is: a finished message is never
     * refused.
     *
     * @param purpose keeps the codes of one room from opening another
     */
    public byte[] index(Municipality municipality, String purpose, ReturnCode code) {
        while (true) {
            Optional<byte[]> index = hash.index(municipality, purpose, code);
            if (index.isPresent()) {
                return index.get();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Stopped while a code was being stored");
            }
        }
    }

    /** Tries a code: the same work and one look-up, whether it is right or wrong. */
    public <T> Tried<T> look(Municipality municipality, String purpose, ReturnCode code, Doors<T> doors) {
        var gate = new Gate(municipality, purpose);
        long open = count(gate, doors);
        GuessBudget budget = budgets.computeIfAbsent(gate, _ -> new GuessBudget(clock));
        if (!budget.take(open)) {
            return new Tried.Busy<>();
        }
        Optional<byte[]> index = hash.index(municipality, purpose, code);
        if (index.isEmpty()) {
            budget.giveBack(open);
            return new Tried.Busy<>();
        }
        Optional<T> found = doors.find(index.get());
        found.ifPresent(_ -> budget.giveBack(open));
        return found.<Tried<T>>map(Tried.Found::new).orElseGet(Tried.Wrong::new);
    }

    private long count(Gate gate, Doors<?> doors) {
        Instant now = clock.instant();
        Counted last = counts.get(gate);
        if (last != null && now.isBefore(last.at().plus(COUNT_LASTS))) {
            return last.doors();
        }
        long open = doors.open();
        counts.put(gate, new Counted(open, now));
        return open;
    }
}
