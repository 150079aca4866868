package se.vagenin.intake.wizard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.intake.ReportedConcern.Concern;
import se.vagenin.intake.ReportedConcern.Guardian;
import se.vagenin.intake.ReportedConcern.Reason;
import se.vagenin.intake.ReportedConcern.Reporter;
import se.vagenin.intake.ReportedConcern.Subject;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Protection;

/** The report that checked answers make. */
record ReportContent(ReportAnswers answers, LocalDate today) {

    /** @param id tells this sending from others */
    static ReportedConcern of(UUID id, ReportAnswers answers, Instant now) {
        ReportContent content = new ReportContent(answers, SwedishTime.dateOf(now));
        return new ReportedConcern(
                id,
                MatterKind.CHILD_CONCERN,
                answers.variant().professional() ? Channel.PROFESSIONAL_FORM : Channel.WEB,
                // R15: no time finer than the hour is passed on.
                answers.anonymous() ? now.truncatedTo(ChronoUnit.HOURS) : now,
                null,
                content.reporter(),
                IntStream.range(0, answers.children())
                        .mapToObj(content::subject)
                        .toList(),
                content.concern());
    }

    ReporterCategory category() {
        List<ReporterCategory> all = answers.variant().categories(today);
        return all.stream()
                .filter(each -> each.name().equals(answers.value("du.kategori")))
                .findFirst()
                .orElse(all.getFirst());
    }

    private Reporter reporter() {
        if (answers.anonymous()) {
            return Reporter.anonymousPrivate();
        }
        boolean professional = answers.variant().professional();
        return new Reporter(
                category(),
                false,
                line("du.namn"),
                professional ? line("du.roll") : null,
                professional ? line("du.arbetsplats") : null,
                line("du.telefon"),
                line("du.epost"),
                professional && answers.yes("du.aterkoppling"),
                category() == ReporterCategory.FAMILY_COUNSELLOR && answers.yes("du.visst"),
                new ReportReach(answers).contact().orElse(null));
    }

    private Subject subject(int child) {
        ReportBirth birth = ReportBirth.read(answers.ofChild(child, "fodd"), today);
        boolean whole = ReportPath.of(answers).stops().contains(new Stop(ReportStep.WHOLE_CHILD, child));
        return new Subject(
                birth instanceof ReportBirth.Personal(var number) ? number : null,
                birth instanceof ReportBirth.Day(var day) ? day : null,
                line(Stop.field(child, "namn")),
                line(Stop.field(home(child, "adress"), "adress")),
                whereNow(child),
                line(Stop.field(child, "skola")),
                whole && answers.yes(Stop.field(child, "skyddad")) ? Protection.CONFIDENTIALITY_MARK : Protection.NONE,
                guardians(child));
    }

    /** A sibling with the same home: what was not written for the sibling is that of the first child. */
    private int home(int child, String field) {
        boolean same = child > 0 && answers.yes(Stop.field(child, "samma"));
        return same && answers.ofChild(child, field).isBlank() ? 0 : child;
    }

    private @Nullable String whereNow(int child) {
        String place = ReportPlace.of(answers.ofChild(child, "plats"))
                .map(ReportPlace::swedish)
                .orElse("");
        String more = answers.ofChild(child, "platsmer").strip();
        return Stream.of(place, more)
                .filter(words -> !words.isEmpty())
                .reduce((a, b) -> a + ": " + b)
                .orElse(null);
    }

    private List<Guardian> guardians(int child) {
        int home = home(child, "vuxen1");
        return Stream.of("1", "2")
                .map(number -> new Guardian(
                        line(Stop.field(home, "vuxen" + number)), null, line(Stop.field(home, "telefon" + number))))
                .filter(guardian -> guardian.name() != null || guardian.phone() != null)
                .toList();
    }

    private Concern concern() {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Arrays.stream(Reason.values())
                .filter(reason -> answers.values("oro.orsaker").contains(reason.name()))
                .forEach(reasons::add);
        return new Concern(answers.value("oro.text"), reasons, line("oro.sedan"), answer("fara"), answer("oro.vet"));
    }

    private Answer answer(String field) {
        return Arrays.stream(Answer.values())
                .filter(each -> each.name().equals(answers.value(field)))
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    private @Nullable String line(String field) {
        String text = answers.value(field).strip();
        return text.isEmpty() ? null : text;
    }
}
