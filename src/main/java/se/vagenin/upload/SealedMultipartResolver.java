package se.vagenin.upload;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;
import org.springframework.web.servlet.DispatcherServlet;

/** In the place of the container's reading of forms with files. */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class SealedMultipartResolver implements MultipartResolver {

    private final SealedStore store;

    SealedMultipartResolver(SealedStore store) {
        this.store = store;
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        // Read once, and before an error is shown for it.
        if (!request.getMethod().equals("POST") || request.getDispatcherType() == DispatcherType.ERROR) {
            return false;
        }
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        UploadReader reader = new UploadReader(store);
        reader.read(request);
        return new Read(request, reader);
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        if (request instanceof Read read) {
            read.reader.discard();
        }
    }

    /** The request with its files. */
    private static final class Read extends DefaultMultipartHttpServletRequest {

        private final UploadReader reader;

        Read(HttpServletRequest request, UploadReader reader) {
            super(request, files(reader), reader.answers(), reader.types());
            this.reader = reader;
        }

        private static MultiValueMap<String, MultipartFile> files(UploadReader reader) {
            return reader.files();
        }
    }
}
