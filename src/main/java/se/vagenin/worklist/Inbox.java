package se.vagenin.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.MatterQuery;
import se.vagenin.casefile.MatterQueue;
import se.vagenin.casefile.QueueCounts;
import se.vagenin.casefile.QueueRow;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Reach;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Trips;

/** Reads a page of the queue with everything that stands around it, and notes in the log that the list was shown. */
@Component
class Inbox {

    static final int ROWS = 25;

    private final MatterQueue queue;
    private final SavedViews views;
    private final StaffRegister register;
    private final Access access;
    private final Audit audit;
    private final Trips trips;

    Inbox(MatterQueue queue, SavedViews views, StaffRegister register, Access access, Audit audit, Trips trips) {
        this.queue = queue;
        this.views = views;
        this.register = register;
        this.access = access;
        this.audit = audit;
        this.trips = trips;
    }

    /**
     * A page of the queue.
     *
     * @param more the list goes on in the direction that was read
     * @param total rows in the whole list
     * @param savedTotals how many each saved view holds, in their order
     */
    record Content(
            List<QueueRow> rows,
            boolean more,
            int total,
            QueueCounts counts,
            List<OwnView> saved,
            List<Integer> savedTotals,
            Map<UUID, String> names,
            List<StaffMember> colleagues,
            boolean shortcuts) {}

    public Content read(Actor.Staff staff, InboxAddress address) {
        Reach reach = reach(staff);
        Trips.Trip trip = trips.trip();
        trip.add(audit.reading(staff, "LIST_QUEUE", AuditObject.list()));
        var read = trip.add(queue.listing(staff.municipality(), address.toQuery(reach, staff.id(), ROWS + 1)));
        var counts = trip.add(queue.counting(staff.municipality(), reach.units(), staff.id()));
        var saved = trip.add(views.of(staff));
        var shortcuts = trip.add(views.shortcuts(staff));
        trip.make();
        List<QueueRow> rows = shown(read.get(), address);
        List<Integer> totals = totals(staff, reach, address, saved.get());
        return new Content(
                rows,
                read.get().size() > ROWS,
                address.filters().any() ? totals.getLast() : address.tab().count(counts.get()),
                counts.get(),
                saved.get(),
                totals,
                names(staff, rows),
                register.colleagues(staff.municipality(), reach.units()),
                shortcuts.get());
    }

    /** The matters that a list may show: those that the person may read. */
    Reach reach(Actor.Staff staff) {
        return access.reach(staff, Operation.READ_MATTER);
    }

    /** What is filtered is counted in the matters themselves: the saved views in their order, and then this list. */
    private List<Integer> totals(Actor.Staff staff, Reach reach, InboxAddress address, List<OwnView> saved) {
        List<MatterQuery> lists = Stream.concat(
                        saved.stream().map(OwnView::address),
                        Stream.of(address).filter(each -> each.filters().any()))
                .map(each -> each.toQuery(reach, staff.id(), 1))
                .toList();
        return lists.isEmpty() ? List.of() : trips.one(queue.totals(staff.municipality(), lists));
    }

    /** One row more than shown was read to know whether there is another page; going back it is the first one. */
    private static List<QueueRow> shown(List<QueueRow> read, InboxAddress address) {
        if (read.size() <= ROWS) {
            return read;
        }
        boolean back = address.cursor() != null && address.cursor().back();
        return back ? read.subList(1, read.size()) : read.subList(0, ROWS);
    }

    private Map<UUID, String> names(Actor.Staff staff, List<QueueRow> rows) {
        List<UUID> ids = rows.stream()
                .map(row -> row.matter().responsibleId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return register.names(staff.municipality(), ids);
    }
}
