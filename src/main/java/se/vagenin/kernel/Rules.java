package se.vagenin.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rule list, read once from {@code rules/rules.csv}. A broken list stops the start-up: a wrong legal rule must not
 * run.
 */
public final class Rules {

    /**
     * Stored with every result that a rule decided: the day of the newest law in the list and a running number. Raise it
     * whenever a row changes in meaning.
     */
    public static final String RULESET_VERSION = "2026-01-15.1";

    private static final String RESOURCE = "/rules/rules.csv";
    private static final String HEADER = "id;section;law;validFrom;kind;behaviour;met;reason";
    private static final Map<String, Rule> BY_ID = load();

    private Rules() {}

    /**
     * The rule with this id.
     *
     * @throws IllegalArgumentException when there is none, which is a mistake in the code that asks
     */
    public static Rule get(String id) {
        Rule rule = BY_ID.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("No rule has the id " + id);
        }
        return rule;
    }

    /** Every rule, in the order of the list. */
    public static Collection<Rule> all() {
        return BY_ID.values();
    }

    private static Map<String, Rule> load() {
        try (InputStream stream = Objects.requireNonNull(Rules.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Map<String, Rule> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalStateException(RESOURCE + " must begin with " + HEADER);
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Rule rule = row(line);
            if (rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("Two rows have the id " + rule.id());
            }
        }
        return Collections.unmodifiableMap(rules);
    }

    private static Rule row(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 8 || List.of(cells).stream().anyMatch(String::isBlank)) {
            throw new IllegalStateException("A rule has eight filled cells, not: " + line);
        }
        return new Rule(
                cells[0],
                cells[1],
                cells[2],
                LocalDate.parse(cells[3]),
                Rule.Kind.valueOf(cells[4]),
                Rule.Behaviour.valueOf(cells[5]),
                met(cells[6]),
                cells[7]);
    }

    private static boolean met(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalStateException("met is yes or no, not " + cell);
        };
    }
}
