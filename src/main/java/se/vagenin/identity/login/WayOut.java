package se.vagenin.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;

/**
 * From our logout to that of the provider. Our content policy lets no form lead to another site, not even by way of a
 * redirect, so the answer is a page that goes on by itself and has a link should it not.
 */
final class WayOut implements RedirectStrategy {

    static final String ADDRESS = WayOut.class.getName();

    private final RedirectStrategy within = new DefaultRedirectStrategy();

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        if (url.startsWith("/")) {
            within.sendRedirect(request, response, url);
            return;
        }
        request.setAttribute(ADDRESS, url);
        response.setHeader("Refresh", "0; url=" + url);
        try {
            request.getRequestDispatcher(LoginPages.SIGNING_OUT).forward(request, response);
        } catch (ServletException failure) {
            throw new IOException(failure);
        }
    }
}
