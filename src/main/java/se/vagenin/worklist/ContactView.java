package se.vagenin.worklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/**
 * The quick form, with everything typed.
 *
 * @param persons those whom it is about, a row each
 * @param mayAdd another row may be added
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
        List<PersonRow> persons,
        boolean mayAdd) {

    /**
     * One of those whom it is about.
     *
     * @param place from 1
     * @param hits persons found, to choose among; empty before a search
     * @param nobody a search found nobody
     */
    public record PersonRow(int place, List<Option> hits, boolean nobody) {

        /** The name of a field of this row. */
        public String field(String name) {
            return ContactPerson.field(name, place);
        }

        /** "person 2" */
        public String about() {
            return "person " + place;
        }
    }

    /** What was typed in a field. */
    public @Nullable String value(String name) {
        return typed.get(name);
    }

    /** Something stands, or is wrong, among the fields about how a person may be reached. */
    public boolean reached(PersonRow row) {
        return Stream.of("aldrig", "nas", "nar", "meddelande", "neutral", "sprak", "tolk")
                .map(row::field)
                .anyMatch(name -> ticked(name) || errors.has(name));
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
