package se.vagenin.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import se.vagenin.identity.CurrentActor;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/** Binds a system's call to its own municipality; the address of another one does not exist for it. */
final class ClientFilter extends OncePerRequestFilter {

    private static final Pattern IN_PATH = Pattern.compile("/api/v[0-9]+/([0-9]{1,5})(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            chain.doFilter(request, response);
            return;
        }
        Actor.Client client = client(token);
        Matcher path = IN_PATH.matcher(request.getServletPath());
        if (path.matches() && !path.group(1).equals(client.municipality().padded())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CurrentActor.set(request, client);
        BoundRequest.proceed(client.municipality(), chain, request, response);
    }

    private static Actor.Client client(JwtAuthenticationToken token) {
        String code = token.getToken().getClaimAsString(TokenClaims.MUNICIPALITY);
        return new Actor.Client(
                new Municipality(Integer.parseInt(code)),
                token.getName(),
                Set.copyOf(token.getToken().getClaimAsStringList("scope")));
    }
}
