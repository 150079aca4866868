package se.vagenin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.vagenin.kernel.Role;

class AccessPolicyTest {

    @Test
    void everyCellIsDeclared() {
        AccessPolicy policy = AccessPolicy.load();
        long expected = 0;
        for (Operation operation : Operation.values()) {
            for (Relation relation : Relation.values()) {
                expected += AccessPolicy.applies(operation, relation) ? Role.values().length : 0;
            }
        }
        assertThat(policy.size()).isEqualTo((int) expected).isGreaterThan(3000);
    }

    @Test
    void refusesAMissingLine() throws IOException {
        String holed = table().lines()
                .filter(line -> !line.startsWith("ANALYST,READ_MATTER,"))
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> AccessPolicy.parse(holed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("says nothing about")
                .hasMessageContaining("ANALYST");
    }

    @Test
    void refusesADoubledLine() throws IOException {
        String doubled = table() + "\nANALYST,SEE_QUEUE,allow" + ",-".repeat(Relation.values().length - 1);
        assertThatThrownBy(() -> AccessPolicy.parse(doubled))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("says twice");
    }

    @Test
    void refusesAnEmptyOrMisspeltCell() throws IOException {
        assertThatThrownBy(
                        () -> AccessPolicy.parse(table().replaceFirst("ANALYST,SEE_QUEUE,deny", "ANALYST,SEE_QUEUE,-")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        AccessPolicy.parse(table().replaceFirst("ANALYST,SEE_QUEUE,deny", "ANALYST,SEE_QUEUE,alow")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String table() throws IOException {
        try (var stream = AccessPolicyTest.class.getResourceAsStream("/policy/policy.csv")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
