package se.vagenin.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.kernel.Rules;
import se.vagenin.web.Act;

/** The step that stops each clock: its words, its reason in law and its exact address. */
final class Steps {

    /** What to do, why and where; the button is one word for a row of Min dag. */
    record Step(String title, String reason, Act act, String button) {}

    private Steps() {}

    static String matter(UUID id) {
        return "/arbete/arenden/" + id;
    }

    /** The step for a clock; its subject is the assessment, absent where it is about the whole matter. */
    static Step of(ClockKind kind, UUID matter, @Nullable UUID subject, String rule) {
        String page = matter(matter);
        String child = subject == null ? page : page + "/barn/" + subject;
        String reason = reason(rule);
        return switch (kind) {
            case PROTECTION_ASSESSMENT ->
                new Step("Gör skyddsbedömning", reason, new Act("Bedöm skydd", step(child, page, "/skydd")), "Bedöm");
            case PRELIMINARY_ASSESSMENT ->
                new Step(
                        "Besluta förhandsbedömning",
                        reason,
                        new Act("Besluta", step(child, page, "/beslut")),
                        "Besluta");
            case ADULT_ASSESSMENT ->
                new Step(
                        "Bedöm om utredning ska inledas",
                        reason,
                        new Act("Besluta", step(child, page, "/beslut")),
                        "Besluta");
            case REPORTER_FEEDBACK -> new Step("Svara anmälaren", reason, new Act("Svara anmälaren", page), "Svara");
            case EVICTION_ACKNOWLEDGEMENT ->
                new Step("Bekräfta till Kronofogden", reason, new Act("Bekräfta", page + "/uppgift"), "Bekräfta");
            case INFORMATION_TALK ->
                new Step(
                        "Håll informationssamtal", reason, new Act("Anteckna samtalet", page + "/uppgift"), "Anteckna");
            case LOCAL_TARGET -> new Step("Ta ärendet vidare", reason, new Act("Välj väg", page + "/vag"), "Välj väg");
            case PERSON_REPLY ->
                new Step("Svara personen", reason, new Act("Läs och svara", page + "/samtal"), "Svara");
            case INVESTIGATION -> new Step("Utredning pågår", reason, new Act("Öppna ärendet", page), "Öppna");
            case SUPPORT_ANSWER ->
                new Step("Erbjudet stöd: vad blev svaret?", reason, new Act("Öppna ärendet", page), "Öppna");
        };
    }

    /** The investigation's clock runs while the first line still has the matter: hand it over. */
    static Step handOver(UUID matter) {
        return new Step(
                "Lämna över till utredning",
                reason("R20"),
                new Act("Lämna över", matter(matter) + "/overlamning"),
                "Lämna");
    }

    /** A clock that only the municipality has set has no rule in the list. */
    private static String reason(String rule) {
        return Rules.all().stream()
                .filter(each -> each.id().equals(rule))
                .findFirst()
                .map(each -> each.reason() + " (" + each.citation() + ")")
                .orElse("Klockan är kommunens egen.");
    }

    private static String step(String child, String page, String end) {
        return child.equals(page) ? page : child + end;
    }
}
