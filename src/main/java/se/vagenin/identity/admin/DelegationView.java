package se.vagenin.identity.admin;

import java.util.ArrayList;
import java.util.List;
import se.vagenin.identity.Decision;
import se.vagenin.kernel.Role;
import se.vagenin.web.Option;
import se.vagenin.web.SwedishText;

/** A line of the delegation order, to be added. */
public record DelegationView(FormView form, List<Option> decisions, List<Option> roles) {

    /** One to be ended. */
    public record End(String action, String what, String boardDecision, FormView form) {}

    static DelegationView of(FormView form, List<Decision> decisions, List<Role> roles) {
        return new DelegationView(
                form,
                choose(decisions.stream()
                        .map(each -> Option.of(each.name(), SwedishText.capital(each.label())))
                        .toList()),
                choose(roles.stream()
                        .map(each -> Option.of(each.name(), each.label()))
                        .toList()));
    }

    private static List<Option> choose(List<Option> others) {
        List<Option> all = new ArrayList<>();
        all.add(Option.of("", "Välj"));
        all.addAll(others);
        return List.copyOf(all);
    }
}
