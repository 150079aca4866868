package se.vagenin.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.FileContent;
import se.vagenin.casefile.NewFile;
import se.vagenin.intake.NewContact;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.Received;
import se.vagenin.intake.RegisterContact;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Actor;
import se.vagenin.person.NewPerson;

/** Lets what the demo tells of arrive: a report by its sender, any other contact by the one who took it. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "vagenin.demo.matters", matchIfMissing = true)
class DemoArrivals {

    private static final String INFORMATION_TALK = "informationssamtal";

    /** Comes with every report that leads to an investigation. */
    private static final NewFile OBSERVATIONS = new NewFile(
            "iakttagelser.txt",
            "text/plain",
            FileContent.of(
                    "Påhittad bilaga. Måndag: kom utan frukost. Onsdag: hade samma kläder. Fredag: ville inte gå hem.\n"
                            .getBytes(StandardCharsets.UTF_8)));

    private final ReceiveConcern receive;
    private final RegisterContact register;

    DemoArrivals(ReceiveConcern receive, RegisterContact register) {
        this.receive = receive;
        this.register = register;
    }

    /** Gives the matter; of some it is known how they may be reached. */
    UUID receive(DemoStory story, DemoStaff staff) {
        ReportedConcern report = story.report();
        List<ReportedConcern.Subject> subjects = new ArrayList<>(report.subjects());
        subjects.set(0, subjects.getFirst().reachedBy(DemoContacts.of(story)));
        if (!report.kind().concern()) {
            return register.register(staff.intake(), contact(report, subjects));
        }
        Actor sender = staff.sender(report);
        UUID registeredBy = sender instanceof Actor.Staff member ? member.id() : null;
        List<NewFile> files = story.fate() == DemoStory.Fate.OPENED ? List.of(OBSERVATIONS) : List.of();
        Received received = receive.receive(
                sender,
                new ReportedConcern(
                        report.id(),
                        report.kind(),
                        report.channel(),
                        report.receivedAt(),
                        registeredBy,
                        report.reporter(),
                        subjects,
                        report.concern()),
                files);
        return switch (received) {
            case Received.Stored stored -> stored.receipt().matterId();
            case Received.FileRefused refused ->
                throw new IllegalStateException("The demo's file was refused: " + refused);
        };
    }

    private static NewContact contact(ReportedConcern report, List<ReportedConcern.Subject> subjects) {
        return new NewContact(
                report.id(),
                report.kind(),
                Channel.PHONE,
                report.receivedAt(),
                report.reporter().category(),
                subjects.stream().map(DemoArrivals::about).toList(),
                report.concern().text().contains(INFORMATION_TALK),
                report.concern().text());
    }

    private static NewContact.About about(ReportedConcern.Subject subject) {
        return new NewContact.About(
                null,
                new NewPerson(
                        subject.name(),
                        subject.personalNumber(),
                        subject.birthDate(),
                        subject.address(),
                        subject.protection()),
                subject.safeContact());
    }
}
