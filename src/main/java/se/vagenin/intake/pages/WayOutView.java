package se.vagenin.intake.pages;

import java.util.List;
import se.vagenin.casefile.Outcome;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SafeContactBox;

/** The page that chooses the way out of a matter without assessments. */
public record WayOutView(
        String matter,
        String reference,
        String version,
        String way,
        String reasons,
        List<String> chosen,
        boolean told,
        String partner,
        boolean partnerTold,
        String consent,
        List<Option> offerings,
        List<SafeContactBox> safe,
        FormErrors errors) {

    public List<Option> ways() {
        return List.of(
                Option.of(Outcome.SUPPORT_STARTED.name(), "Erbjud stöd", "Du väljer insatser nedan."),
                Option.of(Outcome.REFERRED.name(), "Hänvisa till någon annan"),
                Option.of(Outcome.ADVICE_ENOUGH.name(), "Avsluta, rådgivning räckte"),
                Option.of(Outcome.CLOSED_NO_ACTION.name(), "Avsluta utan åtgärd"));
    }
}
