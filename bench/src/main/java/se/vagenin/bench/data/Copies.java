package se.vagenin.bench.data;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Municipality;

/** Makes copies of the templates and sends them through COPY: the tables' constraints, triggers and indexes all work. */
final class Copies {

    private static final Duration HISTORY = Duration.ofDays(3 * 365);
    private static final Duration OPEN = Duration.ofDays(14);
    /** Of ten matters one is open, as in a municipality where a decision takes two weeks. */
    private static final int OPEN_OF_TEN = 1;

    private final Vault vault;
    private final KeyedIndex index;
    private final List<Template> templates;
    private final List<String> numbers;
    private final Instant now;
    private final long seed;

    Copies(Vault vault, KeyedIndex index, List<Template> templates, List<String> numbers, Instant now, long seed) {
        this.vault = vault;
        this.index = index;
        this.templates = templates;
        this.numbers = numbers;
        this.now = now;
        this.seed = seed;
    }

    /**
     * Some of a town's matters.
     *
     * @param from place of the first among all of the town's, the oldest first
     * @param all how many the town has of those that the set promises
     * @param alsoClosed whether the older ones are closed; otherwise all are open and came in the last two weeks
     */
    record Part(Town town, int from, int to, int all, boolean alsoClosed) {

        private int firstOpen() {
            return alsoClosed ? (int) ((long) all * (10 - OPEN_OF_TEN) / 10) : from;
        }

        /**
         * Whether nobody decides the first of them: pgbench takes away again what it decided, and who is looked for by name
         * must stay. A town that has next to no matters has a name all the same.
         */
        boolean firstStays() {
            return from == 0 || from < firstOpen();
        }

        private int afterLast() {
            return alsoClosed ? all : to;
        }
    }

    /** Sends the part; commits nothing. Gives the name of the first whom it made. */
    String send(Connection connection, Part part) throws SQLException, IOException {
        Map<Table, StringBuilder> lines = new LinkedHashMap<>();
        Table.ALL.forEach(table -> lines.put(table, new StringBuilder(1 << 16)));
        var tokens = new StringBuilder(1 << 16);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed ^ (part.town.municipality().code() * 1_000_000_007L + part.from));
        String first = copy(part, part.from, random, lines, tokens);
        for (int place = part.from + 1; place < part.to; place++) {
            copy(part, place, random, lines, tokens);
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : Table.ALL) {
            StringBuilder text = lines.get(table);
            if (text != null && !text.isEmpty()) {
                copy.copyIn(
                        "copy " + table.name() + " (" + columns(table) + ") from stdin",
                        new java.io.StringReader(text.toString()));
            }
            if (table.name().equals("person")) {
                copy.copyIn(
                        "copy person_name_token (municipality, token, person_id) from stdin",
                        new java.io.StringReader(tokens.toString()));
            }
        }
        return first;
    }

    static String reference(Town town, int place) {
        return String.format(Locale.ROOT, "%s-B-%08d", town.prefix(), place);
    }

    private String columns(Table table) {
        return String.join(
                ", ",
                templates.stream()
                        .flatMap(template -> template.rows().stream())
                        .filter(rows ->
                                rows.table().equals(table) && !rows.columns().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .columns());
    }

    private String copy(
            Part part, int place, RandomGenerator random, Map<Table, StringBuilder> lines, StringBuilder tokens) {
        boolean closed = place < part.firstOpen();
        Template template = Template.draw(templates, closed, random);
        Fresh fresh = fresh(part, place, closed, template, random);
        byte[] numberIndex = fresh.number() == null
                ? null
                : index.exact(part.town.municipality(), "personal-number", fresh.number());
        for (Template.Rows rows : template.rows()) {
            StringBuilder text = lines.get(rows.table());
            for (List<Cell> row : rows.cells()) {
                line(text, row, fresh, numberIndex);
            }
        }
        for (byte[] token : index.nameTokens(part.town.municipality(), fresh.child()).stream()
                .map(java.nio.ByteBuffer::wrap)
                .distinct()
                .map(java.nio.ByteBuffer::array)
                .toList()) {
            tokens.append(part.town.municipality().code()).append('\t');
            Cell.bytes(tokens, token);
            tokens.append('\t').append(fresh.ids()[template.person()]).append('\n');
        }
        return fresh.child();
    }

    private static void line(@Nullable StringBuilder text, List<Cell> row, Fresh fresh, byte @Nullable [] numberIndex) {
        StringBuilder to = java.util.Objects.requireNonNull(text);
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                to.append('\t');
            }
            Cell.append(to, row.get(i), fresh, numberIndex);
        }
        to.append('\n');
    }

    private Fresh fresh(Part part, int place, boolean closed, Template template, RandomGenerator random) {
        Instant arrival = arrival(part, place, closed, random);
        UUID[] ids = new UUID[template.ids()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = id(arrival, random);
        }
        Town town = part.town;
        return new Fresh(
                town,
                town.staff().get(place % town.staff().size()),
                ids,
                Names.draw(random),
                TestNumbers.given(place) && place < numbers.size() - TestNumbers.OF_TEMPLATES
                        ? numbers.get(place)
                        : null,
                reference(town, place),
                arrival,
                keys(town.municipality()),
                keys(town.municipality()));
    }

    /** The open ones came in the last two weeks, the others evenly over three years before. */
    private Instant arrival(Part part, int place, boolean closed, RandomGenerator random) {
        long oldest = (closed ? HISTORY.plus(OPEN) : OPEN).toSeconds();
        long newest = closed ? OPEN.toSeconds() : 0;
        int first = closed ? 0 : part.firstOpen();
        int count = Math.max(1, closed ? part.firstOpen() : part.afterLast() - first);
        double into = (place - first + random.nextDouble()) / count;
        return now.minusSeconds(Math.round(oldest - into * (oldest - newest)));
    }

    private static UUID id(Instant at, RandomGenerator random) {
        UUID timed = UuidCreator.getTimeOrderedEpoch(at);
        return new UUID(
                (timed.getMostSignificantBits() & ~0xfffL) | (random.nextLong() & 0xfffL),
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    private Fresh.Keys keys(Municipality municipality) {
        byte[] wrapped = vault.newKey(municipality, KeyClass.ORDINARY);
        return new Fresh.Keys(wrapped, vault.open(municipality, wrapped));
    }
}
