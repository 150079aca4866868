package se.vagenin.intake.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContact.Voicemail;
import se.vagenin.person.SafeContact.Way;

/** What to mind when reaching the one who reports goes along with the report, and only where somebody is named. */
class ReportReachTest {

    private static final Map<String, List<String>> SAID = Map.of(
            "slag", List.of("privat"),
            "du.namn", List.of("Testa Testdotter"),
            "du.telefon", List.of("070-000 00 02"),
            "trygg.satt", List.of("SMS", "LETTER", "hittepå"),
            "trygg.tider", List.of(" Vardagar 9–11 "),
            "trygg.svarare", List.of("NO"),
            "trygg.neutral", List.of("ja"));

    @Test
    @Tag("R48")
    void itIsTheReportersSafeContact() {
        ReportedConcern report = report("nej", SAID);

        assertThat(report.reporter().phone()).isEqualTo("070-000 00 02");
        assertThat(report.reporter().safeContact())
                .isEqualTo(new SafeContact(Set.of(Way.SMS), "", "Vardagar 9–11", Voicemail.NO, true, "", "", false));
    }

    @Test
    @Tag("R15")
    void whoIsAnonymousLeavesNothingOfIt() {
        assertThat(report("ja", SAID).reporter().safeContact()).isNull();
    }

    @Test
    void whoSaysNothingHasNone() {
        assertThat(report("nej", Map.of("slag", List.of("privat"), "trygg.svarare", List.of("UNKNOWN")))
                        .reporter()
                        .safeContact())
                .isNull();
    }

    private static ReportedConcern report(String anonymous, Map<String, List<String>> said) {
        var given = new TreeMap<>(said);
        given.put("anonym", List.of(anonymous));
        var answers = new ReportAnswers(new UUID(1, 2), WizardServer.EVENING, true, 1, given);
        return ReportContent.of(new UUID(3, 4), answers, WizardServer.EVENING);
    }
}
