package se.vagenin.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import se.vagenin.identity.CurrentActor;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;

/** Binds a public page to the municipality of its host name. Knows and keeps nothing of the visitor. */
final class VisitorFilter extends OncePerRequestFilter {

    private final Municipalities municipalities;

    VisitorFilter(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/assets/") || path.equals("/favicon.ico");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<MunicipalityProfile> site = municipalities.byHost(request.getServerName());
        if (site.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        CurrentActor.set(request, new Actor.Visitor(site.get().municipality()));
        BoundRequest.proceed(site.get().municipality(), chain, request, response);
    }
}
