package se.vagenin.identity.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A form as typed, so that nothing is lost when something has to be put right. */
public record Typed(Map<String, List<String>> values) {

    public Typed {
        values = Map.copyOf(values);
    }

    static Typed of(Map<String, String> values) {
        Map<String, List<String>> all = new TreeMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return new Typed(all);
    }

    /** What was typed in a field, without the blanks around it. */
    public String get(String name) {
        return Optional.ofNullable(values.get(name))
                .flatMap(all -> all.stream().findFirst())
                .map(String::strip)
                .orElse("");
    }

    public boolean ticked(String name) {
        return get(name).equals("true");
    }
}
