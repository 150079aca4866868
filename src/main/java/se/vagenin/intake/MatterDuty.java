package se.vagenin.intake;

import java.util.Optional;
import java.util.stream.Stream;
import se.vagenin.casefile.ClockKind;
import se.vagenin.kernel.Rule;
import se.vagenin.kernel.Rules;

/** What the law asks for in a matter that is no concern; done by writing down that it is. */
public enum MatterDuty {
    /** R37, SOF 11:3. */
    EVICTION_ACKNOWLEDGEMENT("R37", ClockKind.EVICTION_ACKNOWLEDGEMENT, "Bekräfta till Kronofogden"),
    /** R33, lag 2021:530. */
    INFORMATION_TALK("R33", ClockKind.INFORMATION_TALK, "Informationssamtal");

    private final String rule;
    private final ClockKind clock;
    private final String label;

    MatterDuty(String rule, ClockKind clock, String label) {
        this.rule = rule;
        this.clock = clock;
        this.label = label;
    }

    public static Optional<MatterDuty> of(ClockKind clock) {
        return Stream.of(values()).filter(each -> each.clock == clock).findFirst();
    }

    public Rule rule() {
        return Rules.get(rule);
    }

    public ClockKind clock() {
        return clock;
    }

    public String label() {
        return label;
    }
}
