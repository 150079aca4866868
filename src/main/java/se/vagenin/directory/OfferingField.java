package se.vagenin.directory;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that is written about an offering, in the order of the form: the name of the field in the form and of the
 * column in a file, and what staff call it. Form, file, history and comparison all go by this list.
 */
public enum OfferingField {
    NAME("namn", "Namn", Kind.LINE),
    SUMMARY("beskrivning", "Beskrivning", Kind.TEXT),
    TYPE("sort", "Sorts insats", Kind.CHOICE),
    TOPIC("amne", "Ämne", Kind.CHOICE),
    SEARCH_WORDS("sokord", "Sökord", Kind.LINE),
    AUDIENCES("vem", "Vem gäller det", Kind.CHOICES),
    AUDIENCE("forvem", "För", Kind.LINE),
    AGE_FROM("alderfran", "Från ålder", Kind.NUMBER),
    AGE_TO("aldertill", "Till och med ålder", Kind.NUMBER),
    LANGUAGES("sprak", "Språk", Kind.CHOICES),
    INTERPRETER("tolk", "Tolk går att ordna", Kind.FLAG),
    DECISION_NUMBER("beslutsnummer", "Nämndens beslut, nummer", Kind.LINE),
    DECISION_DATE("beslutsdatum", "Nämndens beslut, dag", Kind.DATE),
    BASIS("lagrum", "Lagrum", Kind.LINE),
    CONDITIONS("villkor", "Villkor", Kind.TEXT),
    VALID_FROM("galler", "Erbjuds från", Kind.DATE),
    VALID_TO("slutar", "Erbjuds till och med", Kind.DATE),
    MODE("dokumentation", "Dokumentation", Kind.CHOICE),
    REASONS_NUMBER("skalnummer", "Beslut om särskilda skäl, nummer", Kind.LINE),
    REASONS_DATE("skaldatum", "Beslut om särskilda skäl, dag", Kind.DATE),
    CHANNELS("satt", "Hur man träffas", Kind.CHOICES),
    LOCATIONS("lokaler", "Lokaler", Kind.CHOICES),
    PLACE("plats", "Plats med egna ord", Kind.LINE),
    HOURS("oppettider", "Öppettider", Kind.TEXT),
    SCHEDULE("tid", "När, med egna ord", Kind.LINE),
    BOOKING("bokning", "Bokas", Kind.FLAG),
    ANONYMOUS("anonymt", "Kan vara anonymt", Kind.FLAG),
    HOW_TO("sakommerdu", "Så kommer man", Kind.TEXT),
    START("start", "Nästa start", Kind.DATE),
    PLACES_LEFT("platserkvar", "Platser kvar", Kind.NUMBER),
    PLACES_TOTAL("platsertotalt", "Platser i allt", Kind.NUMBER),
    FEE("avgift", "Avgift i kronor", Kind.NUMBER),
    FEE_WORDS("avgiftstext", "Avgift, förklaring", Kind.LINE),
    PHONE("telefon", "Telefon", Kind.LINE),
    EMAIL("epost", "E-post", Kind.LINE),
    WEB("webb", "Webbplats", Kind.LINE),
    UNIT("enhet", "Enhet", Kind.CHOICE),
    PERSON("ansvarig", "Ansvarig person", Kind.CHOICE),
    REVIEW("granskas", "Gås igenom", Kind.CHOICE);

    /** What may stand in a field. */
    public enum Kind {
        LINE,
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        CHOICE,
        CHOICES
    }

    private final String key;
    private final String label;
    private final Kind kind;

    OfferingField(String key, String label, Kind kind) {
        this.key = key;
        this.label = label;
        this.kind = kind;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** A person of the staff has no place in a file that is sent about. */
    public boolean inFiles() {
        return this != PERSON;
    }

    public static Optional<OfferingField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
