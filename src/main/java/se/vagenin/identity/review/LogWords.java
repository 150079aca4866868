package se.vagenin.identity.review;

import java.util.Map;
import se.vagenin.audit.AuditObject;

/** The log's codes in Swedish. One that is new shows itself as it is: a reviewer must see every row. */
final class LogWords {

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("READ_MATTER", "Läste ärendet"),
            Map.entry("PREVIEW_MATTER", "Läste förhandsvisningen"),
            Map.entry("LIST_QUEUE", "Såg inkorgen"),
            Map.entry("SEARCH_PERSON", "Sökte efter person"),
            Map.entry("REVEAL_PROTECTED", "Visade skyddade uppgifter"),
            Map.entry("REGISTER_PERSON", "Registrerade person"),
            Map.entry("SEE_AUDIT_OF_MATTER", "Såg vem som läst ärendet"),
            Map.entry("ASSIGN_MATTER", "Fördelade ärendet"),
            Map.entry("MOVE_MATTER", "Ändrade ärendets läge"),
            Map.entry("SAVE_NOTE", "Sparade anteckning"),
            Map.entry("LOCK_NOTE", "Låste anteckning"),
            Map.entry("ASSESS_PROTECTION", "Gjorde skyddsbedömning"),
            Map.entry("DECIDE_PRELIMINARY", "Beslutade i förhandsbedömning"),
            Map.entry("EXTEND_DEADLINE", "Förlängde tiden"),
            Map.entry("READ_HANDOVER", "Läste överlämningen"),
            Map.entry("OPEN_HANDOVER", "Öppnade överlämningen"),
            Map.entry("PREPARE_HANDOVER", "Förberedde överlämning"),
            Map.entry("READ_LOG", "Läste loggen"),
            Map.entry("SAMPLE_LOG", "Tog stickprov ur loggen"),
            Map.entry("REVIEW_LOG", "Granskade loggrad"),
            Map.entry("ADD_STAFF", "Lade till medarbetare"),
            Map.entry("CHANGE_STAFF", "Ändrade medarbetare"),
            Map.entry("END_STAFF", "Avslutade konto"));

    private LogWords() {}

    static String action(String code) {
        return ACTIONS.getOrDefault(code, code);
    }

    static String effect(String code) {
        return switch (code) {
            case "READ" -> "Läsning";
            case "CHANGE" -> "Ändring";
            case "REFUSED" -> "Nekad";
            default -> code;
        };
    }

    static String kind(AuditObject.Kind kind) {
        return switch (kind) {
            case MATTER -> "Ärende";
            case PERSON -> "Person";
            case HANDOVER -> "Överlämning";
            case OFFERING -> "Insats";
            case STAFF -> "Medarbetare";
            case MUNICIPALITY -> "Kommun";
            case LIST -> "Lista";
        };
    }

    /** A system, a job or a visitor has no name of its own. */
    static String actor(String kind, String code) {
        return switch (kind) {
            case "VISITOR" -> "Besökare på den öppna sidan";
            case "CLIENT" -> "Systemet " + code;
            case "MACHINE" -> "Vägen in självt";
            default -> "Okänd medarbetare";
        };
    }
}
