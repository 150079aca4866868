package se.vagenin.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a matter is about, in a line: names where they are known. */
final class MatterTitle {

    private static final String NAMELESS = "Okänd person";

    private MatterTitle() {}

    static String of(List<? extends @Nullable String> names) {
        List<String> known = names.stream().map(MatterTitle::label).toList();
        return known.size() < 2
                ? String.join("", known)
                : String.join(", ", known.subList(0, known.size() - 1)) + " och " + known.getLast();
    }

    private static String label(@Nullable String name) {
        return name == null || name.isBlank() ? NAMELESS : name.strip();
    }
}
