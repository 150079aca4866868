package se.vagenin.directory.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.Audience;
import se.vagenin.directory.InterventionType;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.Topic;

/** At most five of what is offered, for one who does not know what to look for; each with why it was chosen. */
final class Suggestions {

    static final int MOST = 5;
    private static final int MOST_REASONS = 4;
    private static final int SOON_DAYS = 30;

    /** What is easy to begin with, when somebody does not know what it is about. */
    private static final Set<InterventionType> EASY =
            Set.of(InterventionType.ADVICE, InterventionType.INDIVIDUAL_TALKS, InterventionType.OPEN_MEETING_PLACE);

    /** Why one is suggested. */
    enum Reason {
        ABOUT,
        FOR_WHOM,
        WALK_IN,
        NAMELESS,
        PLACES_LEFT,
        STARTS_SOON,
        EVENING
    }

    /** One of what is offered. */
    record Suggestion(Offering offering, List<Reason> reasons) {}

    /**
     * What was answered.
     *
     * @param topic absent where somebody does not know
     */
    record Asked(Audience who, @Nullable Topic topic, LocalDate today) {}

    private Suggestions() {}

    static List<Suggestion> of(List<Offering> offered, Asked asked) {
        return offered.stream()
                .filter(each -> suits(each.content(), asked))
                .filter(each -> !each.content().practice().isFull())
                .sorted(Comparator.comparingInt((Offering each) -> -weight(each.content(), asked))
                        .thenComparing(Offering::name))
                .limit(MOST)
                .map(each -> new Suggestion(each, reasons(each.content(), asked)))
                .toList();
    }

    private static boolean suits(OfferingContent content, Asked asked) {
        Set<Audience> audiences = content.welcome().audiences();
        boolean forThem = audiences.isEmpty() || audiences.contains(asked.who());
        return forThem && (asked.topic() == null || content.topic() == asked.topic());
    }

    private static int weight(OfferingContent content, Asked asked) {
        int weight = reasons(content, asked).size();
        if (asked.topic() == null && EASY.contains(content.type())) {
            weight += 4;
        }
        return weight + (content.welcome().audiences().contains(asked.who()) ? 2 : 0);
    }

    private static List<Reason> reasons(OfferingContent content, Asked asked) {
        OfferingContent.Practice practice = content.practice();
        List<Reason> reasons = new ArrayList<>();
        addIf(asked.topic() != null, Reason.ABOUT, reasons);
        addIf(content.welcome().audiences().contains(asked.who()), Reason.FOR_WHOM, reasons);
        addIf(!practice.needsBooking(), Reason.WALK_IN, reasons);
        addIf(practice.mayBeAnonymous(), Reason.NAMELESS, reasons);
        addIf(Optional.ofNullable(practice.placesLeft()).orElse(0) > 0, Reason.PLACES_LEFT, reasons);
        addIf(startsSoon(practice.nextStart(), asked.today()), Reason.STARTS_SOON, reasons);
        addIf(content.visit().inTheEvening(), Reason.EVENING, reasons);
        return reasons.stream().limit(MOST_REASONS).toList();
    }

    private static boolean startsSoon(@Nullable LocalDate start, LocalDate today) {
        return start != null && !start.isBefore(today) && start.isBefore(today.plusDays(SOON_DAYS));
    }

    private static void addIf(boolean so, Reason reason, List<Reason> reasons) {
        if (so) {
            reasons.add(reason);
        }
    }
}
