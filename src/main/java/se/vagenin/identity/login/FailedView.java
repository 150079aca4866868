package se.vagenin.identity.login;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A login that did not go through.
 *
 * @param tooLow the way of signing in is not sure enough of who it was
 */
public record FailedView(boolean tooLow) {

    static FailedView of(HttpServletRequest request) {
        return new FailedView(AssuredUsers.TOO_LOW.equals(request.getAttribute(LoginFailure.CODE)));
    }
}
