package se.vagenin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vagenin.casefile.VirusScanner.Verdict;

/** S13 at CI size: each file is refused in a sentence that says what to do, or waits for the scanner. */
class UploadCorpusTest {

    static List<UploadCorpus.Case> corpus() {
        return UploadCorpus.all();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void becomesWhatItShould(UploadCorpus.Case each) {
        switch (FileInspection.inspect(each.file())) {
            case FileInspection.Finding.Taken taken ->
                assertThat(each.fate()).as("taken as " + taken.type()).isEqualTo(UploadCorpus.Fate.QUARANTINED);
            case FileInspection.Finding.NotTaken(FileRefusal refusal) -> {
                assertThat(each.fate()).as(refusal.reason()).isEqualTo(UploadCorpus.Fate.REFUSED);
                assertThat(refusal.reason()).endsWith(".").hasSizeGreaterThan(40);
            }
        }
    }

    @Test
    void theCorpusIsLargeEnough() {
        System.out.printf("S13: %d files%n", corpus().size());
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void theScannersWordIsTakenAndItsSilenceIsNoWord() {
        FileContent virus = FileContent.of(FakeClamd.eicar().getBytes(StandardCharsets.US_ASCII));
        int port;
        try (var clamd = new FakeClamd()) {
            port = clamd.port();
            var scanner = new ClamAvScanner("127.0.0.1", port);
            assertThat(scanner.scan(virus)).isEqualTo(Verdict.INFECTED);
            assertThat(scanner.scan(FileContent.of(UploadCorpus.picture("png"))))
                    .isEqualTo(Verdict.CLEAN);
            assertThat(scanner.scan(FileContent.of(new byte[5_000_000]))).isEqualTo(Verdict.CLEAN);
        }
        assertThat(new ClamAvScanner("127.0.0.1", port).scan(virus)).isEqualTo(Verdict.UNKNOWN);
    }
}
