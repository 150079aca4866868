package se.vagenin.identity.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.audit.AuditReview;
import se.vagenin.audit.LogQuery;
import se.vagenin.audit.ReviewOutcome;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Act;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The log for the one who reviews it: the whole of it, a sample with marks, and one row at a time. */
@Controller
@Requires(Operation.REVIEW_LOGS)
class ReviewPages {

    static final String ADDRESS = "/arbete/loggkontroll";
    private static final String SAMPLE = ADDRESS + "/stickprov";
    private static final int SAMPLE_SIZE = 20;
    private static final int LONGEST_NOTE = 4_000;
    private static final String SEED = "[0-9a-f]{8}";

    private final LogReview review;
    private final StaffRegister register;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReviewPages(LogReview review, StaffRegister register, Clock clock) {
        this.review = review;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer list(
            Actor.Staff staff,
            @RequestParam(defaultValue = "") String vem,
            @RequestParam(defaultValue = "") String dag,
            @RequestParam(defaultValue = "") String vad,
            @RequestParam(required = false) @Nullable UUID efter,
            @RequestParam(defaultValue = "") String besked) {
        Optional<LocalDate> day = day(dag);
        boolean wrong = day.isEmpty() && !dag.isBlank();
        FormErrors errors = wrong
                ? FormErrors.of("dag", "Skriv dagen som år, månad och dag, till exempel 2026-11-23")
                : FormErrors.NONE;
        LogQuery query = new LogQuery(orNull(vem), day.orElse(null), orNull(vad), efter, LogReview.PAGE + 1);
        List<LogReview.Row> rows = wrong ? List.of() : review.list(staff, query);
        ReviewView.Log view = new ReviewView.Log(
                "Loggkontroll",
                "Här ser du vem som har läst eller ändrat, och när. Du ser inga namn på invånare och inget innehåll. Det du gör här loggas också.",
                new Act("Ta ett stickprov", SAMPLE),
                new ReviewView.Filter(people(staff), vem, actions(staff), vad, dag, errors),
                lines(rows.stream().limit(LogReview.PAGE).toList()),
                next(rows, vem, day.map(LocalDate::toString).orElse(""), vad),
                besked.equals("granskad") ? "Granskningen är sparad och signerad." : "");
        return wrong ? Page.invalid("identity/review/log", view) : Page.of("identity/review/log", view);
    }

    /** The seed stands in the address, so that the same sample can be shown again. */
    @GetMapping(SAMPLE)
    Answer sample(Actor.Staff staff, @RequestParam(defaultValue = "") String fro) {
        if (!fro.matches(SEED)) {
            return Redirect.to(SAMPLE + "?fro=" + seed());
        }
        List<LogReview.Row> rows = review.sample(staff, fro, SAMPLE_SIZE);
        return Page.of(
                "identity/review/log",
                new ReviewView.Log(
                        "Stickprov",
                        "Tjugo läsningar och nekade försök från de senaste 30 dagarna, dragna med lott. En märkning är en fråga, inte ett fel: det kan finnas goda skäl.",
                        new Act("Visa hela loggen", ADDRESS),
                        null,
                        lines(rows),
                        new Act("Dra ett nytt stickprov", SAMPLE + "?fro=" + seed()),
                        ""));
    }

    @GetMapping(ADDRESS + "/{id}")
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        return Page.of("identity/review/entry", entry(staff, id, new ReviewView.Typed("", "", FormErrors.NONE)));
    }

    @PostMapping(ADDRESS + "/{id}")
    Answer sign(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String utfall,
            @RequestParam(defaultValue = "") String anteckning) {
        Optional<ReviewOutcome> outcome = Stream.of(ReviewOutcome.values())
                .filter(each -> each.name().equals(utfall))
                .findFirst();
        FormErrors errors = FormErrors.collect()
                .addIf(outcome.isEmpty(), "utfall", "Välj vad du kom fram till")
                .addIf(
                        outcome.filter(ReviewOutcome.FOLLOW_UP::equals).isPresent() && anteckning.isBlank(),
                        "anteckning",
                        "Skriv vad som ska följas upp")
                .addIf(anteckning.length() > LONGEST_NOTE, "anteckning", "Skriv högst 4 000 tecken")
                .done();
        if (!errors.hasAny()) {
            Optional<Refusal> refusal = review.sign(staff, id, outcome.orElseThrow(), anteckning.strip());
            if (refusal.isEmpty()) {
                return Redirect.to(ADDRESS + "?besked=granskad");
            }
            errors = FormErrors.of("utfall", refusal.get().reason());
        }
        return Page.invalid(
                "identity/review/entry", entry(staff, id, new ReviewView.Typed(utfall, anteckning, errors)));
    }

    private ReviewView.Entry entry(Actor.Staff staff, UUID id, ReviewView.Typed typed) {
        List<AuditReview> opinions = review.opinions(staff, id);
        Map<UUID, String> names = register.names(
                staff.municipality(),
                opinions.stream().map(AuditReview::reviewer).toList());
        return ReviewView.Entry.of(
                review.open(staff, id),
                opinions.stream().map(each -> ReviewView.opinion(each, names)).toList(),
                typed);
    }

    private List<ReviewView.Line> lines(List<LogReview.Row> rows) {
        return rows.stream()
                .map(row -> ReviewView.Line.of(row, clock.instant()))
                .toList();
    }

    private static @Nullable Act next(List<LogReview.Row> rows, String who, String day, String what) {
        if (rows.size() <= LogReview.PAGE) {
            return null;
        }
        UUID last = rows.get(LogReview.PAGE - 1).row().entry().id();
        return new Act(
                "Visa äldre rader",
                ADDRESS + "?vem=" + letters(who) + "&dag=" + day + "&vad=" + letters(what) + "&efter=" + last);
    }

    /** Ids and codes only; anything else was typed into the address by hand. */
    private static String letters(String code) {
        return code.replaceAll("[^A-Za-z0-9_-]", "");
    }

    private List<Option> people(Actor.Staff staff) {
        List<Option> all = new ArrayList<>();
        all.add(Option.of("", "Alla"));
        register.everybody(staff.municipality())
                .forEach(member -> all.add(Option.of(member.id().toString(), member.name())));
        return all;
    }

    private List<Option> actions(Actor.Staff staff) {
        List<Option> all = new ArrayList<>();
        all.add(Option.of("", "Allt"));
        review.actions(staff).forEach(code -> all.add(Option.of(code, LogWords.action(code))));
        return all;
    }

    private String seed() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(String value) {
        return value.isBlank() ? null : value;
    }
}
