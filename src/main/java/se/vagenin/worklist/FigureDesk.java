package se.vagenin.worklist;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Figures;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Trips;

/**
 * Reads the figures of a municipality's units in one trip. They are sums, so no row in the log is about them, as with the
 * counts above the queue.
 */
@Component
class FigureDesk {

    /** They have matters of their own elsewhere; here they stand only where the first line has placed some with them. */
    private static final Set<UnitKind> MOSTLY_WITHOUT = EnumSet.of(UnitKind.STAFF_FUNCTION, UnitKind.SPECIALISED);

    private final Figures figures;
    private final Units units;
    private final Access access;
    private final Trips trips;

    FigureDesk(Figures figures, Units units, Access access, Trips trips) {
        this.figures = figures;
        this.units = units;
        this.access = access;
        this.trips = trips;
    }

    /**
     * The figures that somebody may see.
     *
     * @param units that they are about, in the municipality's order
     * @param walled the municipality has units that are left out
     */
    record Content(List<Unit> units, boolean walled, List<Figures.Standing> standing, List<Figures.Figure> figures) {}

    Content read(Actor.Staff staff, Instant now) {
        access.require(staff, Operation.SEE_STATISTICS);
        var municipality = staff.municipality();
        Set<UUID> reach = access.reach(staff, Operation.READ_MATTER).units();
        List<Unit> all = units.all(municipality);
        List<Unit> shown = all.stream().filter(unit -> mayBeShown(unit, reach)).toList();
        Set<UUID> ids = shown.stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
        Trips.Trip trip = trips.trip();
        var standing = trip.add(figures.standing(municipality, ids, staff.id(), now));
        var counted = trip.add(figures.counted(municipality, ids, staff.id(), Figures.Since.at(now)));
        trip.make();
        boolean walled = !all.stream().allMatch(unit -> mayBeShown(unit, reach));
        Set<UUID> having = Stream.concat(
                        standing.get().stream().map(Figures.Standing::unit),
                        counted.get().stream().map(Figures.Figure::unit))
                .collect(Collectors.toUnmodifiableSet());
        List<Unit> listed = shown.stream()
                .filter(unit -> having.contains(unit.id()) || !MOSTLY_WITHOUT.contains(unit.kind()))
                .toList();
        return new Content(listed, walled, standing.get(), counted.get());
    }

    /** Secret units have so few matters that a number can tell of somebody: their figures are for those who may open them. */
    private static boolean mayBeShown(Unit unit, Set<UUID> reach) {
        return reach.contains(unit.id()) || !unit.kind().isSecret();
    }
}
