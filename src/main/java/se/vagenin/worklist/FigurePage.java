package se.vagenin.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Figures;
import se.vagenin.casefile.Figures.What;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.identity.Unit;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.SwedishText;

/** Puts the figures into tables: how the units stand, and under it what one of them or all have done. */
record FigurePage(FigureDesk.Content content, @Nullable Unit chosen, Instant now) {

    /** Whose the sum of several units is. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final List<MatterStatus> OPEN =
            Arrays.stream(MatterStatus.values()).filter(MatterStatus::open).toList();

    FigureView view() {
        Figures.Standing all = sum(standing());
        List<FigureView.WeekRow> flow = FigureRows.flow(figures());
        List<FigureView.TimeRow> times = times();
        return new FigureView(
                SwedishText.capital(SwedishText.dateTime(now)),
                chosen == null ? "alla enheter" : chosen.name(),
                chosen == null ? null : chosen.name(),
                late(all),
                sentence(all),
                content.units().stream().map(this::row).toList(),
                content.units().size() < 2
                        ? null
                        : row("Alla enheter", FigurePages.PATH, chosen == null, sum(content.standing())),
                states(),
                weeks(),
                flow,
                FigureRows.outcomes(figures()),
                times,
                content.walled(),
                all.open() == 0 && flow.isEmpty() && times.isEmpty());
    }

    private List<Figures.Standing> standing() {
        return content.standing().stream()
                .filter(each -> chosen == null || each.unit().equals(chosen.id()))
                .toList();
    }

    private List<Figures.Figure> figures() {
        return content.figures().stream()
                .filter(each -> chosen == null || each.unit().equals(chosen.id()))
                .toList();
    }

    private static Figures.Standing sum(List<Figures.Standing> rows) {
        return new Figures.Standing(
                NOBODY,
                sum(rows, Figures.Standing::open),
                sum(rows, Figures.Standing::nobodys),
                sum(rows, Figures.Standing::late),
                sum(rows, Figures.Standing::today),
                sum(rows, Figures.Standing::soon));
    }

    private static int sum(List<Figures.Standing> rows, ToIntFunction<Figures.Standing> column) {
        return rows.stream().mapToInt(column).sum();
    }

    private static String late(Figures.Standing all) {
        return all.late() == 0
                ? ""
                : SwedishText.capital(
                        SwedishText.countNeuter(all.late(), "ärende är försenat.", "ärenden är försenade."));
    }

    private static String sentence(Figures.Standing all) {
        if (all.open() == 0) {
            return "Inget ärende är öppet.";
        }
        List<String> more = new ArrayList<>();
        if (all.nobodys() > 0) {
            more.add(SwedishText.number(all.nobodys()) + " saknar ansvarig");
        }
        if (all.today() > 0) {
            more.add(SwedishText.number(all.today()) + " ska bli " + (all.today() == 1 ? "klart" : "klara") + " i dag");
        }
        String open = SwedishText.capital(SwedishText.countNeuter(all.open(), "ärende är öppet", "ärenden är öppna"));
        return open + "." + (more.isEmpty() ? "" : " " + SwedishText.capital(String.join(" och ", more)) + ".");
    }

    private FigureView.UnitRow row(Unit unit) {
        List<Figures.Standing> its = content.standing().stream()
                .filter(each -> each.unit().equals(unit.id()))
                .toList();
        return row(unit.name(), FigurePages.PATH + "?enhet=" + unit.code(), unit.equals(chosen), sum(its));
    }

    private static FigureView.UnitRow row(String name, String href, boolean chosen, Figures.Standing its) {
        return new FigureView.UnitRow(
                name,
                href,
                chosen,
                SwedishText.figures(its.open()),
                SwedishText.figures(its.nobodys()),
                SwedishText.figures(its.late()),
                SwedishText.figures(its.today()),
                SwedishText.figures(its.soon()));
    }

    private List<FigureView.StateRow> states() {
        List<FigureView.StateRow> rows = new ArrayList<>();
        for (MatterStatus status : OPEN) {
            if (open(what -> what.status() == status) != 0) {
                rows.add(state(label(status), what -> what.status() == status, false));
            }
        }
        if (!rows.isEmpty()) {
            rows.add(state("Alla öppna", _ -> true, true));
        }
        return rows;
    }

    private FigureView.StateRow state(String label, Predicate<What.Open> condition, boolean sum) {
        int concerns = open(what -> condition.test(what) && what.kind().concern());
        int all = open(condition);
        return new FigureView.StateRow(
                label,
                SwedishText.figures(concerns),
                SwedishText.figures(all - concerns),
                SwedishText.figures(all),
                sum);
    }

    private int open(Predicate<What.Open> condition) {
        return FigureRows.sum(figures(), what -> what instanceof What.Open open && condition.test(open))
                .most();
    }

    /** Only a concern has a preliminary assessment; what waits in other matters is an answer or the like. */
    private static String label(MatterStatus status) {
        return status == MatterStatus.AWAITING_DECISION
                ? "Förhandsbedömning, eller väntar på besked i andra ärenden"
                : status.label(MatterKind.CHILD_CONCERN);
    }

    private List<String> weeks() {
        Figures.Since since = Figures.Since.at(now);
        int last = week(SwedishTime.dateOf(now));
        return List.of(
                "v.\u00a0" + last,
                "v.\u00a0" + week(since.some()) + "–" + last,
                "v.\u00a0" + week(since.most()) + "–" + last);
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private List<FigureView.TimeRow> times() {
        return Stream.of(true, false)
                .flatMap(statutory ->
                        Arrays.stream(ClockKind.values()).map(kind -> FigureRows.time(figures(), kind, statutory)))
                .flatMap(Optional::stream)
                .toList();
    }
}
