package se.vagenin.worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How many are open, counted by a page or beside what it asked first, for the menu around it: counted once, and the same. */
final class OpenNow {

    private static final String ATTRIBUTE = OpenNow.class.getName();

    private OpenNow() {}

    static void tell(int open) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, open, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static @Nullable Integer told() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (Integer) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
