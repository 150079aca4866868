package se.vagenin.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the sending of reminders goes, in numbers.
 *
 * @param rows one for each way
 */
public record NoticeView(String sender, String ahead, List<Row> rows) {

    /**
     * One way.
     *
     * @param set whether something carries it
     * @param problems what went wrong and how often; empty when nothing did
     */
    public record Row(String way, boolean set, int waiting, int sent, List<String> problems) {}

    static NoticeView of(NoticeSettings settings, NoticeCarriers carriers, Map<NoticeWay, NoticeCounts.Ways> counts) {
        return new NoticeView(
                settings.sender(),
                settings.ahead().toHours() + " timmar före",
                List.of(NoticeWay.values()).stream()
                        .map(way -> row(
                                way, carriers.ways().contains(way), counts.getOrDefault(way, NoticeCounts.Ways.NONE)))
                        .toList());
    }

    private static Row row(NoticeWay way, boolean set, NoticeCounts.Ways counts) {
        return new Row(
                switch (way) {
                    case SMS -> "Sms";
                    case EMAIL -> "E-post";
                },
                set,
                counts.waiting(),
                counts.sent(),
                problems(counts));
    }

    private static List<String> problems(NoticeCounts.Ways counts) {
        var all = new ArrayList<String>();
        if (counts.tried() > 0) {
            all.add(counts.tried() + " försöks igen");
        }
        counts.failed().forEach((why, number) -> all.add(number + " gick inte: " + decapital(why.label())));
        return List.copyOf(all);
    }

    private static String decapital(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
