package se.vagenin.worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.vagenin.casefile.QueueCounts;

/** What a page has counted of the queue, for the menu around it, so that both say the same and it is counted once. */
final class OpenNow {

    private static final String ATTRIBUTE = OpenNow.class.getName();

    private OpenNow() {}

    static void tell(QueueCounts counts) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, counts, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static @Nullable QueueCounts told() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (QueueCounts) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }
}
