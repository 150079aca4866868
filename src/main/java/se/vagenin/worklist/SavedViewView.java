package se.vagenin.worklist;

import java.util.List;
import java.util.Optional;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/**
 * The page to name a view, or to rename or remove one.
 *
 * @param existing the address of a view that is already saved
 * @param list its filters as codes
 * @param removed it was just removed and can be brought back
 */
public record SavedViewView(
        Optional<String> existing,
        String name,
        String list,
        String back,
        List<Option> whom,
        String forWhom,
        FormErrors errors,
        boolean removed) {

    public String heading() {
        if (existing.isEmpty()) {
            return "Spara som vy";
        }
        return removed ? "Vyn är borttagen" : "Ändra vyn";
    }
}
