package se.vagenin.intake.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.identity.Access;
import se.vagenin.identity.Guarded;
import se.vagenin.identity.Operation;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.Concerns;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Trips;

/** What a system may see of reports. What it may not see is not there: protected persons, vaults, other municipalities. */
@Component
class ReportReading {

    private final Concerns concerns;
    private final Clocks clocks;
    private final Access access;
    private final Audit audit;
    private final Trips trips;

    ReportReading(Concerns concerns, Clocks clocks, Access access, Audit audit, Trips trips) {
        this.concerns = concerns;
        this.clocks = clocks;
        this.access = access;
        this.audit = audit;
        this.trips = trips;
    }

    /** A child of a report that a system may act on. */
    record Reached(Actor.Client client, ConcernCase found, Assessment assessment) {

        Guarded guarded() {
            return found.opened().guarded();
        }

        /** @param version the one that the sender has read; without one, the one that stands */
        AssessmentRef ref(@Nullable Integer version) {
            return new AssessmentRef(
                    assessment.matterId(), assessment.id(), version == null ? assessment.version() : version);
        }

        String address() {
            return Addresses.report(client.municipality(), found.report().id());
        }
    }

    Optional<Reached> reached(Actor.Client client, UUID report, UUID child) {
        return concerns.find(client.municipality(), report)
                .filter(found -> mayReach(client, Operation.API_DECIDE, found))
                .flatMap(found -> found.assessment(child).map(each -> new Reached(client, found, each)));
    }

    /** Where the child stands now. */
    Optional<ChildState> state(Reached reached) {
        OpenedMatter matter = reached.found().opened();
        Trips.Trip trip = trips.trip();
        var assessed = concerns.assessments(trip, matter);
        var running = trip.add(clocks.reading(matter.municipality(), matter.id()));
        trip.make();
        return assessed.get().stream()
                .filter(each -> each.id().equals(reached.assessment().id()))
                .findFirst()
                .map(each -> ChildState.of(each, running.get()));
    }

    /** A report with all that is known of it; the log keeps that it was read. */
    @Transactional
    Optional<ReportView> read(Actor.Client client, UUID report) {
        return concerns.find(client.municipality(), report)
                .filter(found -> mayReach(client, Operation.API_READ, found))
                .map(found -> {
                    audit.read(
                            client,
                            "READ_MATTER",
                            AuditObject.matter(found.matter().id()));
                    return ReportView.of(found, clocks(found.matter()));
                });
    }

    /** The matter of a report that a system may add to. */
    Optional<UUID> matter(Actor.Client client, UUID report) {
        return concerns.find(client.municipality(), report)
                .filter(found -> mayReach(client, Operation.API_REPORT, found))
                .map(found -> found.matter().id());
    }

    private boolean mayReach(Actor.Client client, Operation operation, ConcernCase found) {
        return access.allows(client, operation, found.opened().guarded());
    }

    private List<MatterClock> clocks(Matter matter) {
        return clocks.of(matter.municipality(), matter.id());
    }
}
