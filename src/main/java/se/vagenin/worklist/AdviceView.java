package se.vagenin.worklist;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** The four choices of advice without a record. */
public record AdviceView(
        Map<String, String> typed,
        FormErrors errors,
        List<Option> themes,
        List<Option> ages,
        List<Option> channels,
        List<Option> results,
        boolean done) {

    /** What was chosen. */
    public @Nullable String value(String name) {
        return typed.get(name);
    }
}
