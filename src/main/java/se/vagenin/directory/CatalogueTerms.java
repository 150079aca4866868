package se.vagenin.directory;

import org.springframework.stereotype.Component;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Municipality;

/** Gathers what a municipality has to choose from when it writes its catalogue. */
@Component
public class CatalogueTerms {

    private final Units units;
    private final StaffRegister staff;
    private final Locations locations;

    CatalogueTerms(Units units, StaffRegister staff, Locations locations) {
        this.units = units;
        this.staff = staff;
        this.locations = locations;
    }

    public FieldChoices choices(Municipality municipality) {
        return new FieldChoices(units.all(municipality), staff.active(municipality), locations.all(municipality));
    }
}
