package se.vagenin.worklist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.ClockQuery;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.Draft;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterQuery;
import se.vagenin.casefile.MatterQueue;
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
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Trips;

/** Gathers what a day holds for somebody who works with matters, in a fixed number of queries. */
@Component
class MyDay {

    private static final int MOST = 30;

    private final Matters matters;
    private final MatterQueue queue;
    private final Clocks clocks;
    private final Concerns concerns;
    private final Timeline timeline;
    private final Workload workload;
    private final StaffRegister register;
    private final Units units;
    private final Access access;
    private final Audit audit;
    private final Trips trips;

    MyDay(
            Matters matters,
            MatterQueue queue,
            Clocks clocks,
            Concerns concerns,
            Timeline timeline,
            Workload workload,
            StaffRegister register,
            Units units,
            Access access,
            Audit audit,
            Trips trips) {
        this.matters = matters;
        this.queue = queue;
        this.clocks = clocks;
        this.concerns = concerns;
        this.timeline = timeline;
        this.workload = workload;
        this.register = register;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.trips = trips;
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

    /**
     * Two trips: what runs out, what came in and the numbers; then the matters behind them with the row in the log. A third
     * where the names of several in one matter are needed.
     */
    Content read(Actor.Staff staff, Instant now) {
        Municipality municipality = staff.municipality();
        Set<UUID> reach = access.reach(staff, Operation.READ_MATTER).units();
        boolean leads = access.allows(staff, Operation.SEE_UNIT_LOAD);
        Instant horizon = now.plus(365, ChronoUnit.DAYS);
        Instant yesterday = SwedishTime.startOf(SwedishTime.dateOf(now).minusDays(1));
        Trips.Trip first = trips.trip();
        var own =
                first.add(clocks.running(municipality, new ClockQuery(everyUnit(staff), staff.id(), horizon, MOST, 0)));
        Supplier<List<MatterClock>> late =
                leads ? first.add(clocks.running(municipality, new ClockQuery(reach, null, now, MOST, 0))) : List::of;
        var drafts = first.add(timeline.draftsOf(staff));
        var counts = first.add(queue.counting(municipality, reach, staff.id()));
        var arrived = first.add(workload.arrivedSince(municipality, reach, yesterday));
        Supplier<List<Workload.Load>> loads =
                leads ? first.add(workload.perResponsible(municipality, reach, now)) : List::of;
        first.make();
        List<MatterClock> shown =
                Stream.concat(own.get().stream(), late.get().stream()).toList();
        Trips.Trip second = trips.trip();
        second.add(audit.reading(staff, "LIST_MY_DAY", AuditObject.list()));
        var behind = second.add(matters.guarding(municipality, ids(shown, drafts.get())));
        var nobodys = second.add(queue.listing(municipality, nobodys(staff, reach)));
        var about = second.add(concerns.about(municipality, DueActs.subjects(shown)));
        second.make();
        Map<UUID, Matter> readable = readable(staff, behind.get());
        var acts =
                new DueActs(readable, concerns.labels(municipality, DueActs.ofSeveral(readable, shown, about.get())));
        return new Content(
                acts.of(own.get()),
                counts.get(),
                nobodys.get().stream().findFirst().map(QueueRow::matter),
                arrived.get(),
                waiting(drafts.get(), readable),
                leads ? lead(municipality, loads.get(), acts.of(late.get())) : null);
    }

    private Set<UUID> everyUnit(Actor.Staff staff) {
        return units.all(staff.municipality()).stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
    }

    private static List<UUID> ids(List<MatterClock> clocks, List<Draft> drafts) {
        return Stream.concat(
                        clocks.stream().map(MatterClock::matterId),
                        drafts.stream().map(Draft::matterId))
                .distinct()
                .toList();
    }

    /** The matters behind clocks and notes that the person may read. */
    private Map<UUID, Matter> readable(Actor.Staff staff, List<GuardedMatter> found) {
        return found.stream()
                .filter(each -> access.allows(staff, Operation.READ_MATTER, each.guarded()))
                .map(GuardedMatter::matter)
                .collect(Collectors.toUnmodifiableMap(Matter::id, each -> each));
    }

    private static List<Waiting> waiting(List<Draft> drafts, Map<UUID, Matter> readable) {
        return drafts.stream()
                .filter(each -> readable.containsKey(each.matterId()))
                .map(each -> new Waiting(each, Objects.requireNonNull(readable.get(each.matterId()))))
                .toList();
    }

    private static MatterQuery nobodys(Actor.Staff staff, Set<UUID> reach) {
        return new MatterQuery(reach, staff.id(), MatterQuery.View.NOBODYS, null, null, null, null, null, 1);
    }

    private Led lead(Municipality municipality, List<Workload.Load> loads, List<Due> late) {
        List<UUID> ids = Stream.concat(
                        loads.stream().map(Workload.Load::responsibleId),
                        late.stream().map(each -> each.matter().responsibleId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Led(loads, late, register.names(municipality, ids));
    }
}
