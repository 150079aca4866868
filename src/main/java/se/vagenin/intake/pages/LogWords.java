package se.vagenin.intake.pages;

import se.vagenin.audit.AuditEntry;

/** The codes of the log in Swedish. */
final class LogWords {

    private LogWords() {}

    static String of(AuditEntry row) {
        return switch (row.action()) {
            case "READ_MATTER" -> "läste ärendet";
            case "SEE_AUDIT_OF_MATTER" -> "läste loggen";
            case "OPEN_ATTACHMENT" -> "öppnade en bilaga";
            case "READ_REPORT" -> "läste anmälan";
            case "READ_CONVERSATION" -> "läste samtalet";
            case "OPEN_MATTER" -> "registrerade";
            case "ASSIGN_MATTER" -> "fördelade";
            case "MOVE_MATTER" -> "förde ärendet vidare";
            case "SAVE_NOTE" -> "sparade ett utkast";
            case "LOCK_NOTE" -> "låste en anteckning";
            case "REVEAL_PROTECTED" -> "öppnade skyddade uppgifter";
            default -> row.effect().equals("READ") ? "läste" : row.effect().equals("CHANGE") ? "ändrade" : "nekades";
        };
    }
}
