package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The quick way out: forgets what the browser holds of this site, ends a session if there is one, and goes to an
 * everyday page. It cannot erase the history, and no text of ours says so.
 */
@Controller
class ExitPages {

    private final URI elsewhere;

    ExitPages(@Value("${vagenin.exit-address:https://www.smhi.se/}") URI elsewhere) {
        this.elsewhere = elsewhere;
    }

    @GetMapping("/lamna")
    void leave(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        response.setHeader(HttpHeaders.LOCATION, elsewhere.toString());
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }
}
