package se.vagenin.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;

/**
 * Turns clocks into what there is to do in the matters that somebody may read.
 *
 * @param readable matters by id
 * @param names of those whom assessments are about, where a matter is about several
 */
record DueActs(Map<UUID, Matter> readable, Map<UUID, String> names) {

    /** The assessments that the clocks are about. */
    static List<UUID> subjects(List<MatterClock> clocks) {
        return clocks.stream()
                .map(each -> each.set().subjectId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whose names are needed: nobody's where a matter is about one. */
    static Map<UUID, UUID> ofSeveral(Map<UUID, Matter> readable, List<MatterClock> clocks, Map<UUID, UUID> about) {
        Map<UUID, UUID> needed = new HashMap<>(about);
        needed.keySet()
                .retainAll(subjects(clocks.stream()
                        .filter(each -> readable.containsKey(each.matterId()))
                        .filter(each -> Objects.requireNonNull(readable.get(each.matterId()))
                                        .subjects()
                                > 1)
                        .toList()));
        return needed;
    }

    /** In the order of the clocks. */
    List<MyDay.Due> of(List<MatterClock> clocks) {
        Collection<MatterClock> acts = clocks.stream()
                .filter(each -> readable.containsKey(each.matterId()))
                .collect(Collectors.toMap(DueActs::sameAct, each -> each, (first, second) -> first, LinkedHashMap::new))
                .values();
        return acts.stream()
                .map(each -> new MyDay.Due(
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
}
