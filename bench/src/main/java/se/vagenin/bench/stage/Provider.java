package se.vagenin.bench.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * A login provider on https, as production demands, where anybody may say who they are. It speaks real OpenID Connect;
 * only its certificate is its own, so the product is started with a trust store that knows it.
 */
public final class Provider implements AutoCloseable {

    private static final String ISSUER = "bench";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final MockOAuth2Server server;
    private final SSLContext trusting;

    private Provider(MockOAuth2Server server, SSLContext trusting) {
        this.server = server;
        this.trusting = trusting;
    }

    public static Provider start() {
        var server = new MockOAuth2Server(OAuth2Config.Companion.fromJson(
                "{\"interactiveLogin\": true, \"httpServer\": {\"type\": \"NettyWrapper\", \"ssl\": {}}}"));
        server.start(java.net.InetAddress.getLoopbackAddress(), 0);
        return new Provider(server, trustEverybody());
    }

    public String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** For the browser's part in a login. */
    public SSLContext trusting() {
        return trusting;
    }

    /** Writes a trust store with the provider's certificate and gives the options that make Java use it. */
    public String[] trustedBy(Path store) {
        try (var socket = (SSLSocket) trusting.getSocketFactory().createSocket()) {
            var address = URI.create(issuer());
            socket.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
            socket.startHandshake();
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, PASSWORD);
            trusted.setCertificateEntry("provider", socket.getSession().getPeerCertificates()[0]);
            try (OutputStream out = Files.newOutputStream(store)) {
                trusted.store(out, PASSWORD);
            }
            return new String[] {
                "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD)
            };
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("The provider's certificate could not be stored", failure);
        }
    }

    private static SSLContext trustEverybody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The provider is in this process, on the loopback address. */
    private static final class Everybody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
