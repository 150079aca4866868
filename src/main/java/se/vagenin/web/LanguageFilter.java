package se.vagenin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the language out of the address before anything else reads it, so that one controller and one rule of access
 * serve a page in all languages, and binds it for the request. Comes before the login filters: what they guard they see
 * under its only name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class LanguageFilter extends OncePerRequestFilter {

    /** Carries a checked exception through the scope and out again unchanged. */
    private static final class Carried extends RuntimeException {

        private final transient ServletException inner;

        Carried(ServletException inner) {
            super(inner);
            this.inner = inner;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Visit visit = Visit.of(request);
        HttpServletRequest onward =
                visit.failed() || visit.language() == Language.SWEDISH ? request : new Stripped(request);
        try {
            visit.language().<Boolean, IOException>call(() -> {
                try {
                    chain.doFilter(onward, response);
                } catch (ServletException failure) {
                    throw new Carried(failure);
                }
                return true;
            });
        } catch (Carried carried) {
            throw carried.inner;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The same request at the address without its language. */
    private static final class Stripped extends HttpServletRequestWrapper {

        private final int prefix;

        Stripped(HttpServletRequest request) {
            super(request);
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            prefix = LanguageAddress.of(path).prefixLength();
        }

        @Override
        public String getRequestURI() {
            String context = getContextPath();
            String rest = super.getRequestURI().substring(context.length() + prefix);
            return context + (rest.isEmpty() ? "/" : rest);
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer address = super.getRequestURL();
            int host = address.length() - super.getRequestURI().length();
            return address.replace(host, address.length(), getRequestURI());
        }

        @Override
        public String getServletPath() {
            String rest = super.getServletPath().substring(prefix);
            return rest.isEmpty() ? "/" : rest;
        }
    }
}
