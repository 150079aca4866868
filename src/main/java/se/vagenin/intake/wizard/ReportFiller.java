package se.vagenin.intake.wizard;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.web.Signed;

/**
 * Who fills in the form. Everybody's pages know nobody; those of somebody signed in have an address of their own, so that
 * the former never read a session.
 */
sealed interface ReportFiller {

    Actor actor();

    /** Where the form is sent. */
    String action();

    default Municipality municipality() {
        return actor().municipality();
    }

    default @Nullable Signed signed() {
        return null;
    }

    /** The answers as they are when this one gives them. */
    default ReportAnswers given(ReportAnswers answers) {
        return answers;
    }

    /** Anybody. */
    record Anybody(Actor.Visitor actor) implements ReportFiller {

        @Override
        public String action() {
            return "/orosanmalan";
        }
    }

    /** Somebody signed in with an e-ID, who can save and is never anonymous. */
    record SignedIn(Actor.Resident actor, Signed signed) implements ReportFiller {

        static SignedIn of(Actor.Resident resident, CsrfToken token) {
            return new SignedIn(resident, Signed.of(resident, token));
        }

        @Override
        public String action() {
            return "/mina/orosanmalan";
        }

        @Override
        public ReportAnswers given(ReportAnswers answers) {
            return answers.saying("anonym", "nej");
        }

        /** At the start the name is there already, to be changed by who wants to. */
        ReportAnswers begins(ReportAnswers answers) {
            return answers.value("du.namn").isEmpty() && !actor.name().isEmpty()
                    ? given(answers).saying("du.namn", actor.name())
                    : given(answers);
        }
    }
}
