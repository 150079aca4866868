package se.vagenin.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads the forms with files of those who are signed in before the login chain, which looks for the form's token among its answers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SignedInUploads extends OncePerRequestFilter {

    private final SealedMultipartResolver resolver;

    SignedInUploads(SealedMultipartResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean signedIn = path.startsWith("/arbete/") || path.startsWith("/admin/") || path.startsWith("/mina/");
        return !signedIn || !resolver.isMultipart(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MultipartHttpServletRequest read;
        try {
            read = resolver.resolveMultipart(request);
        } catch (BrokenUpload broken) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(read, response);
        } finally {
            resolver.cleanupMultipart(read);
        }
    }
}
