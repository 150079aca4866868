package se.vagenin.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Act;
import se.vagenin.web.ClockChip;
import se.vagenin.web.Fact;

/**
 * A matter beside the list.
 *
 * @param next the one next step, absent where nothing is to be done
 * @param quote the beginning of what was reported, absent where there is no report
 */
public record PreviewView(
        String title,
        String reference,
        List<String> tags,
        boolean protectedIdentity,
        @Nullable Next next,
        List<Fact> facts,
        List<ClockChip> clocks,
        List<Act> earlier,
        @Nullable String quote,
        String href,
        @Nullable String assign) {

    /** What to do now, why, and where. */
    public record Next(String title, String reason, Act act) {}

    public PreviewView {
        tags = List.copyOf(tags);
        facts = List.copyOf(facts);
        clocks = List.copyOf(clocks);
        earlier = List.copyOf(earlier);
    }

    @Override
    public String toString() {
        return "PreviewView[" + reference + "]";
    }
}
