package se.vagenin.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** A login that did not go through: a calm page for the person, the provider's code in the log for whoever helps. */
final class LoginFailure implements AuthenticationFailureHandler {

    static final String CODE = LoginFailure.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(LoginFailure.class);

    private final String page;

    LoginFailure(String page) {
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("Login failed: {}", code);
        request.setAttribute(CODE, code);
        request.getRequestDispatcher(page).forward(request, response);
    }
}
