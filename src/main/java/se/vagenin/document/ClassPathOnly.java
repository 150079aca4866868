package se.vagenin.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one address a paper may load anything from: our style sheet. No file, no network, whatever a text says. */
final class ClassPathOnly implements FSStreamFactory {

    static final String PROTOCOL = "paper";
    static final String BASE = PROTOCOL + ":/";
    static final String STYLE = BASE + "paper.css";

    static boolean allows(String address) {
        return STYLE.equals(address);
    }

    @Override
    public FSStream getUrl(String address) {
        if (!allows(address)) {
            throw new IllegalArgumentException("A paper loads nothing but its style sheet");
        }
        return new StyleSheet();
    }

    private static final class StyleSheet implements FSStream {
        @Override
        public InputStream getStream() {
            InputStream style = ClassPathOnly.class.getResourceAsStream("/document/paper.css");
            if (style == null) {
                throw new UncheckedIOException(new IOException("No style sheet on the class path"));
            }
            return style;
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
