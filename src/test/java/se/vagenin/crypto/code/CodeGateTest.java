package se.vagenin.crypto.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vagenin.crypto.KeyedIndexes;
import se.vagenin.kernel.Municipality;
import se.vagenin.testing.TestClock;

class CodeGateTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final Municipality NORRKOPING = new Municipality(581);
    private static final String PURPOSE = "test-code";
    private static final ReturnCode CODE = new ReturnCode("4821093755661204");
    private static final ReturnCode OTHER = new ReturnCode("4821093755661205");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private SlowHash hash;
    private CodeGate gate;

    @BeforeEach
    void open() {
        hash = new SlowHash(KeyedIndexes.of(folder.resolve("keys")));
        gate = new CodeGate(hash, clock);
    }

    /** Rows by index, as a store keeps them. */
    private static final class Rows implements CodeGate.Doors<String> {
        private final Map<String, String> rows = new ConcurrentHashMap<>();
        private long open = 1;

        void put(byte[] index, String what) {
            rows.put(HexFormat.of().formatHex(index), what);
        }

        @Override
        public long open() {
            return open;
        }

        @Override
        public Optional<String> find(byte[] index) {
            return Optional.ofNullable(rows.get(HexFormat.of().formatHex(index)));
        }
    }

    @Test
    void opensWithItsOwnCodeOnly() {
        Rows rows = new Rows();
        rows.put(gate.index(HANINGE, PURPOSE, CODE), "here");
        assertThat(gate.look(HANINGE, PURPOSE, CODE, rows)).isEqualTo(new CodeGate.Tried.Found<>("here"));
        assertThat(gate.look(HANINGE, PURPOSE, OTHER, rows)).isEqualTo(new CodeGate.Tried.Wrong<>());
    }

    @Test
    void sameCodeOpensNothingElsewhere() {
        Rows rows = new Rows();
        rows.put(gate.index(HANINGE, PURPOSE, CODE), "here");
        assertThat(gate.look(NORRKOPING, PURPOSE, CODE, rows)).isInstanceOf(CodeGate.Tried.Wrong.class);
        assertThat(gate.look(HANINGE, "other-code", CODE, rows)).isInstanceOf(CodeGate.Tried.Wrong.class);
    }

    @Test
    void storedIndexSaysNothingOfTheCode() {
        byte[] index = gate.index(HANINGE, PURPOSE, CODE);
        assertThat(index).hasSize(16);
        assertThat(HexFormat.of().formatHex(index)).doesNotContain(CODE.digits());
        Path other = folder.resolve("other-keys");
        CodeGate elsewhere = new CodeGate(new SlowHash(KeyedIndexes.of(other)), clock);
        assertThat(elsewhere.index(HANINGE, PURPOSE, CODE)).isNotEqualTo(index);
    }

    @Test
    void spentBudgetTriesNothingUntilTimePasses() {
        Rows rows = new Rows();
        rows.open = GuessBudget.AT_START / 2;
        rows.put(gate.index(HANINGE, PURPOSE, CODE), "here");
        assertThat(gate.look(HANINGE, PURPOSE, OTHER, rows)).isInstanceOf(CodeGate.Tried.Wrong.class);
        assertThat(gate.look(HANINGE, PURPOSE, OTHER, rows)).isInstanceOf(CodeGate.Tried.Wrong.class);
        assertThat(gate.look(HANINGE, PURPOSE, CODE, rows)).isInstanceOf(CodeGate.Tried.Busy.class);
        assertThat(gate.look(NORRKOPING, PURPOSE, OTHER, rows)).isInstanceOf(CodeGate.Tried.Wrong.class);
        clock.forward(Duration.ofDays(10));
        assertThat(gate.look(HANINGE, PURPOSE, CODE, rows)).isInstanceOf(CodeGate.Tried.Found.class);
    }

    @Test
    void rightCodesCostNothing() {
        Rows rows = new Rows();
        rows.open = GuessBudget.AT_START;
        rows.put(gate.index(HANINGE, PURPOSE, CODE), "here");
        for (int visit = 0; visit < 5; visit++) {
            assertThat(gate.look(HANINGE, PURPOSE, CODE, rows)).isInstanceOf(CodeGate.Tried.Found.class);
        }
    }

    @Test
    void fiftyAtOnceAllGetTheirTurn() throws Exception {
        Rows rows = new Rows();
        rows.put(gate.index(HANINGE, PURPOSE, CODE), "here");
        SecureRandom random = new SecureRandom();
        long start = System.nanoTime();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CodeGate.Tried<String>>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                ReturnCode code = i == 49 ? CODE : ReturnCode.make(random);
                all.add(visitors.submit(() -> gate.look(HANINGE, PURPOSE, code, rows)));
            }
            for (int i = 0; i < 49; i++) {
                assertThat(all.get(i).get()).isInstanceOf(CodeGate.Tried.Wrong.class);
            }
            assertThat(all.getLast().get()).isInstanceOf(CodeGate.Tried.Found.class);
        }
        System.out.printf("Codes: 50 tries at once in %,d ms%n", (System.nanoTime() - start) / 1_000_000);
    }
}
