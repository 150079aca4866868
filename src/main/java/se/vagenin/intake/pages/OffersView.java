package se.vagenin.intake.pages;

import java.util.List;
import java.util.stream.Stream;
import se.vagenin.intake.SupportOffer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SafeContactBox;

/** The page that follows up what was offered. */
public record OffersView(
        String matter, String reference, List<SafeContactBox> safe, List<Row> rows, boolean open, FormErrors errors) {

    /**
     * One offer.
     *
     * @param answer empty while it is waited for
     */
    public record Row(String id, String version, String name, String about, String answer, String typed) {}

    public List<Option> answers() {
        return Stream.of(SupportOffer.Answer.values())
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }
}
