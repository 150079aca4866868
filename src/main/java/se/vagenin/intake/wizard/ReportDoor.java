package se.vagenin.intake.wizard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.intake.wizard.ReportSeal.Opened;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.kernel.Municipality;

/**
 * The door between the report of concern and the other way in: whoever began with the wrong one goes over and takes along
 * what is typed.
 */
@Component
public class ReportDoor {

    /** The page of the report that one comes to. */
    public static final String FIRST_PAGE = "vem";

    private final ReportSeal seal;

    ReportDoor(ReportSeal seal) {
        this.seal = seal;
    }

    /**
     * Answers as the report's own pages read them.
     *
     * @param answers by the report's own fields
     */
    public String carrying(Municipality municipality, Map<String, String> answers, Instant now) {
        ReportAnswers fresh = ReportAnswers.fresh(UUID.randomUUID(), now);
        answers.forEach((field, answer) -> {
            if (!answer.isBlank()) {
                fresh.given().put(field, List.of(answer));
            }
        });
        return seal.seal(municipality, fresh);
    }

    /** What had been answered in the report, with what was posted from one of its pages. */
    public Map<String, List<String>> carried(
            Municipality municipality, String sealed, String page, Map<String, List<String>> posted, Instant now) {
        ReportAnswers answers = switch (seal.answers(municipality, sealed, now)) {
            case Opened.Fresh(var fresh) -> fresh;
            case Opened.Old(var old) -> old;
            case Opened.Unreadable() -> ReportAnswers.fresh(UUID.randomUUID(), now);
        };
        return Stop.of(page)
                .map(stop -> answers.with(stop, posted))
                .orElse(answers)
                .given();
    }
}
