package se.vagenin.identity.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Tenant;

/** Lets the rest of a request run with its municipality bound. */
final class BoundRequest {

    /** Carries a checked exception through the scope and out again unchanged. */
    private static final class Carried extends RuntimeException {

        private final transient ServletException inner;

        Carried(ServletException inner) {
            super(inner);
            this.inner = inner;
        }
    }

    private BoundRequest() {}

    static void proceed(Municipality municipality, FilterChain chain, ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        try {
            Tenant.<Boolean, IOException>call(municipality, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException failure) {
                    throw new Carried(failure);
                }
                return true;
            });
        } catch (Carried carried) {
            throw carried.inner;
        }
    }
}
