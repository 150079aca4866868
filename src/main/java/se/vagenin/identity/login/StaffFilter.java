package se.vagenin.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Tenant;

/**
 * Finds the member of staff behind the session, anew for each request: a role that was taken away a second ago is gone
 * (S22). Who is signed in but not in the register is told so and comes no further.
 */
final class StaffFilter extends OncePerRequestFilter {

    private static final String MUNICIPALITY = StaffFilter.class.getName();

    private final StaffRegister register;
    private final String issuer;

    StaffFilter(StaffRegister register, String issuer) {
        this.register = register;
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
        Optional<Actor.Staff> staff = find(new LoginName(issuer, user.getName()), request.getSession(false));
        if (staff.isPresent()) {
            CurrentActor.set(request, staff.get());
            BoundRequest.proceed(staff.get().municipality(), chain, request, response);
        } else {
            request.getRequestDispatcher(LoginPages.UNKNOWN).forward(request, response);
        }
    }

    /** The session remembers in which municipality to look, and nothing of what the person may do there. */
    private Optional<Actor.Staff> find(LoginName name, @Nullable HttpSession session) {
        if (session != null && session.getAttribute(MUNICIPALITY) instanceof Municipality remembered) {
            Optional<Actor.Staff> staff = find(remembered, name);
            if (staff.isPresent()) {
                return staff;
            }
        }
        Optional<Actor.Staff> staff = register.municipalityOf(name).flatMap(municipality -> find(municipality, name));
        if (session != null) {
            staff.ifPresent(each -> session.setAttribute(MUNICIPALITY, each.municipality()));
        }
        return staff;
    }

    private Optional<Actor.Staff> find(Municipality municipality, LoginName name) {
        return Tenant.call(municipality, () -> register.signedIn(municipality, name));
    }
}
