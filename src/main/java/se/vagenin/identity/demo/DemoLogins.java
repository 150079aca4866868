package se.vagenin.identity.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Whom the visitor has chosen to be, for one login only: the next one asks again, at whichever door it is. */
final class DemoLogins extends HttpSessionSecurityContextRepository {

    private static final String KEY = "DEMO_PROVIDER_CONTEXT";

    DemoLogins() {
        setSpringSecurityContextKey(KEY);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        DeferredSecurityContext deferred = super.loadDeferredContext(request);
        SecurityContext chosen = deferred.get();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
        return new Chosen(chosen, deferred.isGenerated());
    }

    private record Chosen(SecurityContext context, boolean isGenerated) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context;
        }
    }
}
