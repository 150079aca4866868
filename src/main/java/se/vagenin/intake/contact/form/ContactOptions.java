package se.vagenin.intake.contact.form;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.vagenin.intake.contact.Wishes.Way;
import se.vagenin.web.Option;

/** Choices that more than one page offers. */
public final class ContactOptions {

    private ContactOptions() {}

    /** The ways to be answered; the first needs nothing and leaves nothing behind. */
    public static List<Option> ways() {
        return Stream.of(Way.values())
                .map(way -> way == Way.CODE
                        ? Option.of(way.name(), text("contact.reach.code"), text("contact.reach.code.hint"))
                        : Option.of(
                                way.name(), text("contact.reach." + way.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public static List<Option> yesNo(String yes, String no) {
        return List.of(Option.of("ja", text(yes)), Option.of("nej", text(no)));
    }
}
