package se.vagenin.intake.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.vagenin.audit.AuditEntry;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.SwedishText;

/** The rows of the log as a matter's pages show them, newest first. */
final class SeenRows {

    /** How many of those who read a matter last stand on its page; the others stand in its log. */
    private static final int ON_THE_PAGE = 4;

    private SeenRows() {}

    /** The last ones who read it, each once: whoever works with a matter reads it many times. */
    static List<MatterView.SeenRow> last(MatterFile file) {
        Set<String> readers = new HashSet<>();
        return file.log().stream()
                .filter(each -> readers.add(each.actorKind() + " " + each.actor()))
                .limit(ON_THE_PAGE)
                .map(each -> row(file, each))
                .toList();
    }

    static List<MatterView.SeenRow> all(MatterFile file) {
        return file.log().stream().map(each -> row(file, each)).toList();
    }

    private static MatterView.SeenRow row(MatterFile file, AuditEntry row) {
        boolean today = SwedishTime.dateOf(row.at()).equals(SwedishTime.dateOf(file.now()));
        return new MatterView.SeenRow(
                today ? SwedishText.time(row.at()) : SwedishText.shortDateTime(row.at(), file.now()),
                row.at().toString(),
                actor(file, row),
                LogWords.of(row));
    }

    private static String actor(MatterFile file, AuditEntry row) {
        return switch (row.actorKind()) {
            case "STAFF" -> file.who(UUID.fromString(row.actor()));
            case "CLIENT" -> "Ansluten verksamhet";
            case "VISITOR" -> file.matter().kind().concern() ? "Anmälaren" : "Personen";
            case "RESIDENT" -> "Anmälaren, inloggad";
            default -> "Vägen in";
        };
    }
}
