package se.vagenin.directory.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.vagenin.directory.FieldChoices;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingField;
import se.vagenin.directory.OfferingField.Kind;
import se.vagenin.directory.find.OfferingWords;
import se.vagenin.directory.find.SupportViews;
import se.vagenin.identity.Unit;
import se.vagenin.kernel.SwedishTime;

/** What was written as everybody will see it, with all of it carried along. */
public record PreviewView(OfferingViews.Edit edit, SupportViews.Details shown, List<SupportViews.Field> carried) {

    static PreviewView of(OfferingViews.Edit edit, OfferingContent content, FieldChoices choices, Instant now) {
        var today = SwedishTime.dateOf(now);
        var offering = new Offering(new UUID(0, 0), "granska", 0, content, new Offering.Care(today, now));
        String unit = choices.units().stream()
                .filter(each -> each.id().equals(content.ownerUnit()))
                .map(Unit::name)
                .findFirst()
                .orElse("");
        return new PreviewView(
                edit,
                OfferingWords.preview(offering, choices.locations(), unit, today),
                Stream.concat(
                                Stream.of(
                                        new SupportViews.Field(
                                                "version", edit.draft().version()),
                                        new SupportViews.Field(
                                                "fran", edit.draft().from())),
                                Arrays.stream(OfferingField.values()).flatMap(field -> carried(edit, field)))
                        .toList());
    }

    private static Stream<SupportViews.Field> carried(OfferingViews.Edit edit, OfferingField field) {
        return field.kind() == Kind.CHOICES
                ? edit.form().chosen(field).stream().map(code -> new SupportViews.Field(field.key(), code))
                : Stream.of(new SupportViews.Field(field.key(), edit.form().value(field)));
    }
}
