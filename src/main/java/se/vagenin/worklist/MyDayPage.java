package se.vagenin.worklist;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Workload;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Act;
import se.vagenin.web.SwedishText;
import se.vagenin.web.TodoItem;

/** Says in a sentence and three lists what the day holds. */
record MyDayPage(MyDay.Content content, Instant now) {

    MyDayView view() {
        List<MyDay.Due> today = content.mine().stream().filter(this::today).toList();
        List<MyDay.Due> waiting =
                content.mine().stream().filter(each -> !today(each)).toList();
        int late = (int) today.stream().filter(each -> each.clock().lateAt(now)).count();
        return new MyDayView(
                when(now),
                true,
                late == 0
                        ? ""
                        : SwedishText.capital(SwedishText.count(late, "klocka", "klockor"))
                                + (late == 1 ? " är försenad." : " är försenade."),
                sentence(today.size() - late, late),
                items(today),
                items(waiting),
                arrivedHeading(),
                arrived(),
                nobodys(),
                content.drafts().stream().map(this::draft).toList(),
                lead(),
                null);
    }

    static String when(Instant now) {
        return SwedishText.capital(SwedishText.dateTime(now));
    }

    /** Protection is assessed at once (SoL 20:1), so it is always for today. */
    private boolean today(MyDay.Due due) {
        Instant tomorrow = SwedishTime.startOf(SwedishTime.dateOf(now).plusDays(1));
        return due.clock().set().kind() == ClockKind.PROTECTION_ASSESSMENT
                || !due.clock().set().dueAt().isAfter(tomorrow);
    }

    private String sentence(int rest, int late) {
        List<String> words = new ArrayList<>();
        if (rest > 0) {
            words.add(SwedishText.capital(SwedishText.count(rest, "sak", "saker")) + (late > 0 ? " till" : "")
                    + " ska bli " + (rest == 1 ? "klar" : "klara") + " i dag.");
        } else if (late == 0) {
            words.add("Du har inget som måste bli klart i dag.");
        }
        int nobodys = content.counts().nobodys();
        if (nobodys > 0) {
            words.add(SwedishText.capital(SwedishText.countNeuter(nobodys, "ärende", "ärenden")) + " saknar ansvarig.");
        }
        return String.join(" ", words);
    }

    private List<TodoItem> items(List<MyDay.Due> due) {
        return due.stream().map(this::item).toList();
    }

    private TodoItem item(MyDay.Due due) {
        Matter matter = due.matter();
        var clock = due.clock().set();
        boolean leaves = matter.status() == MatterStatus.AWAITING_HANDOVER && clock.kind() == ClockKind.INVESTIGATION;
        Steps.Step step = leaves
                ? Steps.handOver(matter.id())
                : Steps.of(clock.kind(), matter.id(), clock.subjectId(), clock.rule());
        return new TodoItem(
                Words.chip(clock, now),
                step.title() + whom(due),
                matter.title() + " · " + Words.about(matter),
                step.act().href(),
                step.button());
    }

    /** Which of several is next, in the steps that are taken for each. */
    private static String whom(MyDay.Due due) {
        boolean each = switch (due.clock().set().kind()) {
            case PROTECTION_ASSESSMENT, PRELIMINARY_ASSESSMENT, ADULT_ASSESSMENT -> true;
            case REPORTER_FEEDBACK,
                    EVICTION_ACKNOWLEDGEMENT,
                    INVESTIGATION,
                    SUPPORT_ANSWER,
                    INFORMATION_TALK,
                    LOCAL_TARGET,
                    PERSON_REPLY -> false;
        };
        return each && due.whom() != null ? " för " + due.whom() : "";
    }

    private String arrivedHeading() {
        int all = content.arrived().stream().mapToInt(Workload.Arrived::number).sum();
        return all == 0
                ? "Inget nytt sedan i går"
                : SwedishText.capital(SwedishText.countNeuter(all, "nytt ärende", "nya ärenden")) + " sedan i går";
    }

    private String arrived() {
        return content.arrived().stream()
                .map(each -> SwedishText.number(each.number()) + " " + words(each.kind()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        list -> list.isEmpty() ? "" : SwedishText.capital(String.join(", ", list)) + "."));
    }

    private static String words(MatterKind kind) {
        return switch (kind) {
            case CHILD_CONCERN -> "om oro för barn";
            case ADULT_CONCERN -> "om oro för vuxen";
            case UNBORN_CONCERN -> "om oro för väntat barn";
            case SUPPORT_WISH -> "om önskat stöd";
            case ADVICE -> "om rådgivning";
            case FAMILY_LAW -> "till familjerätten";
            case HOUSING -> "om risk för vräkning";
            case REFERRAL -> "från annan verksamhet";
            case CONVERSATION -> "från någon som vill prata";
        };
    }

    private MyDayView.@Nullable Nobodys nobodys() {
        int number = content.counts().nobodys();
        return content.nobodysFirst()
                .map(first -> new MyDayView.Nobodys(
                        number == 1 ? "1 ärende saknar ansvarig" : number + " ärenden saknar ansvarig",
                        "Närmast: " + Words.about(first) + ", " + decapital(Words.arrived(first, now))
                                + ". Klockan går.",
                        new Act(
                                number == 1 ? "Visa ärendet" : "Visa dem",
                                InboxAddress.of(InboxTab.NOBODYS).path())))
                .orElse(null);
    }

    private MyDayView.DraftRow draft(MyDay.Waiting waiting) {
        return new MyDayView.DraftRow(
                "Anteckning, " + waiting.matter().title(),
                Steps.matter(waiting.matter().id()),
                "Sparat " + decapital(SwedishText.moment(waiting.draft().savedAt(), now)) + ", inte låst");
    }

    private MyDayView.@Nullable Lead lead() {
        MyDay.Led led = content.lead();
        return led == null
                ? null
                : new MyDayView.Lead(
                        led.loads().stream()
                                .map(each -> row(each, led.names()))
                                .sorted(Comparator.comparing(
                                        MyDayView.LoadRow::name, Collator.getInstance(Locale.of("sv"))))
                                .toList(),
                        led.late().stream()
                                .map(each -> leadItem(each, led.names()))
                                .toList());
    }

    private TodoItem leadItem(MyDay.Due due, Map<UUID, String> names) {
        TodoItem item = item(due);
        UUID responsible = due.matter().responsibleId();
        String who = responsible == null ? "ingen ansvarig" : names.getOrDefault(responsible, "okänd kollega");
        return new TodoItem(
                item.clock(),
                item.title(),
                due.matter().title() + " · " + who,
                Steps.matter(due.matter().id()),
                "Öppna");
    }

    private static MyDayView.LoadRow row(Workload.Load load, Map<UUID, String> names) {
        UUID who = load.responsibleId();
        String code = who == null ? "ingen" : who.toString();
        return new MyDayView.LoadRow(
                who == null ? "Ingen ansvarig" : names.getOrDefault(who, "Okänd kollega"),
                InboxAddress.PATH + "?vy=alla&ansvarig=" + code,
                load.open(),
                load.late() == 0 ? "Ingen" : load.late() + (load.late() == 1 ? " försenad" : " försenade"));
    }

    private static String decapital(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
