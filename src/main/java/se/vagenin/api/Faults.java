package se.vagenin.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Gathers what is wrong with a body; the first fault of a field is the one that is told. */
final class Faults {

    private static final int MOST = 50;

    private final SequencedMap<String, String> messages = new LinkedHashMap<>();

    void add(String pointer, String message) {
        if (messages.size() < MOST) {
            messages.putIfAbsent(pointer, message);
        }
    }

    List<FieldError> all() {
        return messages.entrySet().stream()
                .map(each -> new FieldError(each.getKey(), each.getValue()))
                .toList();
    }
}
