package se.vagenin.intake.pages;

import java.util.List;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;

/**
 * Asks for a reason, then shows what it opened.
 *
 * @param facts empty until a reason is given
 */
public record RevealView(
        String matter,
        String reference,
        String action,
        String name,
        String reason,
        List<Fact> facts,
        FormErrors errors) {}
