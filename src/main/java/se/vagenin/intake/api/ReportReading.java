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
import se.vagenin.casefile.Matters;
import se.vagenin.identity.Access;
import se.vagenin.identity.Guarded;
import se.vagenin.identity.Operation;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.Concerns;
import se.vagenin.kernel.Actor;

/** What a system may see of reports. What it may not see is not there: protected persons, vaults, other municipalities. */
@Component
class ReportReading {

    private final Concerns concerns;
    private final Matters matters;
    private final Clocks clocks;
    private final Access access;
    private final Audit audit;

    ReportReading(Concerns concerns, Matters matters, Clocks clocks, Access access, Audit audit) {
        this.concerns = concerns;
        this.matters = matters;
        this.clocks = clocks;
        this.access = access;
        this.audit = audit;
    }

    /** A child of a report that a system may act on. */
    record Reached(Actor.Client client, ConcernCase found, Assessment assessment, Guarded guarded) {

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
        return concerns.find(client.municipality(), report).flatMap(found -> {
            Guarded guarded = matters.guarded(found.matter());
            return found.assessment(child)
                    .filter(_ -> access.allows(client, Operation.API_DECIDE, guarded))
                    .map(each -> new Reached(client, found, each, guarded));
        });
    }

    /** Where the child stands now. */
    Optional<ChildState> state(Reached reached) {
        return concerns.find(
                        reached.client().municipality(),
                        reached.found().report().id())
                .flatMap(found -> found.assessment(reached.assessment().id()))
                .map(each -> ChildState.of(each, clocks(reached.found().matter())));
    }

    /** A report with all that is known of it; the log keeps that it was read. */
    @Transactional
    Optional<ReportView> read(Actor.Client client, UUID report) {
        return concerns.find(client.municipality(), report)
                .filter(found -> access.allows(client, Operation.API_READ, matters.guarded(found.matter())))
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
                .map(ConcernCase::matter)
                .filter(matter -> access.allows(client, Operation.API_REPORT, matters.guarded(matter)))
                .map(Matter::id);
    }

    private List<MatterClock> clocks(Matter matter) {
        return clocks.of(matter.municipality(), matter.id());
    }
}
