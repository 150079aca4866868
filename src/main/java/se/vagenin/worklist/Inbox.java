package se.vagenin.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.MatterQuery;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.QueueCounts;
import se.vagenin.casefile.QueueRow;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Reach;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;

/** Reads a page of the queue with everything that stands around it, and notes in the log that the list was shown. */
@Component
class Inbox {

    static final int ROWS = 25;

    private final Matters matters;
    private final SavedViews views;
    private final StaffRegister register;
    private final Access access;
    private final Audit audit;

    Inbox(Matters matters, SavedViews views, StaffRegister register, Access access, Audit audit) {
        this.matters = matters;
        this.views = views;
        this.register = register;
        this.access = access;
        this.audit = audit;
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

    @Transactional
    public Content read(Actor.Staff staff, InboxAddress address) {
        Reach reach = reach(staff);
        List<QueueRow> read = matters.list(staff.municipality(), address.toQuery(reach, staff.id(), ROWS + 1));
        audit.read(staff, "LIST_QUEUE", AuditObject.list());
        boolean more = read.size() > ROWS;
        List<QueueRow> rows = shown(read, address);
        List<OwnView> saved = views.of(staff);
        List<Integer> totals = totals(staff, reach, address, saved);
        return new Content(
                rows,
                more,
                totals.getFirst(),
                matters.counts(staff.municipality(), reach.units(), staff.id()),
                saved,
                totals.subList(1, totals.size()),
                names(staff, rows),
                colleagues(staff, reach),
                views.shortcuts(staff));
    }

    /** The matters that a list may show: those that the person may read. */
    Reach reach(Actor.Staff staff) {
        return access.reach(staff, Operation.READ_MATTER);
    }

    private List<Integer> totals(Actor.Staff staff, Reach reach, InboxAddress address, List<OwnView> saved) {
        List<MatterQuery> lists = new ArrayList<>();
        Stream.concat(Stream.of(address), saved.stream().map(OwnView::address))
                .forEach(each -> lists.add(each.toQuery(reach, staff.id(), 1)));
        return matters.totals(staff.municipality(), lists);
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

    private List<StaffMember> colleagues(Actor.Staff staff, Reach reach) {
        return register.active(staff.municipality()).stream()
                .filter(each -> each.assignments().stream()
                        .anyMatch(role -> reach.units().contains(role.unitId())))
                .toList();
    }
}
