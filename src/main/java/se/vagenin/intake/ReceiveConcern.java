package se.vagenin.intake;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.Attachments;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.NewFile;
import se.vagenin.casefile.NewMatter;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.SwedishTime;

/**
 * Takes in a report of concern: persons, matter, report, one assessment per subject, clocks, timeline and audit in one
 * durable transaction. Only when that is committed does the sender get a receipt. A report sent twice with the same id
 * is one report.
 */
@Component
public class ReceiveConcern {

    private final ReportStore reports;
    private final ReportedPersons persons;
    private final Matters matters;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Routing routing;
    private final Access access;
    private final ReceiptReader receipts;
    private final ReportFiles files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final IdSource ids;

    ReceiveConcern(
            ReportStore reports,
            ReportedPersons persons,
            Matters matters,
            Clocks clocks,
            Timeline timeline,
            Routing routing,
            Access access,
            ReceiptReader receipts,
            ReportFiles files,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            IdSource ids) {
        this.reports = reports;
        this.persons = persons;
        this.matters = matters;
        this.clocks = clocks;
        this.timeline = timeline;
        this.routing = routing;
        this.access = access;
        this.receipts = receipts;
        this.files = files;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
    }

    /** Stores the report and starts its clocks from arrival. */
    public Receipt receive(Actor actor, ReportedConcern report) {
        return receive(actor, report, Map.of());
    }

    /**
     * The same, where somebody has looked for the persons first.
     *
     * @param known persons found and chosen, by their place among the subjects, from 0
     */
    public Receipt receive(Actor actor, ReportedConcern report, Map<Integer, UUID> known) {
        return switch (receive(actor, report, known, List.of())) {
            case Received.Stored stored -> stored.receipt();
            case Received.FileRefused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** Stores the report with its files: all of them, or nothing. Sent again, it is the report that is stored. */
    public Received receive(Actor actor, ReportedConcern report, List<NewFile> newFiles) {
        return receive(actor, report, Map.of(), newFiles);
    }

    private Received receive(Actor actor, ReportedConcern report, Map<Integer, UUID> known, List<NewFile> newFiles) {
        access.require(actor, operation(actor));
        ReportedConcern kept = report.reporter().anonymous() ? withoutTraces(report) : report;
        try {
            return transaction.execute(status -> stored(actor, kept.id()).orElseGet(() -> {
                Actor writer = writer(actor, kept);
                return withFiles(writer, kept, store(writer, kept, known), newFiles, status);
            }));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return transaction.execute(_ -> stored(actor, kept.id()).orElseThrow(() -> sentTwiceAtOnce));
        }
    }

    private Optional<Received> stored(Actor actor, UUID report) {
        return receipts.of(actor.municipality(), report)
                .map(receipt -> new Received.Stored(receipt, files.count(actor.municipality(), receipt.matterId())));
    }

    private Received withFiles(
            Actor writer,
            ReportedConcern report,
            Receipt receipt,
            List<NewFile> newFiles,
            TransactionStatus transaction) {
        if (newFiles.isEmpty()) {
            return new Received.Stored(receipt, 0);
        }
        return switch (files.keep(writer, receipt.matterId(), report, newFiles)) {
            case Attachments.Added.Kept(var attachments) -> new Received.Stored(receipt, attachments.size());
            case Attachments.Added.NotKept(int file, var refusal) -> {
                transaction.setRollbackOnly();
                yield new Received.FileRefused(file, refusal);
            }
        };
    }

    private static Operation operation(Actor actor) {
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
    private static Actor writer(Actor actor, ReportedConcern report) {
        boolean named = !report.reporter().anonymous();
        return switch (actor) {
            case Actor.Visitor _ -> new Actor.Visitor(actor.municipality(), named);
            case Actor.Resident _ -> named ? actor : new Actor.Visitor(actor.municipality());
            case Actor.Staff _, Actor.Client _, Actor.Machine _ -> actor;
        };
    }

    /** R15: of an anonymous reporter nothing is kept that could trace one, and no time finer than the hour. */
    private static ReportedConcern withoutTraces(ReportedConcern report) {
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

    private Receipt store(Actor actor, ReportedConcern report, Map<Integer, UUID> known) {
        UUID matterId = ids.next(actor);
        List<ReportStore.Started> started = persons.start(actor, report, known);
        String reference = matters.open(actor, matter(actor, report, matterId, started));
        boolean mandated = report.reporter()
                .category()
                .mandated(
                        SwedishTime.dateOf(report.receivedAt()),
                        report.reporter().certainKnowledge());
        var stored = new ConcernReport(report.id(), matterId, mandated, report);
        reports.insert(actor.municipality(), stored, actor instanceof Actor.Resident sender ? sender.id() : null);
        reports.insertAssessments(actor.municipality(), stored, started);
        List<Receipt.Assessed> assessed = started.stream()
                .map(each -> new Receipt.Assessed(each.id(), each.personId(), deadlines(each.arrival())))
                .toList();
        clocks.start(actor.municipality(), matterId, ConcernClockSet.of(assessed));
        timeline.append(actor, matterId, new NewEntry(null, EntryKind.RECEIVED, report.receivedAt(), null));
        events.publishEvent(new ConcernEvent.Received(actor.municipality(), matterId, report.id()));
        return new Receipt(report.id(), matterId, reference, report.receivedAt(), assessed);
    }

    private NewMatter matter(Actor actor, ReportedConcern report, UUID matterId, List<ReportStore.Started> started) {
        boolean protection =
                started.stream().anyMatch(each -> each.arrival().subject().childOrYoung());
        List<UUID> subjects =
                started.stream().map(ReportStore.Started::personId).distinct().toList();
        return new NewMatter(
                matterId,
                report.kind(),
                report.channel(),
                protection ? MatterStatus.AWAITING_PROTECTION : MatterStatus.AWAITING_DECISION,
                routing.unitFor(actor.municipality(), report.kind()),
                null,
                report.receivedAt(),
                report.reporter().anonymous(),
                MatterTitle.of(report.subjects().stream()
                        .<@Nullable String>map(ReportedConcern.Subject::name)
                        .toList()),
                report.reporter().category().name(),
                persons.anyProtected(actor.municipality(), subjects),
                subjects);
    }

    private static List<Deadline> deadlines(Arrival arrival) {
        return Stream.concat(arrival.protectionClock().stream(), Optional.of(arrival.preliminaryClock()).stream())
                .toList();
    }
}
