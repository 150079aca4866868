package se.vagenin.worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What a page has counted of the queue, for the menu around it, so that both say the same and it is counted once. */
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
