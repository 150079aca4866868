package se.vagenin.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Renders precompiled templates. The whole page is rendered before the first byte leaves, so a failing template becomes
 * an error page and never half a page.
 */
@Component
final class Templates {

    private static final int USUAL_PAGE = 16 * 1024;

    private final TemplateEngine engine;

    Templates() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "se.vagenin.templates");
        engine.setBinaryStaticContent(true);
    }

    byte[] render(Page page, Frame frame) {
        var output = new Utf8ByteOutput(USUAL_PAGE);
        engine.render(page.template() + ".jte", Map.of("page", page.view(), "frame", frame), output);
        return output.toByteArray();
    }

    void write(Page page, Frame frame, HttpServletResponse response) throws IOException {
        byte[] body = render(page, frame);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
