package se.vagenin.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.identity.Operation;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.Signed;

/** The calm pages around the login of residents and reporters. Those reached by a forward only have no address. */
@Controller
@PublicEndpoint
class ResidentLoginPages {

    static final String KEEP = "/mina/-/skicka-igen";
    static final String FAILED = "/mina/-/misslyckad";
    static final String SIGNED_IN = "/mina/inloggad";
    static final String SIGNED_OUT = "/mina/utloggad";

    @RequestMapping(KEEP)
    Answer keep(HttpServletRequest request, CsrfToken token) {
        String action = LoginPages.askedFor(request);
        boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
        boolean kept = HttpMethod.POST.matches(request.getMethod()) && action.startsWith("/mina/");
        KeptForm form = new KeptForm(kept ? action : null, kept ? LoginPages.fields(request) : List.of(), files);
        var view = new ResidentAgainView(form, new Signed("", token.getParameterName(), token.getToken()));
        return Page.of("identity/residentAgain", view).withStatus(HttpStatus.UNAUTHORIZED);
    }

    @RequestMapping(FAILED)
    Answer failed(HttpServletRequest request) {
        LoginPages.askedFor(request);
        return Page.of("identity/residentFailed", FailedView.of(request)).withStatus(HttpStatus.UNAUTHORIZED);
    }

    @GetMapping(SIGNED_IN)
    @Requires(Operation.SEE_OWN)
    Answer signedIn(Actor.Resident resident, CsrfToken token) {
        return Page.of("identity/residentSignedIn", Signed.of(resident, token));
    }

    @GetMapping(SIGNED_OUT)
    Answer signedOut() {
        return Page.of("identity/residentSignedOut", new Words());
    }
}
