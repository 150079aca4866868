package se.vagenin.identity.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vagenin.audit.AuditObject;
import se.vagenin.audit.LoggedMatters.LoggedMatter;
import se.vagenin.audit.ReviewedEntry;
import se.vagenin.identity.StaffMember;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Role;
import se.vagenin.kernel.SwedishTime;

/** Why a row deserves a look. A mark is a question, never an answer: there may be a good reason. */
enum Mark {
    /** Read a matter of a unit that the reader does not work in, without answering for it or writing in it. */
    NO_ASSIGNMENT("Inte tilldelad"),
    /** Between ten in the evening and six in the morning, by somebody who does not work nights. */
    NIGHT("Nattetid"),
    /** The policy said no. */
    REFUSED("Nekad");

    private static final int EVENING = 22;
    private static final int MORNING = 6;

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Set<Mark> of(ReviewedEntry row, @Nullable StaffMember reader, @Nullable LoggedMatter matter) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (row.entry().effect().equals("REFUSED")) {
            marks.add(REFUSED);
        }
        if (reader != null && isNight(row.entry().at()) && !worksNights(reader)) {
            marks.add(NIGHT);
        }
        if (reader != null && matter != null && isReading(row) && !isAssigned(row, reader, matter)) {
            marks.add(NO_ASSIGNMENT);
        }
        return marks;
    }

    private static boolean isReading(ReviewedEntry row) {
        return row.entry().effect().equals("READ") && row.entry().object().kind() == AuditObject.Kind.MATTER;
    }

    /** A matter in the common queue has no unit: whoever works there may open it. */
    private static boolean isAssigned(ReviewedEntry row, StaffMember reader, LoggedMatter matter) {
        return row.changedToo()
                || reader.id().equals(matter.responsibleId())
                || matter.unitId() == null
                || worksNights(reader)
                || reader.assignments().stream()
                        .map(Actor.Assignment::unitId)
                        .anyMatch(unit -> unit.equals(matter.unitId()));
    }

    private static boolean worksNights(StaffMember reader) {
        return reader.assignments().stream().anyMatch(each -> each.role() == Role.OUT_OF_HOURS_WORKER);
    }

    private static boolean isNight(Instant at) {
        int hour = at.atZone(SwedishTime.ZONE).getHour();
        return hour >= EVENING || hour < MORNING;
    }
}
