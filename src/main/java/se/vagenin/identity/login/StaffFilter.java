package se.vagenin.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.KnownStaff;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.StaffLogins;
import se.vagenin.tenancy.Premise;

/**
 * Finds the member of staff behind the session, so that a role that was taken away a second ago is gone (S22): anew, or
 * as last found, on the condition that the database confirms it with the first question, or before anything is changed.
 * Who is signed in but not in the register is told so and comes no further.
 */
final class StaffFilter extends OncePerRequestFilter {

    private final StaffLogins logins;
    private final String issuer;

    StaffFilter(StaffLogins logins, String issuer) {
        this.logins = logins;
        this.issuer = issuer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof OidcUser user)) {
            chain.doFilter(request, response);
            return;
        }
        LoginName name = new LoginName(issuer, user.getName());
        Optional<KnownStaff> known = StaffSession.known(request, name);
        if (known.isPresent()) {
            assuming(known.get(), chain, request, response);
            return;
        }
        Optional<KnownStaff> found = logins.find(name, StaffSession.municipality(request));
        if (found.isPresent()) {
            StaffSession.remember(request, name, found.get());
            proceed(found.get(), chain, request, response);
        } else {
            request.getRequestDispatcher(LoginPages.UNKNOWN).forward(request, response);
        }
    }

    private void assuming(KnownStaff known, FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        logins.assume(known);
        try {
            proceed(known, chain, request, response);
        } finally {
            if (!Premise.leave()) { // what shows an error now gets no menu
                CurrentActor.clear(request);
                StaffSession.forget(request);
            }
        }
    }

    private static void proceed(
            KnownStaff staff, FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CurrentActor.set(request, staff.staff());
        BoundRequest.proceed(staff.staff().municipality(), chain, request, response);
    }
}
