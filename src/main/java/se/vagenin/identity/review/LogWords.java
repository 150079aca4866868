package se.vagenin.identity.review;

import java.util.Map;
import se.vagenin.audit.AuditObject;

/** The log's codes in Swedish. One that is new shows itself as it is: a reviewer must see every row. */
final class LogWords {

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("READ_MATTER", "Läste ärendet"),
            Map.entry("PREVIEW_MATTER", "Läste förhandsvisningen"),
            Map.entry("OPEN_MATTER", "Öppnade nytt ärende"),
            Map.entry("ASSIGN_MATTER", "Fördelade ärendet"),
            Map.entry("TAKE_MATTER", "Tog ärendet"),
            Map.entry("MOVE_MATTER", "Ändrade ärendets läge"),
            Map.entry("CLOSE_MATTER", "Avslutade ärendet"),
            Map.entry("SEE_AUDIT_OF_MATTER", "Såg vem som läst ärendet"),
            Map.entry("SEARCH_MATTER", "Fann ärendet vid sökning"),
            Map.entry("SEARCH_PERSON", "Sökte efter person"),
            Map.entry("REVEAL_PROTECTED", "Visade skyddade uppgifter"),
            Map.entry("REGISTER_PERSON", "Registrerade person"),
            Map.entry("IDENTIFY_PERSON", "Angav vem personen är"),
            Map.entry("MARK_PROTECTED", "Märkte uppgifter som skyddade"),
            Map.entry("RECORD_SAFE_CONTACT", "Skrev hur person får nås"),
            Map.entry("NAME_STAFF", "Gav namngiven medarbetare tillträde"),
            Map.entry("LIST_QUEUE", "Såg inkorgen"),
            Map.entry("LIST_MY_DAY", "Såg Min dag"),
            Map.entry("LIST_HANDOVERS", "Såg mottagna överlämningar"),
            Map.entry("LIST_REPORTS", "Läste anmälan i lista"),
            Map.entry("LIST_CLOCKS", "Läste tidsfrister"),
            Map.entry("READ_TIMELINE", "Läste händelser"),
            Map.entry("READ_NOTE", "Läste anteckning"),
            Map.entry("WRITE_NOTE", "Skrev anteckning"),
            Map.entry("SAVE_NOTE", "Sparade anteckning"),
            Map.entry("SAVE_DRAFT", "Sparade utkast"),
            Map.entry("LOCK_NOTE", "Låste anteckning"),
            Map.entry("ADD_ATTACHMENT", "Lade till bilaga"),
            Map.entry("OPEN_ATTACHMENT", "Öppnade bilaga"),
            Map.entry("SCAN_ATTACHMENT", "Kontrollerade bilaga"),
            Map.entry("ASSESS_PROTECTION", "Skyddsbedömning"),
            Map.entry("DECIDE_PRELIMINARY", "Beslut i förhandsbedömning"),
            Map.entry("EXTEND_DEADLINE", "Längre tid"),
            Map.entry("OFFER_SUPPORT", "Erbjöd stöd"),
            Map.entry("GIVE_FEEDBACK", "Återkoppling"),
            Map.entry("HAND_OVER", "Överlämning"),
            Map.entry("RECEIVE_HANDOVER", "Mottagen överlämning"),
            Map.entry("READ_HANDOVER", "Läste överlämningen"),
            Map.entry("OPEN_HANDOVER", "Öppnade överlämningen"),
            Map.entry("PREPARE_HANDOVER", "Förberedde överlämning"),
            Map.entry("SEND_HANDOVER", "Skickade överlämning"),
            Map.entry("UNDO_HANDOVER", "Ångrade överlämning"),
            Map.entry("ACCEPT_HANDOVER", "Tog emot överlämning"),
            Map.entry("RETURN_HANDOVER", "Lämnade tillbaka överlämning"),
            Map.entry("READ_CONVERSATION", "Läste samtalet"),
            Map.entry("WRITE_MESSAGE", "Skrev i samtalet"),
            Map.entry("ANSWER_PERSON", "Svarade personen"),
            Map.entry("TELL_NAME", "Berättade vem det är"),
            Map.entry("REPORT_FROM_CONVERSATION", "Gjorde orosanmälan från samtalet"),
            Map.entry("READ_LOG", "Läste loggen"),
            Map.entry("SAMPLE_LOG", "Tog stickprov ur loggen"),
            Map.entry("REVIEW_LOG", "Granskade loggrad"),
            Map.entry("ADD_OFFERING", "Lade till insats"),
            Map.entry("CHANGE_OFFERING", "Ändrade insats"),
            Map.entry("ASSURE_OFFERING", "Intygade insats"),
            Map.entry("TRANSLATE_OFFERING", "Översatte insats"),
            Map.entry("ADD_LOCATION", "Lade till lokal"),
            Map.entry("CHANGE_LOCATION", "Ändrade lokal"),
            Map.entry("BOOK_TIME", "Bokade tid"),
            Map.entry("MOVE_BOOKING", "Flyttade bokad tid"),
            Map.entry("CANCEL_BOOKING", "Avbokade tid"),
            Map.entry("SET_REMINDER", "Valde påminnelse"),
            Map.entry("WITHDRAW_REMINDER", "Tog bort påminnelse"),
            Map.entry("SEND_REMINDER", "Skickade påminnelse"),
            Map.entry("FAIL_REMINDER", "Kunde inte skicka påminnelse"),
            Map.entry("TIE_BOOKING", "Lade sin bokade tid på sina sidor"),
            Map.entry("UNTIE_BOOKING", "Tog bort sin bokade tid från sina sidor"),
            Map.entry("LIST_OWN_BOOKING", "Såg sin bokade tid"),
            Map.entry("READ_OWN_BOOKING", "Öppnade sin bokade tid"),
            Map.entry("READ_CALENDAR", "Såg kalendern"),
            Map.entry("READ_BOOKING", "Läste bokad tid"),
            Map.entry("NOTE_CAME", "Skrev att samtalet blev av"),
            Map.entry("NOTE_MISSED", "Skrev att personen inte kom"),
            Map.entry("CHANGE_CALENDAR", "Ändrade sina bokningsbara tider"),
            Map.entry("CHANGE_ROOM", "Ändrade rum"),
            Map.entry("SEND_REMARK", "Skickade synpunkt på sidan"),
            Map.entry("LIST_REMARKS", "Läste synpunkter på sidan"),
            Map.entry("HANDLE_REMARK", "Hanterade synpunkt på sidan"),
            Map.entry("ADD_STAFF", "Lade till medarbetare"),
            Map.entry("CHANGE_STAFF", "Ändrade medarbetare"),
            Map.entry("END_STAFF", "Avslutade konto"),
            Map.entry("ADD_DELEGATION", "Lade till delegation"),
            Map.entry("END_DELEGATION", "Avslutade delegation"),
            Map.entry("RENAME_UNIT", "Bytte namn på enhet"),
            Map.entry("CHANGE_MUNICIPALITY", "Ändrade kommunens uppgifter"),
            Map.entry("SET_UP_MUNICIPALITY", "Lade till kommun"),
            Map.entry("LIST_OWN", "Såg sina egna sidor"),
            Map.entry("READ_OWN_DATA", "Såg vad som är sparat om en själv"),
            Map.entry("READ_OWN_MATTER", "Såg sitt eget ärende"),
            Map.entry("LIST_SAVED_REPORTS", "Såg sina sparade orosanmälningar"),
            Map.entry("READ_SAVED_REPORT", "Öppnade sin sparade orosanmälan"),
            Map.entry("SAVE_REPORT", "Sparade en påbörjad orosanmälan"),
            Map.entry("DELETE_SAVED_REPORT", "Tog bort en sparad orosanmälan"),
            Map.entry("SEND_SAVED_REPORT", "Skickade en sparad orosanmälan"));

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
            case SAVED_REPORT -> "Sparad orosanmälan";
            case BOOKING -> "Bokad tid";
            case ROOM -> "Rum";
            case REMARK -> "Synpunkt på sidan";
            case LIST -> "Lista";
        };
    }

    /** A system, a job or a visitor has no name of its own. */
    static String actor(String kind, String code) {
        return switch (kind) {
            case "VISITOR" -> "Besökare på den öppna sidan";
            case "RESIDENT" -> "Inloggad med e-legitimation";
            case "CLIENT" -> "Systemet " + code;
            case "MACHINE" -> "Vägen in självt";
            default -> "Okänd medarbetare";
        };
    }
}
