package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.vagenin.tenancy.Premise;

/** Turns an {@link Answer} into a response, once it is sure that the person still is who the request took them for. */
final class AnswerHandler implements HandlerMethodReturnValueHandler {

    private final Templates templates;
    private final Frames frames;

    AnswerHandler(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returnValue,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        Premise.confirm();
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
        switch ((Answer) Objects.requireNonNull(returnValue)) {
            case Page page -> templates.write(page, frames.of(request), response);
            case Redirect redirect -> {
                response.setStatus(redirect.status().value());
                response.setHeader(
                        HttpHeaders.LOCATION,
                        request.getContextPath() + Language.current().to(redirect.path()));
            }
            case Refused refused -> response.sendError(refused.status().value());
        }
    }
}
