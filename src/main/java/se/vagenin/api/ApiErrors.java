package se.vagenin.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;

/**
 * What the framework refuses under the API's addresses, as the same kind of answer as our own refusals. A bug is left to
 * the one place that gives it an id.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiErrors implements HandlerExceptionResolver {

    static final String ADDRESSES = "/api/v1/";

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final ApiWriter writer;

    ApiErrors(ApiWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!request.getRequestURI().startsWith(ADDRESSES) || response.isCommitted()) {
            return null;
        }
        Optional<ApiProblem> problem = problem(exception);
        if (problem.isEmpty()) {
            return null;
        }
        try {
            headers(exception, response);
            writer.write(problem.get(), response);
        } catch (IOException gone) {
            LOG.debug("The caller did not wait for the answer");
        }
        return new ModelAndView();
    }

    private static Optional<ApiProblem> problem(Exception exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case AccessDenied denied ->
                        new ApiProblem(
                                ApiProblem.Kind.NOT_ALLOWED,
                                denied.refusal().reason(),
                                denied.refusal().rule(),
                                java.util.List.of());
                    case NotFound _ -> ApiProblem.notFound();
                    case UnreadableBody unreadable -> unreadable.problem();
                    case MethodArgumentTypeMismatchException _ -> ApiProblem.notFound();
                    case HttpRequestMethodNotSupportedException _ ->
                        ApiProblem.of(
                                ApiProblem.Kind.METHOD_NOT_ALLOWED,
                                "Adressen finns men inte med den metoden. Se /api/v1/openapi.json.");
                    case HttpMediaTypeNotSupportedException _ -> UnreadableBody.wrongType();
                    case HttpMediaTypeNotAcceptableException _ ->
                        ApiProblem.of(
                                ApiProblem.Kind.NOT_ACCEPTABLE, "Svaren är application/json. Ändra huvudet Accept.");
                    case MaxUploadSizeExceededException _ -> UnreadableBody.tooLargeFiles();
                    case MultipartException broken -> UnreadableBody.multipart(broken);
                    case CannotCreateTransactionException _,
                            TransientDataAccessException _,
                            DataAccessResourceFailureException _ -> busy(exception);
                    case InvalidParameterException _ ->
                        ApiProblem.of(
                                ApiProblem.Kind.INVALID_REQUEST,
                                "Frågan i adressen går inte att läsa. Koda den som UTF-8 med procenttecken.");
                    case ErrorResponse refused -> refused(refused);
                    default -> null;
                });
    }

    private static ApiProblem busy(Exception exception) {
        LOG.warn(
                "The database did not answer an API call: {}",
                exception.getClass().getName());
        return ApiProblem.of(
                ApiProblem.Kind.TRY_AGAIN,
                "Tjänsten svarar inte just nu. Skicka samma anrop igen om en stund, med samma Idempotency-Key.");
    }

    private static @Nullable ApiProblem refused(ErrorResponse refused) {
        int status = refused.getStatusCode().value();
        if (status == 404) {
            return ApiProblem.notFound();
        }
        return status >= 400 && status < 500
                ? ApiProblem.of(
                        ApiProblem.Kind.INVALID_REQUEST,
                        "Anropet stämmer inte med beskrivningen. Jämför med /api/v1/openapi.json.")
                : null;
    }

    private static void headers(Exception exception, HttpServletResponse response) {
        if (exception instanceof HttpRequestMethodNotSupportedException method
                && method.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
        }
        if (exception instanceof CannotCreateTransactionException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
    }
}
