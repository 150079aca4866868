package se.vagenin.worklist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.ClockQuery;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.Draft;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterQuery;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.QueueCounts;
import se.vagenin.casefile.QueueRow;
import se.vagenin.casefile.Timeline;
import se.vagenin.casefile.Workload;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.intake.Concerns;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;

/** Gathers what a day holds for somebody who works with matters, in a fixed number of queries. */
@Component
class MyDay {

    private static final int MOST = 30;

    private final Matters matters;
    private final Clocks clocks;
    private final Concerns concerns;
    private final Timeline timeline;
    private final Workload workload;
    private final StaffRegister register;
    private final Units units;
    private final Access access;
    private final Audit audit;

    MyDay(
            Matters matters,
            Clocks clocks,
            Concerns concerns,
            Timeline timeline,
            Workload workload,
            StaffRegister register,
            Units units,
            Access access,
            Audit audit) {
        this.matters = matters;
        this.clocks = clocks;
        this.concerns = concerns;
        this.timeline = timeline;
        this.workload = workload;
        this.register = register;
        this.units = units;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A clock and the matter it runs in.
     *
     * @param whom who of several in the matter is next; absent where there is one
     */
    record Due(MatterClock clock, Matter matter, @Nullable String whom) {}

    /** A note that waits to be locked. */
    record Waiting(Draft draft, Matter matter) {}

    /** What a leader follows. */
    record Led(List<Workload.Load> loads, List<Due> late, Map<UUID, String> names) {}

    /** All of the day; the lead part is absent for those who lead nobody. */
    record Content(
            List<Due> mine,
            QueueCounts counts,
            Optional<Matter> nobodysFirst,
            List<Workload.Arrived> arrived,
            List<Waiting> drafts,
            @Nullable Led lead) {}

    @Transactional
    public Content read(Actor.Staff staff, Instant now) {
        Set<UUID> reach = access.reach(staff, Operation.READ_MATTER).units();
        Instant horizon = now.plus(365, ChronoUnit.DAYS);
        List<MatterClock> own =
                clocks.running(staff.municipality(), new ClockQuery(everyUnit(staff), staff.id(), horizon, MOST, 0));
        boolean leads = access.allows(staff, Operation.SEE_UNIT_LOAD);
        List<MatterClock> late =
                leads ? clocks.running(staff.municipality(), new ClockQuery(reach, null, now, MOST, 0)) : List.of();
        List<Draft> drafts = timeline.draftsOf(staff);
        Map<UUID, Matter> readable = readable(staff, own, late, drafts);
        audit.read(staff, "LIST_MY_DAY", AuditObject.list());
        return new Content(
                due(staff, own, readable),
                matters.counts(staff.municipality(), reach, staff.id()),
                nobodys(staff, reach),
                workload.arrivedSince(
                        staff.municipality(),
                        reach,
                        SwedishTime.startOf(SwedishTime.dateOf(now).minusDays(1))),
                drafts.stream()
                        .filter(each -> readable.containsKey(each.matterId()))
                        .map(each -> new Waiting(each, Objects.requireNonNull(readable.get(each.matterId()))))
                        .toList(),
                leads ? lead(staff, reach, due(staff, late, readable), now) : null);
    }

    private Set<UUID> everyUnit(Actor.Staff staff) {
        return units.all(staff.municipality()).stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The matters behind clocks and notes that the person may read, in one query. */
    private Map<UUID, Matter> readable(
            Actor.Staff staff, List<MatterClock> own, List<MatterClock> late, List<Draft> drafts) {
        List<UUID> ids = Stream.concat(
                        Stream.concat(own.stream(), late.stream()).map(MatterClock::matterId),
                        drafts.stream().map(Draft::matterId))
                .distinct()
                .toList();
        return matters.guarded(staff.municipality(), ids).stream()
                .filter(each -> access.allows(staff, Operation.READ_MATTER, each.guarded()))
                .map(GuardedMatter::matter)
                .collect(Collectors.toUnmodifiableMap(Matter::id, each -> each));
    }

    private List<Due> due(Actor.Staff staff, List<MatterClock> clocks, Map<UUID, Matter> readable) {
        Collection<MatterClock> acts = clocks.stream()
                .filter(each -> readable.containsKey(each.matterId()))
                .collect(Collectors.toMap(MyDay::sameAct, each -> each, (first, second) -> first, LinkedHashMap::new))
                .values();
        List<UUID> ofSeveral = acts.stream()
                .filter(each ->
                        Objects.requireNonNull(readable.get(each.matterId())).subjects() > 1)
                .map(each -> each.set().subjectId())
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, String> names = concerns.labels(staff.municipality(), ofSeveral);
        return acts.stream()
                .map(each -> new Due(
                        each,
                        Objects.requireNonNull(readable.get(each.matterId())),
                        each.set().subjectId() == null
                                ? null
                                : names.get(each.set().subjectId())))
                .toList();
    }

    /** Siblings in one report wait for the same act by the same time: one row, until the first of them is done. */
    private static List<Object> sameAct(MatterClock clock) {
        return List.of(clock.matterId(), clock.set().kind(), clock.set().dueAt());
    }

    private Optional<Matter> nobodys(Actor.Staff staff, Set<UUID> reach) {
        var query = new MatterQuery(reach, staff.id(), MatterQuery.View.NOBODYS, null, null, null, null, null, 1);
        return matters.list(staff.municipality(), query).stream().findFirst().map(QueueRow::matter);
    }

    private Led lead(Actor.Staff staff, Set<UUID> reach, List<Due> late, Instant now) {
        List<Workload.Load> loads = workload.perResponsible(staff.municipality(), reach, now);
        List<UUID> ids = Stream.concat(
                        loads.stream().map(Workload.Load::responsibleId),
                        late.stream().map(each -> each.matter().responsibleId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Led(loads, late, register.names(staff.municipality(), ids));
    }
}
