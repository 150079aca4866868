package se.vagenin.identity.admin;

import se.vagenin.identity.Unit;

/** The name of a unit, to be changed. */
public record UnitView(String action, String name, String kind, FormView form) {

    static UnitView of(Unit unit, FormView form) {
        return new UnitView(
                OverviewPages.ADDRESS + "/enheter/" + unit.id(), unit.name(), OverviewView.kind(unit.kind()), form);
    }
}
