package se.vagenin.intake.contact.form;

import java.util.List;
import se.vagenin.web.Fact;
import se.vagenin.web.Step;

/**
 * The page that says thank you and shows the code, once.
 *
 * @param code in fours
 * @param sealed lets the page be had in another language
 * @param key opens the conversation without typing the code
 */
public record ContactReceiptView(
        String code, List<Fact> facts, List<Step> steps, boolean urgent, String phone, String sealed, String key) {

    @Override
    public String toString() {
        return "ContactReceiptView[]";
    }
}
