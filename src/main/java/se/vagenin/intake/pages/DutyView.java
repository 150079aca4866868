package se.vagenin.intake.pages;

import java.util.List;
import java.util.Optional;
import se.vagenin.intake.MatterDuty;
import se.vagenin.web.ClockChip;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/**
 * The page on which a duty of the law is written down as done.
 *
 * @param law why it must be, with the section
 * @param talk it is an information talk, with its own questions
 */
public record DutyView(
        String matter,
        String reference,
        String action,
        String title,
        String law,
        Optional<ClockChip> chip,
        boolean talk,
        String outcome,
        String handler,
        boolean copy,
        String certificates,
        String reasons,
        String day,
        String clock,
        FormErrors errors) {

    static final String HELD = "hallet";
    static final List<String> OUTCOMES = List.of(HELD, "inte");

    static DutyView of(MatterFile file, MatterDuty duty, DutyPages.DutyForm form, FormErrors errors) {
        return new DutyView(
                file.address(),
                file.matter().reference(),
                file.address() + "/uppgift",
                duty.label(),
                duty.rule().reason() + " (" + duty.rule().citation() + ")",
                Chips.running(file, duty.clock()),
                duty == MatterDuty.INFORMATION_TALK,
                Typed.words(form.utfall()),
                Typed.words(form.handlaggare()),
                !Typed.blank(form.kopia()),
                Typed.words(form.intyg()),
                Typed.words(form.skal()),
                Typed.words(form.datum()),
                Typed.words(form.klockslag()),
                errors);
    }

    public List<Option> outcomes() {
        return List.of(
                Option.of(HELD, "Samtalet är hållet"),
                Option.of(
                        "inte", "Samtalet hålls inte inom fyra veckor", "Särskilda skäl, eller begäran är återtagen"));
    }
}
