package se.vagenin.intake.contact.visit;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.intake.contact.Conversation;
import se.vagenin.intake.contact.PersonSays;
import se.vagenin.intake.contact.ReturnVisit;
import se.vagenin.intake.contact.ToldName;
import se.vagenin.intake.contact.VisitSeal;
import se.vagenin.intake.contact.Wishes;
import se.vagenin.intake.contact.Wishes.Way;
import se.vagenin.intake.contact.form.ContactRules;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;
import se.vagenin.web.Page;

/** The person tells who it is: the only way that a conversation without a name gets one. */
@Component
class TellPages {

    private static final String TEMPLATE = "intake/contact/tell";
    private static final List<String> FIELDS =
            List.of("du.namn", "du.nummer", "du.skyddad", "satt", "nas", "tider", "svarare", "neutral");

    private final PersonSays person;
    private final ReturnVisit visits;
    private final VisitSeal keys;
    private final VisitTalk talk;
    private final Clock clock;

    TellPages(PersonSays person, ReturnVisit visits, VisitSeal keys, VisitTalk talk, Clock clock) {
        this.person = person;
        this.visits = visits;
        this.keys = keys;
        this.talk = talk;
        this.clock = clock;
    }

    Answer ask(Actor.Visitor visitor, Conversation conversation) {
        return conversation.anonymous()
                ? Page.of(TEMPLATE, view(visitor, conversation, Given.nothing(), FormErrors.NONE))
                : talk.show(visitor, conversation, null, "");
    }

    Answer tell(Actor.Visitor visitor, Conversation conversation, Map<String, List<String>> posted) {
        Given given = Given.nothing().with(FIELDS, posted);
        LocalDate today = SwedishTime.dateOf(clock.instant());
        FormErrors errors = check(given, today);
        if (errors.hasAny()) {
            return Page.invalid(TEMPLATE, view(visitor, conversation, given, errors));
        }
        var who = new ToldName(
                given.value("du.namn").strip(),
                PersonalNumber.parse(given.value("du.nummer"), today).orElse(null),
                given.yes("du.skyddad"));
        boolean told = person.tellName(visitor, conversation.matterId(), who, wishes(conversation, given));
        return visits.read(visitor, conversation.matterId())
                .map(after -> talk.show(visitor, after, told ? text("contact.tell.done") : null, ""))
                .orElseGet(() -> talk.over(visitor, conversation.matterId(), ""));
    }

    private static FormErrors check(Given given, LocalDate today) {
        var errors = FormErrors.collect();
        ContactRules.name(given.value("du.namn"), given.value("du.nummer"), today, errors);
        ContactRules.reach(way(given), given.value("nas"), errors);
        ContactRules.lines(FIELDS, given, errors);
        return errors.done();
    }

    private static Wishes wishes(Conversation conversation, Given given) {
        Way way = way(given);
        Wishes before = conversation.wishes();
        return way == null || way == Way.CODE
                ? Wishes.fetching(before.language(), before.interpreter())
                : new Wishes(
                        way,
                        given.value("nas"),
                        given.value("tider"),
                        given.yes("svarare"),
                        !given.value("neutral").equals("nej"),
                        before.language(),
                        before.interpreter());
    }

    private static @Nullable Way way(Given given) {
        return Stream.of(Way.values())
                .filter(each -> each.name().equals(given.value("satt")))
                .findFirst()
                .orElse(null);
    }

    private VisitView.Telling view(Actor.Visitor visitor, Conversation conversation, Given given, FormErrors errors) {
        return new VisitView.Telling(
                keys.seal(visitor.municipality(), conversation.matterId()),
                given.value("du.namn"),
                given.value("du.nummer"),
                given.yes("du.skyddad"),
                given.value("satt"),
                given.value("nas"),
                given.value("tider"),
                given.value("svarare"),
                given.value("neutral"),
                errors);
    }
}
