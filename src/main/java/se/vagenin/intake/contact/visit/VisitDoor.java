package se.vagenin.intake.contact.visit;

import static se.vagenin.web.Text.text;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;

/** The page that asks for the code. What was typed before is kept, whatever the code was. */
@Component
class VisitDoor {

    private static final String TEMPLATE = "intake/contact/door";

    private final Municipalities municipalities;

    VisitDoor(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    Answer ask(Actor.Visitor visitor, String code, String typed) {
        return Page.of(TEMPLATE, view(visitor, code, null, typed, FormErrors.NONE));
    }

    Answer refuse(Actor.Visitor visitor, String code, String typed, String why) {
        return Page.invalid(TEMPLATE, view(visitor, code, null, typed, FormErrors.of("kod", why)));
    }

    /** Nothing was tried: too many wrong codes came of late. */
    Answer busy(Actor.Visitor visitor, String code, String typed) {
        var view = view(visitor, code, text("contact.svar.busy"), typed, FormErrors.NONE);
        return new Page(TEMPLATE, view, HttpStatus.TOO_MANY_REQUESTS);
    }

    /** The key in the page was too old: the code is asked for again, and what was typed goes along. */
    Answer lapsed(Actor.Visitor visitor, String typed, boolean files) {
        String again = text(typed.isBlank() ? "contact.svar.lapsed" : "contact.svar.lapsed.kept");
        String notice = files ? again + " " + text("contact.file.again") : again;
        return Page.invalid(TEMPLATE, view(visitor, "", notice, typed, FormErrors.NONE));
    }

    private VisitView.Door view(
            Actor.Visitor visitor, String code, @Nullable String notice, String typed, FormErrors errors) {
        String phone = municipalities.profile(visitor.municipality()).receptionPhone();
        return new VisitView.Door(code, notice, phone, typed, errors);
    }
}
