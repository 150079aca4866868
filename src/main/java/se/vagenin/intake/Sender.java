package se.vagenin.intake;

import java.time.temporal.ChronoUnit;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;

/** What a report's sender may do, and how little is kept of one who does not want to be known (R15). */
final class Sender {

    private Sender() {}

    static Operation operation(Actor actor) {
        return switch (actor) {
            case Actor.Staff _ -> Operation.REGISTER_CONTACT;
            case Actor.Client _ -> Operation.API_REPORT;
            case Actor.Visitor _, Actor.Resident _, Actor.Machine _ -> Operation.REPORT_CONCERN;
        };
    }

    /**
     * Who writes the rows: of a visitor who tells a name the exact time may be kept, of others only the hour. A report
     * without a name is nobody's, whoever is signed in (R15).
     */
    static Actor writer(Actor actor, ReportedConcern report) {
        boolean named = !report.reporter().anonymous();
        return switch (actor) {
            case Actor.Visitor _ -> new Actor.Visitor(actor.municipality(), named);
            case Actor.Resident _ -> named ? actor : new Actor.Visitor(actor.municipality());
            case Actor.Staff _, Actor.Client _, Actor.Machine _ -> actor;
        };
    }

    /** R15: of an anonymous reporter nothing is kept that could trace one, and no time finer than the hour. */
    static ReportedConcern withoutTraces(ReportedConcern report) {
        return new ReportedConcern(
                report.id(),
                report.kind(),
                report.channel(),
                report.receivedAt().truncatedTo(ChronoUnit.HOURS),
                report.registeredBy(),
                ReportedConcern.Reporter.anonymousPrivate(),
                report.subjects(),
                report.concern());
    }
}
