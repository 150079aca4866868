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
 * good for nothing before the database has confirmed it ({@link se.vagenin.identity.StaffRegister#assume}).
 */
final class StaffSession {

    private static final String MUNICIPALITY = StaffSession.class.getName() + ".municipality";
    private static final String KNOWN = StaffSession.class.getName() + ".known";

    private record Known(LoginName name, KnownStaff staff) {}

    private StaffSession() {}

    static Optional<Municipality> municipality(HttpServletRequest request) {
        return attribute(request, MUNICIPALITY, Municipality.class);
    }

    static Optional<KnownStaff> known(HttpServletRequest request, LoginName name) {
        return attribute(request, KNOWN, Known.class)
                .filter(known -> known.name().equals(name))
                .map(Known::staff);
    }

    static void remember(HttpServletRequest request, LoginName name, KnownStaff staff) {
        set(request, MUNICIPALITY, staff.staff().municipality());
        set(request, KNOWN, new Known(name, staff));
    }

    /** The next request looks the person up. */
    static void forget(HttpServletRequest request) {
        set(request, KNOWN, null);
    }

    private static void set(HttpServletRequest request, String name, @Nullable Object value) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            try {
                session.setAttribute(name, value);
            } catch (IllegalStateException ended) {
                // signed out in another tab meanwhile: there is nothing to remember
            }
        }
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(name)).map(type::cast);
    }
}
