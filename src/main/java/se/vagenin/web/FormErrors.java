package se.vagenin.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field in the order of the page, each with a sentence that says what to do. */
public final class FormErrors {

    public static final FormErrors NONE = new FormErrors(new LinkedHashMap<>());

    /** One row of the summary: the id it leads to and its words. */
    public record Row(String target, String message) {}

    private final SequencedMap<String, String> messages;

    private FormErrors(SequencedMap<String, String> messages) {
        this.messages = messages;
    }

    public static Collector collect() {
        return new Collector();
    }

    public static FormErrors of(String field, String message) {
        return collect().add(field, message).done();
    }

    public boolean hasAny() {
        return !messages.isEmpty();
    }

    public int count() {
        return messages.size();
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    public @Nullable String first(String field) {
        return messages.get(field);
    }

    public Map<String, String> all() {
        return Collections.unmodifiableMap(messages);
    }

    public List<Row> rows() {
        return messages.entrySet().stream()
                .map(entry -> new Row(FieldIds.id(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** "Ett svar behöver rättas", "Två svar behöver rättas". */
    public String heading() {
        return count() == 1
                ? Text.text("web.errors.one")
                : Text.text("web.errors.many", SwedishText.capital(LocalText.number(count())));
    }

    /** Gathers errors; the first one of a field is the one that is shown. */
    public static final class Collector {

        private final SequencedMap<String, String> messages = new LinkedHashMap<>();

        private Collector() {}

        public Collector add(String field, String message) {
            messages.putIfAbsent(field, message);
            return this;
        }

        public Collector addIf(boolean wrong, String field, String message) {
            return wrong ? add(field, message) : this;
        }

        public FormErrors done() {
            return messages.isEmpty() ? NONE : new FormErrors(new LinkedHashMap<>(messages));
        }
    }
}
