package se.vagenin.bench.drill;

import java.util.Locale;
import se.vagenin.bench.DataSize;
import se.vagenin.bench.load.Measured;
import se.vagenin.bench.scene.HourLoad;

/** What the drill gave, as Markdown. */
public record DrillReport(
        DataSize size,
        NodeDrill.Plan plan,
        HourLoad.Played before,
        HourLoad.Played during,
        HourLoad.Played after,
        NodeDrill.Away away,
        Counts counts,
        Proof.Found found) {

    /**
     * What was done again.
     *
     * @param signedIn how many members of staff were signed in
     * @param signedInAgain how often one of them had to sign in once more
     * @param reads what was asked for once more by those who got no answer
     * @param writes what was sent once more by those who got no answer
     * @param byProxy what the proxy sent to the other node without anybody noticing
     */
    record Counts(
            long signedIn,
            long signedInAgain,
            long reads,
            long writes,
            long byProxy,
            long answeredByA,
            long answeredByB) {}

    /** Whether nothing that was written failed, was lost or was done twice, and no page failed. */
    public boolean holds() {
        return failed() == 0 && found.wrong().isEmpty();
    }

    private long failed() {
        return failed(before) + failed(during) + failed(after);
    }

    private static long failed(HourLoad.Played played) {
        return played.writes().failed() + played.shows().failed();
    }

    public String markdown(String date, String commit, String machine) {
        var text = new StringBuilder();
        text.append("# Two nodes behind HAProxy, one of them killed\n\n");
        line(text, "Set %s, %s, commit %s, %s.", size, date, commit, machine);
        line(
                text,
                "The national hour at %.0f %% of the country's rates through the proxy, three times %d s. Load, proxy, both "
                        + "nodes and the database share the machine.",
                100 * plan.share(),
                plan.part().toSeconds());
        text.append("\n| | Before | From the kill on | After |\n|---|---|---|---|\n");
        row(text, "Writes, p99 ms", before.writes(), during.writes(), after.writes());
        row(text, "Pages and questions, p99 ms", before.shows(), during.shows(), after.shows());
        failures(text, "Writes that failed", before.writes(), during.writes(), after.writes());
        failures(text, "Pages and questions that failed", before.shows(), during.shows(), after.shows());
        counts(text, "Writes answered", before.writes(), during.writes(), after.writes());
        counts(text, "Pages and questions answered", before.shows(), during.shows(), after.shows());
        text.append('\n');
        line(
                text,
                "- The proxy left the killed node out after %d ms. Started again %d s after the kill, the node was ready in "
                        + "%.1f s and served again %.1f s after its start.",
                away.noticed().toMillis(),
                10,
                away.started().toMillis() / 1000.0,
                away.serving().toMillis() / 1000.0);
        line(
                text,
                "- Sent again to the other node by the proxy: %d. By those who asked: %d pages or questions, %d writes.",
                counts.byProxy(),
                counts.reads(),
                counts.writes());
        line(
                text,
                "- Signed in once more: %d times, of %d who were signed in. Sessions lie in the memory of a node.",
                counts.signedInAgain(),
                counts.signedIn());
        line(text, "- Answered by node a %d, by node b %d.", counts.answeredByA(), counts.answeredByB());
        found.figures().forEach((what, number) -> line(text, "- In the database: %s: %d.", what, number));
        found.wrong().forEach(wrong -> line(text, "- **Wrong**: %s.", wrong));
        line(text, "%n%s", holds() ? "All of it holds." : "**Not all of it holds.**");
        reasons(text, before);
        reasons(text, during);
        reasons(text, after);
        return text.toString();
    }

    private static void reasons(StringBuilder text, HourLoad.Played played) {
        played.writes().failures().forEach((reason, number) -> line(text, "- %d × %s", number, reason));
        played.shows().failures().forEach((reason, number) -> line(text, "- %d × %s", number, reason));
    }

    private static void row(StringBuilder text, String what, Measured... parts) {
        text.append("| ").append(what);
        for (Measured part : parts) {
            text.append(String.format(Locale.ROOT, " | %.0f", part.millis(99)));
        }
        text.append(" |\n");
    }

    private static void failures(StringBuilder text, String what, Measured... parts) {
        text.append("| ").append(what);
        for (Measured part : parts) {
            text.append(" | ").append(part.failed());
        }
        text.append(" |\n");
    }

    private static void counts(StringBuilder text, String what, Measured... parts) {
        text.append("| ").append(what);
        for (Measured part : parts) {
            text.append(" | ").append(part.micros().getTotalCount());
        }
        text.append(" |\n");
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
