package se.vagenin.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/**
 * How many days the municipality gives itself to take on a matter that the law sets no clock for. Always shown as a
 * local target.
 */
@Component
public class LocalTargets {

    /** Kinds that a target may be set for. */
    public static final List<MatterKind> KINDS =
            List.of(MatterKind.SUPPORT_WISH, MatterKind.FAMILY_LAW, MatterKind.HOUSING, MatterKind.REFERRAL);

    public static final int USUAL_DAYS = 14;
    public static final int MOST_DAYS = 365;

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    LocalTargets(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** Days for every kind that can have a target. */
    @Transactional(readOnly = true)
    public Map<MatterKind, Integer> of(Municipality municipality) {
        Map<MatterKind, Integer> days = new EnumMap<>(MatterKind.class);
        KINDS.forEach(kind -> days.put(kind, USUAL_DAYS));
        jdbc.sql("select kind, days from local_target where municipality = :municipality")
                .param("municipality", municipality.code())
                .query((row, _) -> days.put(MatterKind.valueOf(row.getString("kind")), row.getInt("days")))
                .list();
        return days;
    }

    /** Sets the days of each kind; clocks that already run keep the day that they were given. */
    @Transactional
    public void set(Actor.Staff staff, Map<MatterKind, Integer> days) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        days.forEach((kind, each) -> jdbc.sql("""
                        insert into local_target (municipality, kind, days) values (:municipality, :kind, :days)
                        on conflict (municipality, kind) do update set days = excluded.days
                        """)
                .param("municipality", staff.municipality().code())
                .param("kind", kind.name())
                .param("days", each)
                .update());
        audit.changed(
                staff, "CHANGE_MUNICIPALITY", new AuditObject(AuditObject.Kind.MUNICIPALITY, null), "LOCAL_TARGETS");
    }
}
