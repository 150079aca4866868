package se.vagenin.identity.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** The calm pages around login. Those reached by a forward only have no address of their own. */
@Controller
@PublicEndpoint
class LoginPages {

    static final String KEEP = "/arbete/-/skicka-igen";
    static final String UNKNOWN = "/arbete/-/okand";
    static final String FAILED = "/arbete/-/misslyckad";
    static final String SIGNED_IN = "/arbete/inloggad";
    static final String SIGNED_OUT = "/utloggad";
    static final String SIGNING_OUT = "/arbete/-/loggar-ut";

    @RequestMapping(KEEP)
    Answer keep(HttpServletRequest request) {
        String action = askedFor(request);
        boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
        boolean kept = HttpMethod.POST.matches(request.getMethod()) && isWorkspace(action);
        KeptForm form = new KeptForm(kept ? action : null, kept ? fields(request) : List.of(), files);
        return Page.of("identity/sendAgain", form).withStatus(HttpStatus.UNAUTHORIZED);
    }

    @RequestMapping(UNKNOWN)
    Answer unknown(HttpServletRequest request) {
        askedFor(request);
        return Page.of("identity/unknown", new Words()).withStatus(HttpStatus.FORBIDDEN);
    }

    @RequestMapping(FAILED)
    Answer failed(HttpServletRequest request) {
        askedFor(request);
        return Page.of("identity/loginFailed", FailedView.of(request)).withStatus(HttpStatus.UNAUTHORIZED);
    }

    @GetMapping(SIGNED_IN)
    Answer signedIn() {
        return Page.of("identity/signedIn", new Words());
    }

    @RequestMapping(SIGNING_OUT)
    Answer signingOut(HttpServletRequest request) {
        askedFor(request);
        return Page.of("identity/signingOut", new SigningOutView(String.valueOf(request.getAttribute(WayOut.ADDRESS))));
    }

    @GetMapping(SIGNED_OUT)
    Answer signedOut() {
        return Page.of("identity/signedOut", new Words());
    }

    private static boolean isWorkspace(String path) {
        return path.startsWith("/arbete/") || path.startsWith("/admin/");
    }

    /** The path only: what stood after it is among the fields. */
    static String askedFor(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NotFound();
        }
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return String.valueOf(path);
    }

    static List<KeptForm.Field> fields(HttpServletRequest request) {
        List<KeptForm.Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (!name.equals("_csrf")) {
                    fields.add(new KeptForm.Field(name, value));
                }
            }
        });
        return List.copyOf(fields);
    }
}
