package se.vagenin.intake.wizard;

import static se.vagenin.intake.wizard.ReportStep.ADULTS;
import static se.vagenin.intake.wizard.ReportStep.CALL;
import static se.vagenin.intake.wizard.ReportStep.CHECK;
import static se.vagenin.intake.wizard.ReportStep.CHILD;
import static se.vagenin.intake.wizard.ReportStep.DANGER;
import static se.vagenin.intake.wizard.ReportStep.PLACE;
import static se.vagenin.intake.wizard.ReportStep.REASONS;
import static se.vagenin.intake.wizard.ReportStep.WHO;
import static se.vagenin.intake.wizard.ReportStep.WHOLE_CHILD;
import static se.vagenin.intake.wizard.ReportStep.WHOLE_WORRY;
import static se.vagenin.intake.wizard.ReportStep.WORK;
import static se.vagenin.intake.wizard.ReportStep.WORRY;
import static se.vagenin.intake.wizard.ReportStep.YOU;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vagenin.intake.wizard.ReportStep.Stop;

/** The pages that these answers lead through, in order. One question a page for residents, grouped for professionals. */
record ReportPath(ReportAnswers answers, List<Stop> stops) {

    static ReportPath of(ReportAnswers answers) {
        boolean professional = answers.variant().professional();
        List<Stop> stops = new ArrayList<>();
        stops.add(Stop.at(DANGER));
        if (answers.value("fara").equals("YES")) {
            stops.add(Stop.at(CALL));
        }
        stops.add(Stop.at(WHO));
        stops.add(Stop.at(professional ? WORK : YOU));
        for (int child = 0; child < answers.children(); child++) {
            stops.addAll(
                    professional || child > 0
                            ? List.of(new Stop(WHOLE_CHILD, child))
                            : List.of(Stop.at(CHILD), Stop.at(PLACE), Stop.at(ADULTS)));
        }
        stops.addAll(professional ? List.of(Stop.at(WHOLE_WORRY)) : List.of(Stop.at(WORRY), Stop.at(REASONS)));
        stops.add(Stop.at(CHECK));
        return new ReportPath(answers, List.copyOf(stops));
    }

    /** The stop itself where the path leads over it, else where the path begins. */
    Stop nearest(Stop wanted) {
        return stops.contains(wanted) ? wanted : stops.getFirst();
    }

    int number(Stop stop) {
        return stops.indexOf(stop) + 1;
    }

    Stop after(Stop stop, LocalDate today) {
        if (answers.checking()) {
            return firstWrong(today).orElse(Stop.at(CHECK));
        }
        return stops.get(Math.min(stops.indexOf(stop) + 1, stops.size() - 1));
    }

    Stop before(Stop stop) {
        if (answers.checking() && stop.step() != CHECK) {
            return Stop.at(CHECK);
        }
        return stops.get(Math.max(stops.indexOf(stop) - 1, 0));
    }

    Optional<Stop> firstWrong(LocalDate today) {
        return stops.stream()
                .filter(stop -> ReportChecks.of(stop, answers, today).hasAny())
                .findFirst();
    }
}
