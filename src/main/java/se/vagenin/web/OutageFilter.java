package se.vagenin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.vagenin.tenancy.DatabaseWatch;

/**
 * While the database is down nothing goes further than here, so that nobody waits for what does not come. Comes after
 * the language of the address and before the login filters, which ask the database who it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class OutageFilter extends OncePerRequestFilter {

    /** What works without a database. */
    private static final List<String> AS_USUAL = List.of("/assets/", "/live", "/ready", "/lamna", "/favicon.ico");

    private final ObjectProvider<DatabaseWatch> database;
    private final Outage outage;

    OutageFilter(ObjectProvider<DatabaseWatch> database, Outage outage) {
        this.database = database;
        this.outage = outage;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DatabaseWatch watch = database.getIfAvailable();
        if (watch != null && watch.isDown()) {
            outage.answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Frames.path(request);
        return AS_USUAL.stream().anyMatch(path::startsWith);
    }
}
