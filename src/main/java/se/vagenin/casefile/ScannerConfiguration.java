package se.vagenin.casefile;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

    @Bean
    VirusScanner virusScanner(
            @Value("${vagenin.clamav.host:}") String host, @Value("${vagenin.clamav.port:3310}") int port) {
        return host.isBlank() ? new NoScanner() : new ClamAvScanner(host, port);
    }

    /** The municipality has named none. */
    private static final class NoScanner implements VirusScanner {

        @Override
        public Verdict scan(FileContent content) {
            return Verdict.UNKNOWN;
        }

        @Override
        public boolean present() {
            return false;
        }
    }
}
