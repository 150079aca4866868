package se.vagenin.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.intake.ReporterCategory;

/** Writes made-up reports. */
final class DemoReports {

    private static final List<Answer> ANSWERS = List.of(Answer.values());

    private final RandomGenerator random;
    private final DemoPersons persons;
    private final List<ReportTemplate> templates = ReportTemplate.all();

    DemoReports(RandomGenerator random, DemoPersons persons) {
        this.random = random;
        this.persons = persons;
    }

    /** Two in three concerns come from those who must report, as in the national figures. */
    ReportTemplate concern(Predicate<ReportTemplate> fits) {
        return pick(template -> template.kind().concern() && fits.test(template));
    }

    ReportTemplate pick(Predicate<ReportTemplate> fits) {
        List<ReportTemplate> fitting = templates.stream().filter(fits).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    ReportedConcern write(ReportTemplate template, Instant receivedAt, List<ReportedConcern.Subject> about) {
        return new ReportedConcern(
                new UUID(random.nextLong(), random.nextLong()),
                template.kind(),
                channel(template),
                receivedAt,
                null,
                reporter(template.category()),
                about,
                new ReportedConcern.Concern(
                        template.text(),
                        template.reasons(),
                        random.nextInt(3) == 0 ? "Sedan i somras" : null,
                        Answer.NO,
                        ANSWERS.get(random.nextInt(ANSWERS.size()))));
    }

    List<ReportedConcern.Subject> subjects(MatterKind kind) {
        return switch (kind) {
            case CHILD_CONCERN -> children();
            case ADULT_CONCERN, UNBORN_CONCERN, SUPPORT_WISH, ADVICE, FAMILY_LAW, HOUSING, REFERRAL, CONVERSATION ->
                List.of(persons.adult());
        };
    }

    private List<ReportedConcern.Subject> children() {
        int count = random.nextInt(10) < 7 ? 1 : random.nextInt(2, 4);
        List<ReportedConcern.Subject> children = new ArrayList<>();
        while (children.size() < count) {
            ReportedConcern.Subject child = persons.child();
            if (children.stream().noneMatch(other -> Objects.equals(child.name(), other.name()))) {
                children.add(child);
            }
        }
        return children;
    }

    private Channel channel(ReportTemplate template) {
        return switch (template.category()) {
            case PRESCHOOL_OR_SCHOOL -> random.nextInt(3) == 0 ? Channel.API : Channel.PROFESSIONAL_FORM;
            case POLICE -> random.nextInt(3) == 0 ? Channel.OUT_OF_HOURS : Channel.POLICE;
            case PRIVATE -> random.nextBoolean() ? Channel.WEB : Channel.PHONE;
            case ENFORCEMENT_AUTHORITY -> Channel.LETTER;
            default -> random.nextInt(4) == 0 ? Channel.PHONE : Channel.PROFESSIONAL_FORM;
        };
    }

    private ReportedConcern.Reporter reporter(ReporterCategory category) {
        if (category == ReporterCategory.PRIVATE && random.nextInt(3) > 0) {
            return ReportedConcern.Reporter.anonymousPrivate();
        }
        String number = SwedishNumberWords.of(random.nextInt(1, 400));
        boolean professional = category.professional();
        return new ReportedConcern.Reporter(
                category,
                false,
                "Testa Anmälare " + number,
                professional ? "Handläggare" : null,
                professional ? "Exempelverksamheten, " + category.label().toLowerCase(java.util.Locale.ROOT) : null,
                "070-174 06 " + random.nextInt(10, 100),
                professional ? "prov" + random.nextInt(100, 999) + "@anmalare.example" : null,
                professional && random.nextInt(10) < 6,
                false);
    }
}
