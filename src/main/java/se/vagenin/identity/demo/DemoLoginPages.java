package se.vagenin.identity.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.identity.demo.DemoPeople.Door;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** Where the demo asks who you want to be. */
@Controller
@Profile("demo")
@PublicEndpoint
class DemoLoginPages {

    private final DemoPeople people;
    private final DemoLogins logins;
    private final HttpSessionRequestCache requests;

    DemoLoginPages(DemoPeople people, DemoLogins logins, HttpSessionRequestCache requests) {
        this.people = people;
        this.logins = logins;
        this.requests = requests;
    }

    @GetMapping(DemoChain.LOGIN)
    Answer choose(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        return Page.of("identity/demoLogin", view(door(requests.getRequest(request, response)), token, null));
    }

    @PostMapping(DemoChain.LOGIN)
    @Nullable Answer signIn(
            @RequestParam(required = false) @Nullable String person,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SavedRequest waiting = requests.getRequest(request, response);
        if (person == null || !people.knows(door(waiting), person)) {
            return Page.invalid("identity/demoLogin", view(door(waiting), token, "Välj en av personerna."));
        }
        remember(person, request, response);
        String start = DemoResident.find(person).isPresent() ? "/mina" : "/arbete";
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", waiting == null ? start : waiting.getRedirectUrl());
        return null;
    }

    /** The client that asked for a login stands in the request that waits for it. */
    private static Door door(@Nullable SavedRequest waiting) {
        String[] client = waiting == null ? null : waiting.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        if (client == null || client.length == 0) {
            return Door.EITHER;
        }
        return client[0].equals(DemoProvider.RESIDENTS) ? Door.RESIDENTS : Door.STAFF;
    }

    private void remember(String person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        // The time of this choice becomes auth_time in the token.
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
        logins.saveContext(context, request, response);
    }

    private DemoLoginView view(Door door, CsrfToken token, @Nullable String error) {
        return new DemoLoginView(people.groups(door), token.getParameterName(), token.getToken(), error);
    }
}
