package se.vagenin.identity.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.audit.AuditEntry;
import se.vagenin.audit.AuditReview;
import se.vagenin.audit.ReviewOutcome;
import se.vagenin.web.Act;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SwedishText;

/** The pages of the log review. */
public final class ReviewView {

    private ReviewView() {}

    /** One line: who, when, what, about which matter. Never a name of a resident. */
    public record Line(
            String when,
            String exact,
            String who,
            String what,
            String about,
            List<String> marks,
            String state,
            String href) {

        static Line of(LogReview.Row row, Instant now) {
            AuditEntry entry = row.row().entry();
            ReviewOutcome outcome = row.row().outcome();
            return new Line(
                    SwedishText.shortDateTime(entry.at(), now),
                    entry.at().toString(),
                    ReviewView.who(row),
                    LogWords.action(entry.action()),
                    ReviewView.about(row),
                    row.marks().stream().map(Mark::label).toList(),
                    outcome == null ? "Inte granskad" : outcome.label(),
                    ReviewPages.ADDRESS + "/" + entry.id());
        }
    }

    /** Choices of the filter and what is chosen. */
    public record Filter(
            List<Option> staff, String who, List<Option> actions, String what, String day, FormErrors errors) {}

    /** A list of rows, or a sample. */
    public record Log(
            String heading,
            String lead,
            Act other,
            @Nullable Filter filter,
            List<Line> lines,
            @Nullable Act next,
            String notice) {}

    /** An opinion that has been signed. */
    public record Opinion(String outcome, String signed, String note) {}

    /** One row, its opinions and the form for one more. */
    public record Entry(
            String title,
            List<Fact> facts,
            List<String> marks,
            List<Opinion> opinions,
            List<Option> outcomes,
            String action,
            String outcome,
            String note,
            FormErrors errors) {

        static Entry of(LogReview.Row row, List<Opinion> opinions, Typed typed) {
            AuditEntry entry = row.row().entry();
            List<Fact> facts = new ArrayList<>();
            facts.add(Fact.of("Vem", who(row)));
            facts.add(Fact.of("När", SwedishText.dateTime(entry.at())));
            facts.add(Fact.of("Vad", LogWords.action(entry.action()), LogWords.effect(entry.effect())));
            facts.add(Fact.of("Gäller", about(row)));
            String detail = entry.detail();
            if (detail != null) {
                facts.add(Fact.of("Kod", detail));
            }
            return new Entry(
                    LogWords.action(entry.action()),
                    facts,
                    row.marks().stream().map(Mark::label).toList(),
                    opinions,
                    List.of(
                            Option.of(ReviewOutcome.NO_REMARK.name(), ReviewOutcome.NO_REMARK.label()),
                            Option.of(ReviewOutcome.FOLLOW_UP.name(), ReviewOutcome.FOLLOW_UP.label())),
                    ReviewPages.ADDRESS + "/" + entry.id(),
                    typed.outcome(),
                    typed.note(),
                    typed.errors());
        }
    }

    /** What the reviewer has written so far. */
    record Typed(String outcome, String note, FormErrors errors) {}

    static Opinion opinion(AuditReview review, Map<UUID, String> names) {
        return new Opinion(
                review.outcome().label(),
                names.getOrDefault(review.reviewer(), "") + ", " + SwedishText.dateTime(review.at()),
                review.note());
    }

    private static String who(LogReview.Row row) {
        var actor = row.actor();
        AuditEntry entry = row.row().entry();
        return actor == null ? LogWords.actor(entry.actorKind(), entry.actor()) : actor.name();
    }

    private static String about(LogReview.Row row) {
        var matter = row.matter();
        String kind = LogWords.kind(row.row().entry().object().kind());
        return matter == null ? kind : kind + " " + matter.reference();
    }
}
