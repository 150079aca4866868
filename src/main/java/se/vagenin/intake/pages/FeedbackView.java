package se.vagenin.intake.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.FeedbackCase;
import se.vagenin.kernel.Rules;
import se.vagenin.web.ClockChip;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SafeContactBox;
import se.vagenin.web.SwedishText;

/**
 * The page that answers the reporter.
 *
 * @param refusal why nobody may be told; the rest is then left out
 * @param asked when the reporter asked, in words; empty while nobody has
 */
public record FeedbackView(
        String matter,
        String reference,
        @Nullable String refusal,
        String asked,
        List<SafeContactBox> safe,
        List<Row> rows,
        FormErrors errors) {

    /**
     * The answer about one person.
     *
     * @param answer the one lawful answer; empty while nothing is decided
     * @param done what was told or withheld, and when
     * @param letter the letter to send, once an answer is given
     */
    public record Row(
            String id,
            String version,
            String name,
            @Nullable ClockChip clock,
            String answer,
            String done,
            @Nullable String letter,
            String typed,
            String reason) {

        public List<Option> options() {
            return List.of(
                    Option.of("ja", "Lämna beskedet: " + MatterViews.lower(answer)),
                    Option.of("olampligt", "Det är olämpligt att lämna besked, skäl anges"));
        }
    }

    static FeedbackView of(MatterFile file, FeedbackPages.@Nullable FeedbackForm form, FormErrors errors) {
        boolean mandated = file.feedback().map(FeedbackCase::mandated).orElse(false);
        String asked = file.feedback()
                .flatMap(FeedbackCase::askedAt)
                .map(at -> file.matter().arrivedToTheHour() ? "" : SwedishText.moment(at, file.now()))
                .orElse("");
        return new FeedbackView(
                file.address(),
                file.matter().reference(),
                mandated ? null : Rules.get("R13").reason() + " (SoL 19 kap. 6 §)",
                asked,
                SafeContactView.withReporter(file),
                file.assessments().stream().map(each -> row(file, each, form)).toList(),
                errors);
    }

    private static Row row(MatterFile file, Assessment assessment, FeedbackPages.@Nullable FeedbackForm form) {
        boolean typed = form != null && assessment.id().equals(form.bedomning());
        Optional<Assessment.Told> told = assessment.told();
        return new Row(
                assessment.id().toString(),
                Integer.toString(assessment.version()),
                file.label(assessment),
                Chips.running(file, assessment.id(), ClockKind.REPORTER_FEEDBACK)
                        .orElse(null),
                assessment
                        .made()
                        .map(made -> FeedbackLetter.answer(made.decision()).label())
                        .orElse(""),
                told.map(each -> done(file, each)).orElse(""),
                told.filter(each -> each.answer() != null)
                        .map(_ -> file.address() + "/aterkoppling/" + assessment.id() + "/brev")
                        .orElse(null),
                typed ? Typed.words(Objects.requireNonNull(form).besked()) : "",
                typed ? Typed.words(Objects.requireNonNull(form).skal()) : "");
    }

    private static String done(MatterFile file, Assessment.Told told) {
        var answer = told.answer();
        String what = answer == null ? "Inget besked, olämpligt: " + told.unsuitable() : answer.label();
        return what + ". " + SwedishText.moment(told.at(), file.now()) + ", " + file.name(told.by()) + ".";
    }
}
