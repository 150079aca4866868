package se.vagenin.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.KnownStaff;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.StaffLogins;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.person.Protection;

/** The demo's staff by the names they have there, and reports of concern about made-up children. */
@TestComponent
public final class People {

    public static final Municipality HANINGE = new Municipality(136);
    public static final Municipality NORRKOPING = new Municipality(581);

    private final StaffLogins logins;
    private final se.vagenin.identity.login.LoginSettings settings;

    People(StaffLogins logins, se.vagenin.identity.login.LoginSettings settings) {
        this.logins = logins;
        this.settings = settings;
    }

    /** One of the demo's persons by the provider's name for it, such as {@code sanna}, {@code ove} or {@code nora}. */
    public Actor.Staff staff(String subject) {
        return logins.find(new LoginName(settings.issuer(), subject), Optional.empty())
                .map(KnownStaff::staff)
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + subject));
    }

    public Actor.Staff sanna() {
        return staff("sanna");
    }

    public static Actor.Visitor visitor() {
        return new Actor.Visitor(HANINGE);
    }

    /** A preschool's report about one child with a name and a birth date that makes it six years old. */
    public static ReportedConcern preschoolReport(Instant receivedAt) {
        return report(
                receivedAt,
                new ReportedConcern.Reporter(
                        ReporterCategory.PRESCHOOL_OR_SCHOOL,
                        false,
                        "Rut Provlärare",
                        "Rektor",
                        "Påhittade förskolan",
                        "08-465 004 99",
                        "rut@example.invalid",
                        true,
                        false),
                List.of(child("Provbarn Ett", LocalDate.of(2020, 3, 1))),
                Set.of(ReportedConcern.Reason.NEGLECT));
    }

    /** A police report of violence against a child. */
    public static ReportedConcern policeReport(Instant receivedAt) {
        return report(
                receivedAt,
                new ReportedConcern.Reporter(
                        ReporterCategory.POLICE,
                        false,
                        "Polis Provsson",
                        "Inspektör",
                        "Polisen",
                        null,
                        null,
                        false,
                        false),
                List.of(child("Provbarn Fyra", LocalDate.of(2015, 5, 5))),
                Set.of(ReportedConcern.Reason.VIOLENCE_AGAINST_CHILD));
    }

    public static ReportedConcern report(
            Instant receivedAt,
            ReportedConcern.Reporter reporter,
            List<ReportedConcern.Subject> subjects,
            Set<ReportedConcern.Reason> reasons) {
        return new ReportedConcern(
                UUID.randomUUID(),
                MatterKind.CHILD_CONCERN,
                Channel.PROFESSIONAL_FORM,
                receivedAt,
                null,
                reporter,
                subjects,
                new ReportedConcern.Concern(
                        "Barnet kom utan ytterkläder och sa att ingen var hemma i natt.",
                        reasons,
                        "I två veckor",
                        ReportedConcern.Answer.UNKNOWN,
                        ReportedConcern.Answer.NO));
    }

    public static ReportedConcern.Subject child(String name, LocalDate born) {
        return new ReportedConcern.Subject(
                null,
                born,
                name,
                "Påhittade gatan 1",
                "I förskolan",
                "Påhittade förskolan",
                Protection.NONE,
                List.of());
    }
}
