package se.vagenin.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.ClockQuery;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.Timeline;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Trips;

/** What a system may see and write of matters. One row in the log for each matter shown (R32). */
@Component
class MatterReading {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 30);

    private final Matters matters;
    private final Timeline timeline;
    private final Clocks clocks;
    private final Units units;
    private final Access access;
    private final Audit audit;
    private final Trips trips;

    MatterReading(
            Matters matters, Timeline timeline, Clocks clocks, Units units, Access access, Audit audit, Trips trips) {
        this.matters = matters;
        this.timeline = timeline;
        this.clocks = clocks;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.trips = trips;
    }

    /** Which clocks are asked for. */
    record Asked(
            @Nullable UUID unit,
            @Nullable UUID responsible,
            @Nullable LocalDate due,
            int page,
            int limit) {}

    /** A row of the timeline. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            UUID id,
            EntryKind kind,
            @Nullable UUID childId,
            Instant eventAt,
            Instant savedAt,
            String authorKind,
            @Nullable String text,
            @Nullable UUID correctedBy) {

        static Row of(TimelineEntry entry) {
            return new Row(
                    entry.id(),
                    entry.kind(),
                    entry.subjectId(),
                    entry.eventAt(),
                    entry.savedAt(),
                    entry.authorKind(),
                    entry.body(),
                    entry.correctedById());
        }
    }

    /** A running clock. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunningClock(
            UUID matterId,
            @Nullable UUID childId,
            ClockKind kind,
            Instant dueAt,
            LocalDate dueDate,
            boolean statutory,
            String rule) {

        static RunningClock of(MatterClock clock) {
            var set = clock.set();
            return new RunningClock(
                    clock.matterId(),
                    set.subjectId(),
                    set.kind(),
                    set.dueAt(),
                    set.dueDate(),
                    set.statutory(),
                    set.rule());
        }
    }

    /** Two trips: what access depends on, and then the rows of the page with the row in the log. */
    Optional<PageOf<Row>> timeline(Actor.Client client, UUID id, int page, int limit) {
        return trips.one(matters.opening(client.municipality(), id))
                .filter(opened -> access.allows(client, Operation.API_READ, opened.guarded()))
                .map(opened -> {
                    Trips.Trip trip = trips.trip();
                    trip.add(audit.reading(client, "READ_TIMELINE", AuditObject.matter(id)));
                    var rows = trip.add(timeline.reading(client, opened, limit + 1, (page - 1) * limit));
                    trip.make();
                    return PageOf.of(rows.get().stream().map(Row::of).toList(), page, limit);
                });
    }

    @Transactional
    PageOf<RunningClock> clocks(Actor.Client client, Asked asked) {
        LocalDate due = asked.due() == null ? NO_END : asked.due();
        var query = new ClockQuery(
                units(client.municipality(), asked.unit()),
                asked.responsible(),
                MatterApi.endOf(due),
                asked.limit() + 1,
                (asked.page() - 1) * asked.limit());
        List<MatterClock> rows = clocks.runningUnprotected(client.municipality(), query);
        PageOf<RunningClock> page =
                PageOf.of(rows.stream().map(RunningClock::of).toList(), asked.page(), asked.limit());
        Set<UUID> shown = page.items().stream().map(RunningClock::matterId).collect(Collectors.toSet());
        shown.forEach(matter -> audit.read(client, "LIST_CLOCKS", AuditObject.matter(matter)));
        return page;
    }

    /** Writes a locked row, as the system's own. */
    Optional<UUID> note(Actor.Client client, UUID id, NewEntry entry) {
        return reach(client, id, Operation.API_DECIDE).map(matter -> {
            UUID row = timeline.append(client, matter.id(), entry);
            audit.changed(client, "WRITE_NOTE", AuditObject.matter(matter.id()), null);
            return row;
        });
    }

    /** The units whose matters a system may list: all but the vault (OSL 26:3). */
    Set<UUID> units(Municipality municipality, @Nullable UUID asked) {
        return units.all(municipality).stream()
                .filter(unit -> unit.kind() != UnitKind.FAMILY_COUNSELLING)
                .map(Unit::id)
                .filter(unit -> asked == null || unit.equals(asked))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Matter> reach(Actor.Client client, UUID id, Operation operation) {
        return matters.find(client.municipality(), id)
                .filter(matter -> access.allows(client, operation, matters.guarded(matter)));
    }
}
