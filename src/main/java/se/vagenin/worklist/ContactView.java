package se.vagenin.worklist;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/**
 * The quick form, with everything typed.
 *
 * @param hits persons found, to choose among; empty before a search
 * @param searched a search was made
 */
public record ContactView(
        Map<String, String> typed,
        List<String> reasons,
        FormErrors errors,
        List<Option> kinds,
        List<Option> channels,
        List<Option> sources,
        List<Option> reasonOptions,
        List<Option> answers,
        List<Option> hits,
        boolean searched) {

    /** What was typed in a field. */
    public @Nullable String value(String name) {
        return typed.get(name);
    }

    public boolean ticked(String name) {
        String value = typed.get(name);
        return value != null && !value.isEmpty();
    }

    @Override
    public String toString() {
        return "ContactView[]";
    }
}
