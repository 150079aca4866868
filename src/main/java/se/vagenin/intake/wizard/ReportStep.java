package se.vagenin.intake.wizard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages of the form and the fields each asks for. Fields of a child are written without their prefix. */
enum ReportStep {
    DANGER("fara", false, "fara"),
    CALL("ring", false),
    WHO("vem", false, "slag"),
    YOU(
            "du",
            false,
            "anonym",
            "du.namn",
            "du.telefon",
            "du.epost",
            ReportReach.WAYS,
            ReportReach.HOURS,
            ReportReach.VOICEMAIL,
            ReportReach.NEUTRAL),
    WORK(
            "arbete",
            false,
            "du.kategori",
            "du.visst",
            "du.namn",
            "du.roll",
            "du.arbetsplats",
            "du.telefon",
            "du.epost",
            ReportReach.WAYS,
            ReportReach.HOURS,
            ReportReach.VOICEMAIL,
            ReportReach.NEUTRAL,
            "du.aterkoppling"),
    CHILD("barn", true, "namn", "fodd", "okand"),
    PLACE("plats", true, "plats", "platsmer", "adress", "skola"),
    ADULTS("vuxna", true, "vuxen1", "telefon1", "vuxen2", "telefon2"),
    WHOLE_CHILD(
            "helabarnet",
            true,
            "namn",
            "fodd",
            "okand",
            "plats",
            "platsmer",
            "adress",
            "skola",
            "skyddad",
            "samma",
            "vuxen1",
            "telefon1",
            "vuxen2",
            "telefon2"),
    WORRY("oro", false, "oro.text", "oro.sedan"),
    REASONS("orsaker", false, "oro.orsaker", "oro.vet"),
    WHOLE_WORRY("helaoron", false, "oro.text", "oro.sedan", "oro.orsaker", "oro.vet"),
    CHECK("kontroll", false);

    private final String code;
    private final boolean ofChild;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, which nothing changes
    private final List<String> fields;

    ReportStep(String code, boolean ofChild, String... fields) {
        this.code = code;
        this.ofChild = ofChild;
        this.fields = List.of(fields);
    }

    boolean ofChild() {
        return ofChild;
    }

    /** A page, and for the pages about a child which one, counted from 0. */
    record Stop(ReportStep step, int child) {

        static Stop at(ReportStep step) {
            return new Stop(step, 0);
        }

        static Optional<Stop> of(String code) {
            String[] parts = code.split("-", 2);
            return Arrays.stream(ReportStep.values())
                    .filter(step -> step.code.equals(parts[0]))
                    .findFirst()
                    .map(step -> new Stop(step, step.ofChild && parts.length == 2 ? number(parts[1]) : 0));
        }

        String code() {
            return step.ofChild ? step.code + "-" + (child + 1) : step.code;
        }

        /** The names of the fields as the page writes them. */
        List<String> fields() {
            return step.fields.stream()
                    .map(field -> step.ofChild ? field(child, field) : field)
                    .toList();
        }

        static String field(int child, String field) {
            return "barn[" + child + "]." + field;
        }

        private static int number(String digits) {
            return digits.matches("[1-9][0-9]?") ? Integer.parseInt(digits) - 1 : 0;
        }
    }
}
