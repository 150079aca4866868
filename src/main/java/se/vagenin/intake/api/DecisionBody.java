package se.vagenin.intake.api;

import se.vagenin.api.JsonBody;
import se.vagenin.intake.DecisionAnswers;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.PreliminaryDecision.AttachToOngoing;
import se.vagenin.intake.PreliminaryDecision.Decline;
import se.vagenin.intake.PreliminaryDecision.Open;

/** Reads a preliminary decision with the answers that belong to it. */
record DecisionBody(PreliminaryDecision decision, DecisionAnswers answers) {

    /** The three ways. */
    enum Way {
        OPEN,
        DECLINE,
        ATTACH
    }

    static DecisionBody read(JsonBody body) {
        Way way = body.choice("decision", Way.class);
        if (!body.has("decision")) {
            body.fault("decision", "Ange beslutet: OPEN, DECLINE eller ATTACH.");
        }
        String reference = text(body, "investigationRef", ReportBody.LONGEST_LINE);
        String reasons = text(body, "reasons", ReportBody.LONGEST_TEXT);
        boolean support = body.flag("supportOffered");
        if (support && way != Way.DECLINE) {
            body.fault("supportOffered", "Stöd utan utredning hör bara till DECLINE. Ta bort fältet.");
        }
        var answers = new DecisionAnswers(
                Heard.read(body),
                Heard.readMeeting(body),
                text(body, "violenceOverride", ReportBody.LONGEST_TEXT),
                !reference.isBlank(),
                null);
        return new DecisionBody(decision(way == null ? Way.OPEN : way, reasons, support, reference), answers);
    }

    private static PreliminaryDecision decision(Way way, String reasons, boolean support, String reference) {
        return switch (way) {
            case OPEN -> new Open(reasons);
            case DECLINE -> new Decline(reasons, support);
            case ATTACH -> new AttachToOngoing(reference);
        };
    }

    private static String text(JsonBody body, String field, int most) {
        String text = body.text(field, most);
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return "DecisionBody[]";
    }
}
