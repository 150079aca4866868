package se.vagenin.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import se.vagenin.identity.CurrentActor;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.web.Answer;
import se.vagenin.web.Redirect;
import se.vagenin.web.TooManyAtOnce;

@Timeout(20)
class BulkheadTest {

    private static final Municipality HERE = new Municipality(136);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);
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
            stand(() -> {
                MockHttpServletRequest request = enter(bulkhead, STAFF);
                letIn.add(number);
                entered.add(request);
            });
        }
        assertThat(letIn).isEmpty();
        for (int i = 0; i < 5; i++) {
            leave(bulkhead, inside.removeFirst());
            assertThat(letIn.poll(10, TimeUnit.SECONDS)).isEqualTo(i);
            assertThat(letIn).isEmpty();
            inside.add(entered.take());
        }
        assertThat(bulkhead.taken()).isEqualTo(2);
    }

    @Test
    void whoComesInJustThatMomentGoesNotAheadOfTheLine() throws Exception {
        for (int i = 0; i < 50; i++) {
            var bulkhead = new Bulkhead(1, LONG);
            MockHttpServletRequest inside = enter(bulkhead, STAFF);
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            Thread first = stand(() -> {
                MockHttpServletRequest request = enter(bulkhead, STAFF);
                order.add("first");
                leave(bulkhead, request);
            });
            leave(bulkhead, inside);
            MockHttpServletRequest late = enter(bulkhead, STAFF);
            order.add("late");
            leave(bulkhead, late);
            first.join();
            assertThat(order).containsExactly("first", "late");
        }
    }

    @Test
    void whoWaitsTooLongIsTurnedAway() {
        var bulkhead = new Bulkhead(1, SHORT);
        MockHttpServletRequest first = enter(bulkhead, STAFF);
        assertTurnedAway(bulkhead);
        leave(bulkhead, first);
        leave(bulkhead, first); // once is enough
        enter(bulkhead, STAFF);
        assertTurnedAway(bulkhead);
    }

    @Test
    void visitorsSystemsFilesAndThePageOfAnErrorStandInNoLine() {
        var bulkhead = new Bulkhead(1, SHORT);
        MockHttpServletRequest full = enter(bulkhead, STAFF);
        Actor system = new Actor.Client(HERE, "provsystemet", Set.of());
        leave(bulkhead, enter(bulkhead, new Actor.Visitor(HERE)));
        leave(bulkhead, enter(bulkhead, null));
        leave(bulkhead, enter(bulkhead, system, "bytes", DispatcherType.REQUEST));
        leave(bulkhead, enter(bulkhead, STAFF, "bytes", DispatcherType.REQUEST));
        leave(bulkhead, enter(bulkhead, STAFF, "page", DispatcherType.ERROR));
        assertTurnedAway(bulkhead);
        leave(bulkhead, full);
        assertThat(bulkhead.taken()).isZero();
    }

    @Test
    void aFormIsReadBeforeItsSenderTakesAPlace() {
        var bulkhead = new Bulkhead(1, SHORT);
        List<Integer> insideWhenRead = new ArrayList<>();
        var request = new MockHttpServletRequest() {
            @Override
            public Map<String, String[]> getParameterMap() {
                insideWhenRead.add(bulkhead.taken());
                return super.getParameterMap();
            }
        };
        CurrentActor.set(request, STAFF);
        bulkhead.preHandle(request, new MockHttpServletResponse(), handler("page"));
        assertThat(insideWhenRead).containsExactly(0);
        assertThat(bulkhead.taken()).isOne();
    }

    private static void assertTurnedAway(Bulkhead bulkhead) {
        assertThatThrownBy(() -> enter(bulkhead, STAFF)).isInstanceOf(TooManyAtOnce.class);
    }

    private static Thread stand(Runnable inLine) {
        Thread waiting = Thread.ofVirtual().start(inLine);
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            assertThat(waiting.isAlive()).as("stands in line").isTrue();
            Thread.onSpinWait();
        }
        return waiting;
    }

    private static MockHttpServletRequest enter(Bulkhead bulkhead, @Nullable Actor actor) {
        return enter(bulkhead, actor, "page", DispatcherType.REQUEST);
    }

    private static MockHttpServletRequest enter(
            Bulkhead bulkhead, @Nullable Actor actor, String method, DispatcherType dispatcher) {
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
