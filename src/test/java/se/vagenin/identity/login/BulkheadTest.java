package se.vagenin.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import se.vagenin.identity.CurrentActor;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.web.Answer;
import se.vagenin.web.Redirect;

@Timeout(20)
class BulkheadTest {

    private static final Municipality HERE = new Municipality(136);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Actor STAFF = new Actor.Staff(HERE, UUID.randomUUID(), "Prov Handläggare", true, Set.of());

    /** What the guarded methods look like. */
    public static final class Pages {
        public Answer page() {
            return Redirect.to("/");
        }

        public ResponseEntity<byte[]> bytes() {
            return ResponseEntity.ok().build();
        }
    }

    @Test
    void thoseInLineAreLetInInTheOrderTheyCame() throws Exception {
        var bulkhead = new Bulkhead(2, LONG);
        List<MockHttpServletRequest> inside = new ArrayList<>(List.of(enter(bulkhead, STAFF), enter(bulkhead, STAFF)));
        BlockingQueue<Integer> letIn = new LinkedBlockingQueue<>();
        BlockingQueue<MockHttpServletRequest> entered = new LinkedBlockingQueue<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            Thread waiting = Thread.ofVirtual().start(() -> {
                MockHttpServletRequest request = enter(bulkhead, STAFF);
                letIn.add(number);
                entered.add(request);
            });
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        assertThat(letIn).isEmpty();
        for (int i = 0; i < 5; i++) {
            leave(bulkhead, inside.removeFirst());
            assertThat(letIn.poll(10, TimeUnit.SECONDS)).isEqualTo(i);
            assertThat(letIn).isEmpty();
            inside.add(entered.take());
        }
    }

    @Test
    void whoWaitsTooLongIsToldThatTheDatabaseHasNoConnection() {
        var bulkhead = new Bulkhead(1, Duration.ofMillis(20));
        MockHttpServletRequest first = enter(bulkhead, STAFF);
        assertThatThrownBy(() -> enter(bulkhead, STAFF)).isInstanceOf(DataAccessResourceFailureException.class);
        leave(bulkhead, first);
        leave(bulkhead, first); // once is enough
        enter(bulkhead, STAFF);
        assertThatThrownBy(() -> enter(bulkhead, STAFF)).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void visitorsFilesAndThePageOfAnErrorStandInNoLine() throws Exception {
        var bulkhead = new Bulkhead(1, Duration.ofMillis(20));
        MockHttpServletRequest full = enter(bulkhead, STAFF);
        leave(bulkhead, enter(bulkhead, new Actor.Visitor(HERE)));
        leave(bulkhead, enter(bulkhead, null));
        leave(bulkhead, enter(bulkhead, STAFF, "bytes", DispatcherType.REQUEST));
        leave(bulkhead, enter(bulkhead, STAFF, "page", DispatcherType.ERROR));
        Actor system = new Actor.Client(HERE, "provsystemet", Set.of());
        assertThatThrownBy(() -> enter(bulkhead, system, "bytes", DispatcherType.REQUEST))
                .as("a system's answer is no file")
                .isInstanceOf(DataAccessResourceFailureException.class);
        leave(bulkhead, full);
        enter(bulkhead, system, "bytes", DispatcherType.REQUEST);
        assertThatThrownBy(() -> enter(bulkhead, STAFF)).isInstanceOf(DataAccessResourceFailureException.class);
    }

    private static MockHttpServletRequest enter(Bulkhead bulkhead, @org.jspecify.annotations.Nullable Actor actor) {
        return enter(bulkhead, actor, "page", DispatcherType.REQUEST);
    }

    private static MockHttpServletRequest enter(
            Bulkhead bulkhead,
            @org.jspecify.annotations.Nullable Actor actor,
            String method,
            DispatcherType dispatcher) {
        var request = new MockHttpServletRequest();
        request.setDispatcherType(dispatcher);
        if (actor != null) {
            CurrentActor.set(request, actor);
        }
        bulkhead.preHandle(request, new MockHttpServletResponse(), handler(method));
        return request;
    }

    private static void leave(Bulkhead bulkhead, MockHttpServletRequest request) {
        bulkhead.afterCompletion(request, new MockHttpServletResponse(), handler("page"), null);
    }

    private static HandlerMethod handler(String method) {
        try {
            return new HandlerMethod(new Pages(), method);
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
