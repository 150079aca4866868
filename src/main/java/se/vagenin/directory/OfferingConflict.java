package se.vagenin.directory;

import static se.vagenin.web.Text.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vagenin.web.Conflict;

/** Shows field by field what somebody else saved while this person wrote. */
final class OfferingConflict {

    private OfferingConflict() {}

    static Conflict between(Offering now, OfferingForm typed, Map<UUID, String> units) {
        Map<String, String> theirs = words(OfferingForm.of(now), units);
        Map<String, String> yours = words(typed, units);
        List<Conflict.Change> changes = theirs.entrySet().stream()
                .filter(field -> !field.getValue().equals(yours.get(field.getKey())))
                .map(field -> new Conflict.Change(
                        field.getKey(), field.getValue(), Objects.requireNonNull(yours.get(field.getKey()))))
                .toList();
        return new Conflict(
                text("directory.conflict.what", now.name()),
                text("directory.conflict.who"),
                changes,
                "/arbete/insatser/" + now.id() + "/andra");
    }

    private static Map<String, String> words(OfferingForm form, Map<UUID, String> units) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(text("directory.name"), form.namn());
        words.put(text("directory.summary"), form.beskrivning());
        words.put(text("directory.for"), form.forvem());
        words.put(text("directory.conditions"), form.villkor());
        words.put(text("directory.type"), label(InterventionType.values(), form.sort(), InterventionType::label));
        words.put(text("directory.topic"), label(Topic.values(), form.amne(), Topic::label));
        words.put(text("directory.ageFrom"), form.alderfran());
        words.put(text("directory.ageTo"), form.aldertill());
        words.put(text("directory.unit"), unit(form, units));
        words.put(text("directory.basis"), form.lagrum());
        words.put(text("directory.decision"), form.beslutsnummer() + " " + form.beslutsdatum());
        words.put(
                text("directory.documentation"),
                label(DocumentationMode.values(), form.dokumentation(), DocumentationMode::label));
        words.put(text("directory.reasons"), form.skalnummer() + " " + form.skaldatum());
        words.put(text("directory.where"), form.plats());
        words.put(text("directory.when"), form.tid());
        words.put(text("directory.tag.booking"), yesNo(form.bokning()));
        words.put(text("directory.tag.anonymous"), yesNo(form.anonymt()));
        words.put(text("directory.start"), form.start());
        words.put(text("directory.places"), form.platserkvar());
        words.put(text("directory.validFrom"), form.galler());
        words.put(text("directory.validTo"), form.slutar());
        return words;
    }

    private static <E extends Enum<E>> String label(E[] values, String name, Function<E, String> label) {
        return Stream.of(values)
                .filter(each -> each.name().equals(name))
                .map(label)
                .findFirst()
                .orElse("");
    }

    private static String unit(OfferingForm form, Map<UUID, String> units) {
        return units.entrySet().stream()
                .filter(unit -> unit.getKey().toString().equals(form.enhet()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String yesNo(String checked) {
        return text(checked.equals("true") ? "directory.yes" : "directory.no");
    }
}
