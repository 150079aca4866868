package se.vagenin.intake.pages;

import java.util.List;
import java.util.stream.Stream;
import se.vagenin.casefile.EventTime;
import se.vagenin.intake.CollateralContactPolicy.Party;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** The page where a contact is noted. */
public record ContactView(
        String matter, String reference, String party, EventTime time, String text, String consent, FormErrors errors) {

    /** The day as typed. */
    public String day() {
        return time.date();
    }

    /** The time of day as typed. */
    public String clock() {
        return time.time();
    }

    public List<Option> parties() {
        return Stream.of(Party.values())
                .map(each -> each == Party.OTHER
                        ? Option.of(each.name(), each.label(), "Till exempel skola, vård eller släkt. Kräver samtycke.")
                        : Option.of(each.name(), each.label()))
                .toList();
    }
}
