package se.vagenin.intake.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Act;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SafeContactBox;

/**
 * The page of one preliminary decision.
 *
 * @param safe how those whom the matter is about may be reached
 * @param locked why nothing can be decided here yet, and the way on; the form is then left out
 * @param protection what the protection assessment said
 */
public record DecisionView(
        ProtectionView.StepHead head,
        SourceView source,
        List<SafeContactBox> safe,
        @Nullable Locked locked,
        String protection,
        Questions questions,
        Answers answers,
        @Nullable Act extend,
        String saved,
        String signature,
        FormErrors errors) {

    /** Why the form is not here. */
    public record Locked(String reason, @Nullable Act act) {}

    /** What is asked, depending on the report and the rights of the one who decides. */
    public record Questions(
            boolean heard, boolean meeting, boolean violence, boolean child, boolean support, List<Option> offerings) {}

    /** What stands in the fields. */
    public record Answers(
            String version,
            String way,
            String reasons,
            List<String> offerings,
            boolean told,
            String partner,
            boolean partnerTold,
            String consent,
            String investigation,
            String override,
            String heard,
            String notHeard,
            String meeting,
            String noMeeting) {}

    static Answers answers(DecisionForm form) {
        return new Answers(
                Typed.words(form.version()),
                Typed.words(form.beslut()),
                form.reasons(),
                form.offerings().stream().map(UUID::toString).toList(),
                form.told(),
                Typed.words(form.partner()),
                Boolean.TRUE.equals(form.uppgifter()),
                Typed.words(form.samtycke()),
                Typed.words(form.utredning()),
                Typed.words(form.trots()),
                Typed.words(form.hord()),
                Typed.words(form.hordskal()),
                Typed.words(form.mote()),
                Typed.words(form.moteskal()));
    }

    public List<Option> ways() {
        List<Option> ways = new ArrayList<>();
        ways.add(Option.of("OPEN", "Inled utredning", "Ärendet lämnas över till utredning."));
        if (questions.support()) {
            ways.add(Option.of(
                    "SUPPORT",
                    "Inled inte, erbjud stöd",
                    "Du väljer insatser nedan. Ärendet följs upp tills svaret finns."));
        }
        ways.add(Option.of(
                "REFERRED", "Inled inte, hänvisa till någon annan", "Till exempel BUP, skolan eller vården."));
        ways.add(Option.of("ADVICE", "Inled inte, rådgivning räckte"));
        ways.add(Option.of("CLOSED", "Inled inte, ingen åtgärd behövs"));
        ways.add(Option.of(
                "ATTACHED",
                "Lägg till pågående utredning",
                "När en utredning om samma person redan pågår (SoL 20 kap. 2 §)."));
        return ways;
    }
}
