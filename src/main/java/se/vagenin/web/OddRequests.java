package se.vagenin.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never reaches the program, such as a broken request line or a header without end: the container stops it
 * before any filter. It gets the same page or document as other errors, the same headers, and not a word about the
 * server.
 */
final class OddRequests extends ErrorReportValve {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int VERSION_NOT_SUPPORTED = 505;

    private final ProblemAnswers answers;
    private final Assets assets;

    OddRequests(ProblemAnswers answers, Assets assets) {
        this.answers = answers;
        this.assets = assets;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int code = response.getStatus();
        if (code < BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (open.get()) {
            write(Problem.of(blameless(code), null), request, response);
        }
    }

    private void write(Problem problem, Request request, Response response) {
        SecurityHeaders.on(response);
        try {
            if (ProblemAnswers.isForMachines(String.valueOf(request.getRequestURI()))) {
                answers.document(problem.forMachine(), response);
            } else {
                answers.page(problem, new PublicFrame(assets, null, Visit.start()), response);
            }
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The one who asked is gone");
        }
    }

    /** A protocol or a coding that does not exist is the caller's mistake, not a fault of ours. */
    private static int blameless(int code) {
        return code == NOT_IMPLEMENTED || code == VERSION_NOT_SUPPORTED ? BAD_REQUEST : code;
    }
}
