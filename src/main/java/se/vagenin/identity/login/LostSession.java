package se.vagenin.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * What happens to somebody who is not signed in, or no longer is. A link leads to login and back; a form that was sent
 * is kept on a page, so that nothing typed is lost.
 */
final class LostSession implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint login;
    private final String keepingPage;

    /**
     * @param registration the provider where one signs in again
     * @param keepingPage the page that keeps a form
     */
    LostSession(String registration, String keepingPage) {
        this.login = new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/" + registration);
        this.keepingPage = keepingPage;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (isLink(request)) {
            login.commence(request, response, failure);
        } else {
            keep(request, response);
        }
    }

    /**
     * A token that does not fit: the browser lost its cookie, or another site sent the form. Only the first gets its
     * fields back, by the browser's own word on where the form stood; a stranger's form gets nothing.
     */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            keep(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isLink(HttpServletRequest request) {
        boolean script = request.getHeader("HX-Request") != null || "cors".equals(request.getHeader("Sec-Fetch-Mode"));
        return HttpMethod.GET.matches(request.getMethod()) && !script;
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.getRequestDispatcher(keepingPage).forward(request, response);
    }
}
