package se.vagenin.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;
import se.vagenin.bench.stage.Product;

/**
 * One kept connection to the product, as the proxy in front of it holds them. Cheap, because the load shares the
 * machine with what it measures. Not for several threads.
 */
public final class Client implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;
    private final @Nullable Again again;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private @Nullable DefaultBHttpClientConnection connection;

    public Client(int port) {
        this(port, null);
    }

    /** @param again what it does when it is not answered; null where that is a failure */
    Client(int port, @Nullable Again again) {
        this.port = port;
        this.again = again;
    }

    /**
     * What came back.
     *
     * @param cookies the {@code Set-Cookie} lines
     */
    public record Answer(int status, byte[] body, @Nullable String location, List<String> cookies) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Everything but what was expected is a failure, never a slow success. */
        public Answer expect(int wanted) throws Failed {
            if (status != wanted) {
                throw new Failed("status " + status + " instead of " + wanted + ": "
                        + text().lines().limit(6).reduce("", (all, line) -> all + ' ' + line));
            }
            return this;
        }
    }

    /** A request that did not do what it should. */
    public static final class Failed extends Exception {

        public Failed(String message) {
            super(message);
        }
    }

    public Answer get(String path, Map<String, String> headers) throws IOException {
        return patiently(false, () -> send(new BasicClassicHttpRequest("GET", path), headers, null));
    }

    public Answer post(String path, Map<String, String> headers, String body, ContentType type) throws IOException {
        boolean write = headers.containsKey(Api.KEY);
        Answer answer = patiently(
                write,
                () -> send(
                        new BasicClassicHttpRequest("POST", path),
                        headers,
                        new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), type)));
        if (again != null && write && answer.status() == 201) {
            again.acknowledged(path, answer.location());
        }
        return answer;
    }

    private Answer patiently(boolean write, Again.Sending sending) throws IOException {
        return again == null ? sending.send() : again.until(write, sending);
    }

    private Answer send(BasicClassicHttpRequest request, Map<String, String> headers, @Nullable ByteArrayEntity entity)
            throws IOException {
        request.setHeader("Host", Product.PUBLIC_HOST);
        request.setHeader("X-Forwarded-Proto", "https");
        request.setHeader("X-Forwarded-Host", Product.PUBLIC_HOST);
        request.setHeader("X-Forwarded-Port", "443");
        headers.forEach(request::setHeader);
        if (entity != null) {
            request.setEntity(entity);
            request.setHeader("Content-Type", entity.getContentType());
            request.setHeader("Content-Length", entity.getContentLength());
        }
        try {
            var open = connected();
            ClassicHttpResponse response = executor.execute(request, open, HttpCoreContext.create());
            Answer answer = read(response);
            Header connectionHeader = response.getFirstHeader("Connection");
            if (connectionHeader != null && "close".equalsIgnoreCase(connectionHeader.getValue())) {
                close();
            }
            return answer;
        } catch (HttpException odd) {
            close();
            throw new IOException(odd);
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
        Header location = response.getFirstHeader("Location");
        List<String> cookies = new ArrayList<>();
        for (Header header : response.getHeaders("Set-Cookie")) {
            cookies.add(header.getValue());
        }
        return new Answer(response.getCode(), body, location == null ? null : location.getValue(), cookies);
    }

    private DefaultBHttpClientConnection connected() throws IOException {
        var open = connection;
        if (open == null || !open.isOpen()) {
            Socket socket = new Socket();
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            open = new DefaultBHttpClientConnection(null);
            open.bind(socket);
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            open.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
        }
    }
}
