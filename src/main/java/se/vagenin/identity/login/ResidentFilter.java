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
import se.vagenin.kernel.Actor;

/** Puts the one who has signed in with an e-ID on the request, in the municipality whose pages these are. */
final class ResidentFilter extends OncePerRequestFilter {

    private final Residents residents;

    ResidentFilter(Residents residents) {
        this.residents = residents;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        Optional<Actor.Resident> resident = login != null && login.getPrincipal() instanceof OidcUser user
                ? residents.find(request.getServerName(), user)
                : Optional.empty();
        if (resident.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        CurrentActor.set(request, resident.get());
        BoundRequest.proceed(resident.get().municipality(), chain, request, response);
    }
}
