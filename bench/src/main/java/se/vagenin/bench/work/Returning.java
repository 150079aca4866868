package se.vagenin.bench.work;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Login;
import se.vagenin.bench.load.Login.Session;

/** Staff whose session is gone sign in again and ask once more, as a person would. */
final class Returning {

    private static final int MOST_TRIES = 3;

    private final Login login;
    private final AtomicLong times = new AtomicLong();

    Returning(Login login) {
        this.login = login;
    }

    /** Asks for something as one who is signed in. */
    @FunctionalInterface
    interface Asking {
        Client.Answer with(Session session) throws IOException;
    }

    long times() {
        return times.get();
    }

    Client.Answer ask(Stage.Seat seat, Asking asking) throws IOException, Failed {
        Session session = seat.session();
        Client.Answer answer = asking.with(session);
        return isLogin(answer) ? asking.with(anew(seat, session)) : answer;
    }

    /** A link leads there; a form is kept on a page that says so. */
    private static boolean isLogin(Client.Answer answer) {
        String location = answer.location();
        return answer.status() == 401 || location != null && location.contains("/oauth2/authorization/");
    }

    /** Once, however many asked with the session that is lost. */
    private Session anew(Stage.Seat seat, Session lost) throws IOException, Failed {
        synchronized (seat) {
            if (seat.session() == lost) {
                seat.enter(signedIn(seat.worker().subject()));
                times.incrementAndGet();
            }
            return seat.session();
        }
    }

    private Session signedIn(String subject) throws IOException, Failed {
        for (int tries = 1; ; tries++) {
            try {
                return login.of(subject);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            } catch (Failed failure) {
                if (tries == MOST_TRIES) {
                    throw failure;
                }
            }
        }
    }
}
