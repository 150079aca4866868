package se.vagenin.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Role;

/**
 * The policy as data: one verdict for each role, operation and relation. A table with a missing, doubled or
 * misspelt cell is refused, so that nothing is ever decided by silence.
 */
final class AccessPolicy {

    private static final String NOT_APPLICABLE = "-";

    private record Cell(Role role, Operation operation, Relation relation) {}

    private final Map<Cell, Verdict> verdicts;

    private AccessPolicy(Map<Cell, Verdict> verdicts) {
        this.verdicts = Map.copyOf(verdicts);
    }

    /** The policy that is shipped with the product. */
    static AccessPolicy load() {
        try (InputStream table = AccessPolicy.class.getResourceAsStream("/policy/policy.csv")) {
            if (table == null) {
                throw new IllegalStateException("policy/policy.csv is missing");
            }
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads a table whose first line names the relations and whose other lines are {@code role,operation,verdict…}. */
    static AccessPolicy parse(String table) {
        List<String[]> lines = table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .toList();
        List<Relation> relations =
                Stream.of(lines.getFirst()).skip(2).map(Relation::valueOf).toList();
        Map<Cell, Verdict> verdicts = new HashMap<>();
        lines.stream().skip(1).forEach(line -> readLine(line, relations, verdicts));
        refuseMissingCells(verdicts);
        return new AccessPolicy(verdicts);
    }

    Verdict verdict(Role role, Operation operation, Relation relation) {
        return verdicts.getOrDefault(new Cell(role, operation, relation), Verdict.NOT_FOUND);
    }

    /** Whether the role may do it in some relation. */
    boolean everAllows(Role role, Operation operation) {
        return Stream.of(Relation.values()).anyMatch(each -> verdict(role, operation, each) == Verdict.ALLOW);
    }

    int size() {
        return verdicts.size();
    }

    static boolean applies(Operation operation, Relation relation) {
        return operation.isForRoles() && operation.hasObject() == (relation != Relation.NONE);
    }

    private static void readLine(String[] line, List<Relation> relations, Map<Cell, Verdict> verdicts) {
        if (line.length != relations.size() + 2) {
            throw new IllegalStateException("The policy has a line of the wrong length: " + String.join(",", line));
        }
        Role role = Role.valueOf(line[0]);
        Operation operation = Operation.valueOf(line[1]);
        for (int column = 0; column < relations.size(); column++) {
            readCell(new Cell(role, operation, relations.get(column)), line[column + 2], verdicts);
        }
    }

    private static void readCell(Cell cell, String word, Map<Cell, Verdict> verdicts) {
        boolean applies = applies(cell.operation(), cell.relation());
        if (applies == word.equals(NOT_APPLICABLE)) {
            throw new IllegalStateException("The policy cell " + cell + " cannot be '" + word + "'");
        }
        @Nullable Verdict earlier = applies ? verdicts.put(cell, Verdict.of(word)) : null;
        if (earlier != null) {
            throw new IllegalStateException("The policy says twice what goes for " + cell);
        }
    }

    private static void refuseMissingCells(Map<Cell, Verdict> verdicts) {
        for (Role role : Role.values()) {
            for (Operation operation : Operation.values()) {
                for (Relation relation : Relation.values()) {
                    Cell cell = new Cell(role, operation, relation);
                    if (applies(operation, relation) && !verdicts.containsKey(cell)) {
                        throw new IllegalStateException("The policy says nothing about " + cell);
                    }
                }
            }
        }
    }
}
