package se.vagenin.identity.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.vagenin.identity.Unit;
import se.vagenin.kernel.Role;
import se.vagenin.web.Option;

/**
 * Somebody to add or change.
 *
 * @param isNew a login can be given only then
 * @param rows numbers of the role rows that are shown
 */
public record StaffView(
        String title,
        String action,
        boolean isNew,
        FormView form,
        List<Option> roles,
        List<Option> units,
        List<Integer> rows) {

    static StaffView of(String title, String action, boolean isNew, FormView form, List<Unit> units) {
        return new StaffView(
                title,
                action,
                isNew,
                form,
                options(
                        "Ingen roll",
                        Arrays.stream(Role.values())
                                .map(role -> Option.of(role.name(), role.label()))
                                .toList()),
                options(
                        "Ingen enhet",
                        units.stream()
                                .map(unit -> Option.of(unit.id().toString(), unit.name()))
                                .toList()),
                IntStream.range(0, StaffForm.ROWS).boxed().toList());
    }

    private static List<Option> options(String none, List<Option> others) {
        List<Option> all = new ArrayList<>();
        all.add(Option.of("", none));
        all.addAll(others);
        return List.copyOf(all);
    }
}
