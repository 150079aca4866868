package se.vagenin.worklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Figures;
import se.vagenin.casefile.Figures.Weeks;
import se.vagenin.casefile.Figures.What;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.Outcome;
import se.vagenin.web.SwedishText;

/** The rows of what happened in the last weeks. A row where nothing did is left out. */
final class FigureRows {

    private static final Set<Outcome> SUPPORT = EnumSet.of(Outcome.SUPPORT_STARTED, Outcome.SUPPORT_DECLINED);
    private static final Set<Outcome> INVESTIGATION = EnumSet.of(Outcome.HANDED_OVER, Outcome.ATTACHED);
    private static final Set<Outcome> NEITHER =
            EnumSet.of(Outcome.ADVICE_ENOUGH, Outcome.REFERRED, Outcome.CLOSED_NO_ACTION);

    private FigureRows() {}

    static Weeks sum(List<Figures.Figure> figures, Predicate<What> condition) {
        return figures.stream()
                .filter(each -> condition.test(each.what()))
                .map(Figures.Figure::weeks)
                .reduce(Weeks.NONE, Weeks::plus);
    }

    /** What came in, by kind, and what left. */
    static List<FigureView.WeekRow> flow(List<Figures.Figure> figures) {
        List<FigureView.WeekRow> rows = new ArrayList<>();
        Weeks arrived = sum(figures, What.Arrived.class::isInstance);
        Weeks left = sum(figures, What.Left.class::isInstance);
        if (arrived.most() == 0 && left.most() == 0) {
            return rows;
        }
        for (MatterKind kind : MatterKind.values()) {
            Weeks of = sum(figures, new What.Arrived(kind)::equals);
            if (of.most() != 0) {
                rows.add(row(kind.label(), of, 0, false));
            }
        }
        rows.add(row("Alla som kom in", arrived, 0, true));
        rows.add(row("Avslutade eller överlämnade", left, 0, true));
        return rows;
    }

    /** The ways out, in three groups with a sum each. */
    static List<FigureView.WeekRow> outcomes(List<Figures.Figure> figures) {
        int all = sum(figures, What.Left.class::isInstance).most();
        List<FigureView.WeekRow> rows = new ArrayList<>();
        group(rows, figures, all, "Stöd utan behovsprövning", SUPPORT);
        group(rows, figures, all, "Till utredning", INVESTIGATION);
        group(rows, figures, all, "Utan utredning och utan stöd från oss", NEITHER);
        Weeks unsaid = sum(figures, new What.Left(Optional.empty())::equals);
        if (unsaid.most() != 0) {
            rows.add(row("Väg ut inte angiven", unsaid, all, true));
        }
        return rows;
    }

    private static void group(
            List<FigureView.WeekRow> rows, List<Figures.Figure> figures, int all, String label, Set<Outcome> outcomes) {
        Weeks together = sum(
                figures,
                what -> what instanceof What.Left left
                        && left.outcome().filter(outcomes::contains).isPresent());
        if (together.most() == 0) {
            return;
        }
        rows.add(row(label, together, all, true));
        Arrays.stream(Outcome.values()).filter(outcomes::contains).forEach(outcome -> {
            Weeks of = sum(figures, new What.Left(Optional.of(outcome))::equals);
            if (of.most() != 0) {
                rows.add(row(outcome.label(), of, all, false));
            }
        });
    }

    /** How much of what a clock ran for was done in time; empty where nothing was done. */
    static Optional<FigureView.TimeRow> time(List<Figures.Figure> figures, ClockKind kind, boolean statutory) {
        Weeks inTime = sum(figures, new What.Done(kind, statutory, true)::equals);
        Weeks all = inTime.plus(sum(figures, new What.Done(kind, statutory, false)::equals));
        return all.most() == 0
                ? Optional.empty()
                : Optional.of(new FigureView.TimeRow(
                        kind.label(),
                        statutory ? "Lagens tid" : "Lokalt mål",
                        List.of(
                                inTime(inTime, all, Weeks::one),
                                inTime(inTime, all, Weeks::some),
                                inTime(inTime, all, Weeks::most))));
    }

    private static FigureView.InTime inTime(Weeks inTime, Weeks all, ToIntFunction<Weeks> column) {
        int done = column.applyAsInt(all);
        int good = column.applyAsInt(inTime);
        return done == 0
                ? new FigureView.InTime("", "Inga")
                : new FigureView.InTime(
                        share(good, done), SwedishText.figures(good) + " av " + SwedishText.figures(done));
    }

    private static FigureView.WeekRow row(String label, Weeks weeks, int all, boolean sum) {
        return new FigureView.WeekRow(
                label,
                List.of(
                        SwedishText.figures(weeks.one()),
                        SwedishText.figures(weeks.some()),
                        SwedishText.figures(weeks.most())),
                all == 0 ? "" : share(weeks.most(), all),
                sum);
    }

    /** Rounded down, so that 100 % means every one. */
    private static String share(int part, int all) {
        return 100L * part / all + "\u00a0%";
    }
}
