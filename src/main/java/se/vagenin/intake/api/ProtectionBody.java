package se.vagenin.intake.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import se.vagenin.api.JsonBody;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.ProtectionAssessment.Basis;
import se.vagenin.intake.ProtectionAssessment.Outcome;

/** Reads a protection assessment. What is missing by law is for the rules to say, not for the reader. */
record ProtectionBody(Outcome outcome, Set<Basis> bases, String reasons, ChildHeard childHeard, Instant assessedAt) {

    static ProtectionBody read(JsonBody body, Instant now) {
        Outcome outcome = body.choice("outcome", Outcome.class);
        if (!body.has("outcome")) {
            body.fault(
                    "outcome",
                    "Ange vad bedömningen kom fram till: NO_NEED, NEEDS_PROTECTION eller CANNOT_ASSESS_YET.");
        }
        String reasons = body.text("reasons", ReportBody.LONGEST_TEXT);
        return new ProtectionBody(
                outcome == null ? Outcome.CANNOT_ASSESS_YET : outcome,
                body.choices("bases", Basis.class),
                reasons == null ? "" : reasons,
                Heard.read(body),
                assessedAt(body, now));
    }

    private static Instant assessedAt(JsonBody body, Instant now) {
        OffsetDateTime given = body.moment("assessedAt");
        if (given != null && given.toInstant().isAfter(now)) {
            body.fault(
                    "assessedAt", "Bedömningen kan inte vara gjord i framtiden. Rätta tiden, eller utelämna fältet.");
        }
        return given == null ? now : given.toInstant();
    }

    ProtectionAssessment by(UUID assessor) {
        return new ProtectionAssessment(outcome, bases, reasons, childHeard, assessor, assessedAt);
    }

    @Override
    public String toString() {
        return "ProtectionBody[" + outcome + "]";
    }
}
