package se.vagenin.directory.desk;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.stream.Stream;
import se.vagenin.directory.FieldChoices;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingField;
import se.vagenin.directory.OfferingForm;
import se.vagenin.web.Conflict;

/** Shows field by field what somebody else saved while this person wrote. */
final class OfferingConflict {

    private OfferingConflict() {}

    static Conflict between(Offering now, OfferingForm typed, FieldChoices choices) {
        return new Conflict(
                text("directory.conflict.what", now.name()),
                text("directory.conflict.who"),
                differences(OfferingForm.of(now.content()), typed, choices),
                "/arbete/insatser/" + now.id() + "/andra");
    }

    /** The fields in which two versions differ, in the order of the form. */
    static List<Conflict.Change> differences(OfferingForm first, OfferingForm second, FieldChoices choices) {
        return Stream.of(OfferingField.values())
                .map(field -> new Conflict.Change(
                        field.label(),
                        choices.words(field, first.value(field)),
                        choices.words(field, second.value(field))))
                .filter(change -> !change.theirs().equals(change.yours()))
                .toList();
    }
}
