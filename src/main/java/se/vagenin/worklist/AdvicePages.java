package se.vagenin.worklist;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.Channel;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.AdviceContact;
import se.vagenin.intake.AdviceContacts;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** Advice without a record: four choices and no field to write in (R26). */
@Controller
@Requires(Operation.REGISTER_CONTACT)
class AdvicePages {

    static final String PATH = ContactPages.PATH + "/radgivning";
    private static final List<Channel> CHANNELS =
            List.of(Channel.PHONE, Channel.VISIT, Channel.LETTER, Channel.WEB, Channel.OUT_OF_HOURS, Channel.OUTREACH);

    private final AdviceContacts advice;
    private final IdSource ids;
    private final Clock clock;

    AdvicePages(AdviceContacts advice, IdSource ids, Clock clock) {
        this.advice = advice;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer open(Actor.Staff staff, @RequestParam(name = "klart", required = false) @Nullable String done) {
        return Page.of("worklist/advice", view(Map.of("id", ids.next().toString()), FormErrors.NONE, done != null));
    }

    @PostMapping(PATH)
    Answer log(Actor.Staff staff, @RequestParam Map<String, String> typed) {
        Optional<AdviceContact.Theme> theme = one(AdviceContact.Theme.values(), typed.get("tema"));
        Optional<AdviceContact.AgeBand> age = one(AdviceContact.AgeBand.values(), typed.get("alder"));
        Optional<AdviceContact.Result> result = one(AdviceContact.Result.values(), typed.get("resultat"));
        Optional<Channel> channel = CHANNELS.stream()
                .filter(each -> each.name().equals(typed.get("kanal")))
                .findFirst();
        UUID id = InboxAddress.id(typed.get("id"));
        FormErrors errors = FormErrors.collect()
                .addIf(theme.isEmpty(), "tema", "Välj vad samtalet gällde.")
                .addIf(age.isEmpty(), "alder", "Välj ungefärlig ålder, eller Vet inte.")
                .addIf(channel.isEmpty(), "kanal", "Välj hur ni talades vid.")
                .addIf(result.isEmpty(), "resultat", "Välj vad det ledde till.")
                .done();
        if (errors.hasAny()) {
            return Page.invalid("worklist/advice", view(typed, errors, false));
        }
        advice.log(
                staff,
                new AdviceContact(
                        id == null ? ids.next() : id,
                        staff.assignments().iterator().next().unitId(),
                        SwedishTime.dateOf(clock.instant()),
                        channel.orElseThrow(),
                        theme.orElseThrow(),
                        age.orElseThrow(),
                        result.orElseThrow()));
        return Redirect.to(PATH + "?klart=ja");
    }

    private static AdviceView view(Map<String, String> typed, FormErrors errors, boolean done) {
        return new AdviceView(
                typed,
                errors,
                options(AdviceContact.Theme.values(), AdviceContact.Theme::label),
                options(AdviceContact.AgeBand.values(), AdviceContact.AgeBand::label),
                CHANNELS.stream()
                        .map(each -> Option.of(each.name(), each.label()))
                        .toList(),
                options(AdviceContact.Result.values(), AdviceContact.Result::label),
                done);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String code) {
        return Arrays.stream(values).filter(each -> each.name().equals(code)).findFirst();
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(each -> Option.of(each.name(), label.apply(each)))
                .toList();
    }
}
