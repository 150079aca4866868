package se.vagenin.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.identity.KnownStaff;
import se.vagenin.identity.LoginName;
import se.vagenin.kernel.Municipality;

/**
 * What a session remembers of its person: in which municipality to look, and what was found there last. The latter is
 * good for nothing before the database has confirmed it ({@link se.vagenin.identity.StaffLogins#assume}).
 */
final class StaffSession {

    private static final String KNOWN = StaffSession.class.getName();

    private record Known(LoginName name, KnownStaff staff) {}

    private StaffSession() {}

    static Optional<Municipality> municipality(HttpServletRequest request) {
        return known(request).map(known -> known.staff().staff().municipality());
    }

    static Optional<KnownStaff> known(HttpServletRequest request, LoginName name) {
        return known(request).filter(known -> known.name().equals(name)).map(Known::staff);
    }

    static void remember(HttpServletRequest request, LoginName name, KnownStaff staff) {
        set(request, new Known(name, staff));
    }

    /** The next request looks the person up. */
    static void forget(HttpServletRequest request) {
        set(request, null);
    }

    private static void set(HttpServletRequest request, @Nullable Known value) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            try {
                session.setAttribute(KNOWN, value);
            } catch (IllegalStateException ended) {
                // signed out in another tab meanwhile: there is nothing to remember
            }
        }
    }

    private static Optional<Known> known(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable((Known) session.getAttribute(KNOWN)));
    }
}
