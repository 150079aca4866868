package se.vagenin.identity.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.vagenin.tenancy.SiteDetails;
import se.vagenin.web.Conflict;
import se.vagenin.web.Fact;
import se.vagenin.web.SwedishText;

/** What the standing texts of the public site say of the municipality, as an administrator writes it. */
final class SiteForm {

    static final String VERSION = "version";

    private static final Pattern ROW = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}");
    private static final int LINE = 200;
    private static final int LINES = 500;
    private static final int NOTES = 2000;

    /** Field by label, in the order of the form. */
    private static final Map<String, String> LABELS = labels();

    private SiteForm() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("namnd", "Ansvarig nämnd");
        labels.put("adress", "Postadress");
        labels.put("epost", "E-post");
        labels.put("ombud", "Dataskyddsombud");
        labels.put("trygg-vem", "Svarar för trygghetssidan");
        labels.put("trygg-dag", "Trygghetssidan lästes igenom");
        labels.put("tillg-dag", "Kommunen såg på tillgängligheten");
        labels.put("tillg-text", "Det kommunen fann");
        return labels;
    }

    static Typed of(SiteDetails details, @Nullable UUID version) {
        Map<String, String> values = values(details);
        values.put(VERSION, version == null ? "" : version.toString());
        return Typed.of(values);
    }

    static SiteDetails read(Reading reading, LocalDate today) {
        return new SiteDetails(
                reading.optional("namnd", LINE),
                reading.optional("adress", LINES),
                reading.email("epost"),
                reading.optional("ombud", LINE),
                reading.optional("trygg-vem", LINE),
                reading.past("trygg-dag", today, "Skriv dagen då någon läste igenom sidan"),
                reading.past("tillg-dag", today, "Skriv dagen då kommunen såg på tillgängligheten"),
                reading.optional("tillg-text", NOTES));
    }

    /** The row that the form was filled in from; a value that is no row's conflicts with whatever stands. */
    static @Nullable UUID version(Typed typed) {
        String version = typed.get(VERSION);
        return version.isEmpty() ? null : ROW.matcher(version).matches() ? UUID.fromString(version) : new UUID(-1, -1);
    }

    static List<Fact> facts(SiteDetails details) {
        List<Fact> facts = new ArrayList<>();
        Map<String, String> values = values(details);
        LABELS.forEach((field, label) -> facts.add(Fact.of(label, words(Objects.requireNonNull(values.get(field))))));
        return facts;
    }

    static List<Conflict.Change> differences(SiteDetails theirs, SiteDetails yours) {
        Map<String, String> first = values(theirs);
        Map<String, String> second = values(yours);
        return LABELS.entrySet().stream()
                .filter(field -> !Objects.equals(first.get(field.getKey()), second.get(field.getKey())))
                .map(field -> new Conflict.Change(
                        field.getValue(),
                        words(Objects.requireNonNull(first.get(field.getKey()))),
                        words(Objects.requireNonNull(second.get(field.getKey())))))
                .toList();
    }

    /** What to do about the page on safety; empty when nothing. */
    static String due(SiteDetails details, LocalDate today) {
        if (!details.safetyIsDue(today)) {
            return "";
        }
        LocalDate read = details.safetyReviewed();
        String since = read == null
                ? "Ingen har skrivit när trygghetssidan lästes igenom."
                : "Trygghetssidan lästes igenom senast " + SwedishText.date(read) + ".";
        return since + " Läs igenom den minst en gång om året. Det är en egen regel, ingen lag säger det.";
    }

    private static String words(String value) {
        if (value.isEmpty()) {
            return "Inte ifyllt";
        }
        return DAY.matcher(value).matches() ? SwedishText.date(LocalDate.parse(value)) : value;
    }

    private static Map<String, String> values(SiteDetails details) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("namnd", details.board());
        values.put("adress", details.address());
        values.put("epost", details.email());
        values.put("ombud", details.officer());
        values.put("trygg-vem", details.safetyOwner());
        values.put("trygg-dag", Objects.toString(details.safetyReviewed(), ""));
        values.put("tillg-dag", Objects.toString(details.accessReviewed(), ""));
        values.put("tillg-text", details.accessNotes());
        return values;
    }
}
