package se.vagenin.identity.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.vagenin.identity.CurrentActor;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Premise;
import se.vagenin.web.TooManyAtOnce;

/**
 * How many pages of staff are worked on at once (record 0039); those that come after stand in line and are let in in the order
 * they came. Under more than a node can do each of them waits as long as it must, instead of all of them keeping each other
 * from their connections, and a visitor of the public pages, who stands in no line, hardly waits at all.
 *
 * <p>By now it is known who asks, and a form that was sent has been read: nobody takes a place by sending slowly, or without
 * being signed in. Nor by reading slowly: files are given out of line. Nor do systems stand in it, whose texts are read later.
 */
final class Bulkhead implements HandlerInterceptor {

    private static final String PLACE = Bulkhead.class.getName();

    private final int all;
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param places how many
     * @param patience how long somebody stands in line before being told to try again
     */
    Bulkhead(int places, Duration patience) {
        this.all = places;
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** How many stand inside. */
    int taken() {
        return all - places.availablePermits();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && standsInLine(request, method)) {
            request.getParameterMap(); // reads a form whose token came in a header
            takePlace(request);
            request.setAttribute(PLACE, true);
        }
        return true;
    }

    /** The page of an error comes after the request that failed, and is not to fail too. */
    private static boolean standsInLine(HttpServletRequest request, HandlerMethod method) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && CurrentActor.of(request).orElse(null) instanceof Actor.Staff
                && !isFile(method);
    }

    private static boolean isFile(HandlerMethod method) {
        return ResolvableType.forMethodParameter(method.getReturnType())
                        .getGeneric(0)
                        .resolve()
                == byte[].class;
    }

    /** Who has waited too long is told so, and the database is asked nothing for that. */
    private void takePlace(HttpServletRequest request) {
        try {
            if (places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Premise.drop();
        CurrentActor.clear(request); // what was taken for granted has not been confirmed
        throw new TooManyAtOnce(patience);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PLACE) != null) {
            request.removeAttribute(PLACE);
            places.release();
        }
    }
}
