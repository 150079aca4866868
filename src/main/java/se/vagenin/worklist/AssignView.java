package se.vagenin.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.web.ClockChip;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SwedishText;

/**
 * The matters that were chosen in the list, to assign or to print.
 *
 * @param to the choice made so far
 */
public record AssignView(
        String heading,
        List<Row> rows,
        List<Option> targets,
        String to,
        String list,
        String back,
        FormErrors errors,
        String printed) {

    /** One chosen matter. */
    public record Row(
            String token,
            String title,
            String reference,
            String about,
            String arrived,
            String responsible,
            @Nullable ClockChip chip) {}

    public AssignView {
        rows = List.copyOf(rows);
        targets = List.copyOf(targets);
    }

    static AssignView of(
            List<GuardedMatter> chosen,
            List<Option> targets,
            String to,
            InboxAddress list,
            FormErrors errors,
            Map<UUID, String> names,
            Instant now) {
        String count = SwedishText.countNeuter(chosen.size(), "ärende", "ärenden");
        return new AssignView(
                SwedishText.capital(count),
                chosen.stream().map(each -> row(each.matter(), names, now)).toList(),
                targets,
                to,
                list.query(),
                list.path(),
                errors,
                SwedishText.capital(SwedishText.dateTime(now)));
    }

    private static Row row(Matter matter, Map<UUID, String> names, Instant now) {
        UUID responsible = matter.responsibleId();
        return new Row(
                new MatterVersion(matter.id(), matter.version()).token(),
                matter.title(),
                matter.reference(),
                Words.about(matter),
                Words.arrived(matter, now),
                responsible == null ? "Ingen" : names.getOrDefault(responsible, "Okänd kollega"),
                Words.chip(matter, now));
    }
}
