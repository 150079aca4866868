package se.vagenin.casefile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.ClamavException;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** ClamAV on a host of the municipality's own. Nothing of the file is left there. */
final class ClamAvScanner implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAvScanner.class);

    private final ClamavClient client;

    ClamAvScanner(String host, int port) {
        this.client = new ClamavClient(host, port);
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Verdict scan(FileContent content) {
        try {
            return client.scan(content.stream()) instanceof ScanResult.OK ? Verdict.CLEAN : Verdict.INFECTED;
        } catch (ClamavException unanswered) {
            LOG.warn(
                    "The virus scanner did not answer: {}",
                    unanswered.getClass().getName());
            return Verdict.UNKNOWN;
        }
    }
}
