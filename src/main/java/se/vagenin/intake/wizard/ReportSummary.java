package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.intake.ReportedConcern.Reason;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.web.Answered;

/** All answers once more, before they are sent. */
public final class ReportSummary {

    /**
     * A part of the report.
     *
     * @param child its number from 1, where there are several and it can be taken away
     */
    public record Section(
            String title, List<Answered> answers, @Nullable Integer child) {}

    private final ReportAnswers answers;
    private final LocalDate today;

    private ReportSummary(ReportAnswers answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    static List<Section> of(ReportAnswers answers, LocalDate today) {
        ReportSummary summary = new ReportSummary(answers, today);
        List<Section> sections = new ArrayList<>();
        sections.add(summary.you());
        for (int child = 0; child < answers.children(); child++) {
            sections.add(summary.child(child));
        }
        sections.add(summary.worry());
        return sections;
    }

    private Section you() {
        boolean professional = answers.variant().professional();
        Stop who = Stop.at(professional ? ReportStep.WORK : ReportStep.YOU);
        List<Answered> rows = new ArrayList<>();
        rows.add(row("report.check.who", text("report.who." + answers.variant().code()), Stop.at(ReportStep.WHO)));
        if (answers.variant().categories(today).size() > 1) {
            rows.add(row("report.work.category", ReportLabels.of(new ReportContent(answers, today).category()), who));
        }
        if (answers.anonymous()) {
            rows.add(row("report.you.question", text("report.you.anonymous"), who));
            return new Section(text("report.check.you"), rows, null);
        }
        rows.add(row("report.you.name", answers.value("du.namn"), who));
        if (professional) {
            rows.add(row("report.work.place", lines("du.arbetsplats", "du.roll"), who));
        }
        rows.add(row("report.check.reach", lines("du.telefon", "du.epost"), who));
        rows.add(row("report.safe.short", new ReportReach(answers).words(), who));
        if (professional) {
            rows.add(row(
                    "report.work.feedback",
                    ReportLabels.of(answers.yes("du.aterkoppling") ? Answer.YES : Answer.NO),
                    who));
        }
        return new Section(text("report.check.you"), rows, null);
    }

    private Section child(int child) {
        boolean whole = ReportPath.of(answers).stops().contains(new Stop(ReportStep.WHOLE_CHILD, child));
        Stop who = new Stop(whole ? ReportStep.WHOLE_CHILD : ReportStep.CHILD, child);
        Stop place = whole ? who : new Stop(ReportStep.PLACE, child);
        Stop adults = whole ? who : new Stop(ReportStep.ADULTS, child);
        String where = ReportPlace.of(answers.ofChild(child, "plats"))
                .map(ReportPlace::words)
                .orElse("");
        boolean same = child > 0 && answers.yes(Stop.field(child, "samma"));
        String home = same ? text("report.check.same") : "";
        List<Answered> rows = List.of(
                row("report.child.name", answers.ofChild(child, "namn"), who),
                row("report.child.born", answers.ofChild(child, "fodd"), who),
                row("report.place.legend", joined(where, answers.ofChild(child, "platsmer")), place),
                row("report.place.address", joined(answers.ofChild(child, "adress"), home), place),
                row("report.place.school", answers.ofChild(child, "skola"), place),
                row("report.adults.short", joined(adult(child, "1"), adult(child, "2"), home), adults));
        boolean only = answers.children() == 1;
        return new Section(
                only ? text("report.check.child") : text("report.child.number", child + 1),
                rows,
                only ? null : child + 1);
    }

    private String adult(int child, String number) {
        return Stream.of(answers.ofChild(child, "vuxen" + number), answers.ofChild(child, "telefon" + number))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Section worry() {
        boolean professional = answers.variant().professional();
        Stop worry = Stop.at(professional ? ReportStep.WHOLE_WORRY : ReportStep.WORRY);
        Stop reasons = Stop.at(professional ? ReportStep.WHOLE_WORRY : ReportStep.REASONS);
        String chosen = Arrays.stream(Reason.values())
                .filter(reason -> answers.values("oro.orsaker").contains(reason.name()))
                .map(ReportLabels::of)
                .collect(Collectors.joining("\n"));
        return new Section(
                text("report.check.worry"),
                List.of(
                        row("report.danger.short", answer("fara"), Stop.at(ReportStep.DANGER)),
                        row("report.worry.question", answers.value("oro.text"), worry),
                        row("report.worry.since", answers.value("oro.sedan"), worry),
                        row("report.reasons.short", chosen, reasons),
                        row("report.reasons.informed", answer("oro.vet"), reasons)),
                null);
    }

    private String answer(String field) {
        return Arrays.stream(Answer.values())
                .filter(each -> each.name().equals(answers.value(field)))
                .map(ReportLabels::of)
                .findFirst()
                .orElse("");
    }

    private String lines(String one, String other) {
        return joined(answers.value(one), answers.value(other));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Answered row(String key, String answer, Stop stop) {
        return new Answered(text(key), answer.isEmpty() ? text("report.check.none") : answer, "andra." + stop.code());
    }
}
