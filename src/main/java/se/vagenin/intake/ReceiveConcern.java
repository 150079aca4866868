package se.vagenin.intake;

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
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.NewFile;
import se.vagenin.casefile.NewMatter;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.KnownPersons;
import se.vagenin.tenancy.Trips;

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
    private final Timeline timeline;
    private final Routing routing;
    private final Access access;
    private final ReceiptReader receipts;
    private final ReportFiles files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Trips trips;
    private final IdSource ids;

    ReceiveConcern(
            ReportStore reports,
            ReportedPersons persons,
            Matters matters,
            Timeline timeline,
            Routing routing,
            Access access,
            ReceiptReader receipts,
            ReportFiles files,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Trips trips,
            IdSource ids) {
        this.reports = reports;
        this.persons = persons;
        this.matters = matters;
        this.timeline = timeline;
        this.routing = routing;
        this.access = access;
        this.receipts = receipts;
        this.files = files;
        this.events = events;
        this.transaction = transaction;
        this.trips = trips;
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

    private Received receive(Actor actor, ReportedConcern report, Map<Integer, UUID> chosen, List<NewFile> newFiles) {
        access.require(actor, Sender.operation(actor));
        ReportedConcern kept = report.reporter().anonymous() ? Sender.withoutTraces(report) : report;
        try {
            return transaction.execute(status -> storedOrStore(actor, kept, chosen, newFiles, status));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return transaction.execute(_ -> stored(actor, kept.id()).orElseThrow(() -> sentTwiceAtOnce));
        }
    }

    /** Two trips: whether the report and those whom it is about are known, and all that is new. */
    private Received storedOrStore(
            Actor actor,
            ReportedConcern report,
            Map<Integer, UUID> chosen,
            List<NewFile> newFiles,
            TransactionStatus status) {
        Trips.Trip trip = trips.trip();
        var before = trip.add(reports.matterOf(actor.municipality(), report.id()));
        var known = trip.add(persons.known(actor.municipality(), report, chosen));
        trip.make();
        if (before.get().isPresent()) {
            return stored(actor, report.id()).orElseThrow();
        }
        Actor writer = Sender.writer(actor, report);
        return withFiles(writer, report, store(writer, report, chosen, known.get()), newFiles, status);
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

    private Receipt store(Actor actor, ReportedConcern report, Map<Integer, UUID> chosen, KnownPersons known) {
        UUID matterId = ids.next(actor);
        Trips.Trip trip = trips.trip();
        ReportedPersons.Begun begun = persons.begin(trip, actor, report, chosen, known);
        List<Receipt.Assessed> assessed = begun.started().stream()
                .map(each -> new Receipt.Assessed(each.id(), each.personId(), deadlines(each.arrival())))
                .toList();
        Matters.Opened opened =
                matters.open(trip, actor, matter(actor, report, matterId, begun), ConcernClockSet.of(assessed));
        boolean mandated = report.reporter()
                .category()
                .mandated(
                        SwedishTime.dateOf(report.receivedAt()),
                        report.reporter().certainKnowledge());
        var stored = new ConcernReport(report.id(), matterId, mandated, report);
        trip.add(reports.inserting(
                actor.municipality(),
                stored,
                opened.key(),
                actor instanceof Actor.Resident sender ? sender.id() : null));
        trip.add(reports.insertingAssessments(actor.municipality(), stored, begun.started()));
        trip.add(timeline.telling(
                actor, matterId, opened.key(), new NewEntry(null, EntryKind.RECEIVED, report.receivedAt(), null)));
        trip.make();
        persons.keepSafeContacts(actor, report, begun.started());
        events.publishEvent(new ConcernEvent.Received(actor.municipality(), matterId, report.id()));
        return new Receipt(report.id(), matterId, opened.reference().get(), report.receivedAt(), assessed);
    }

    private NewMatter matter(Actor actor, ReportedConcern report, UUID matterId, ReportedPersons.Begun begun) {
        boolean protection = begun.started().stream()
                .anyMatch(each -> each.arrival().subject().childOrYoung());
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
                begun.anyProtected(),
                begun.started().stream()
                        .map(ReportStore.Started::personId)
                        .distinct()
                        .toList());
    }

    private static List<Deadline> deadlines(Arrival arrival) {
        return Stream.concat(arrival.protectionClock().stream(), Optional.of(arrival.preliminaryClock()).stream())
                .toList();
    }
}
