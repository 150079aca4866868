package se.vagenin.intake.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vagenin.document.Block;
import se.vagenin.document.Letter;
import se.vagenin.document.Letterhead;
import se.vagenin.document.PdfRenderer;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.FeedbackAnswer;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.web.SwedishText;

/** The letter to the one who reported. It names nobody and says one of three things (SoL 19:6). */
@Component
class FeedbackLetter {

    private final PdfRenderer printer;
    private final Municipalities municipalities;

    FeedbackLetter(PdfRenderer printer, Municipalities municipalities) {
        this.printer = printer;
        this.municipalities = municipalities;
    }

    static FeedbackAnswer answer(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open _ -> FeedbackAnswer.OPENED;
            case PreliminaryDecision.Decline _ -> FeedbackAnswer.NOT_OPENED;
            case PreliminaryDecision.AttachToOngoing _ -> FeedbackAnswer.ALREADY_ONGOING;
        };
    }

    byte[] write(MatterFile file, Assessment assessment, Assessment.Told told) {
        MunicipalityProfile profile = municipalities.profile(file.matter().municipality());
        var head = new Letterhead(
                profile.name(),
                file.unit(),
                file.matter().reference(),
                SwedishTime.dateOf(told.at()),
                profile.name() + " · " + profile.receptionPhone(),
                Locale.of("sv"));
        String answer = Objects.requireNonNull(told.answer()).label() + ".";
        List<Block> body = new ArrayList<>();
        body.add(new Block.Text("Du gjorde en orosanmälan som kom in "
                + SwedishText.date(file.matter().arrivedAt()) + " och bad att få veta vad den ledde till."
                + which(file, assessment)));
        body.add(new Block.Text(answer));
        body.add(new Block.Text("Mer får vi inte berätta. Det beror på sekretessen."));
        body.add(new Block.Heading("Blir du orolig igen?"));
        body.add(new Block.Text("Gör en ny anmälan. Ring 112 om det är fara just nu."));
        return printer.letter(
                new Letter(head, recipient(file), "Svar på din orosanmälan", body, signature(file, told)), told.at());
    }

    /** Which of several, without a name: the order is the reporter's own. */
    private static String which(MatterFile file, Assessment assessment) {
        int all = file.assessments().size();
        return all == 1
                ? ""
                : " Det här svaret gäller person " + (assessment.position() + 1) + " av " + all
                        + ", i den ordning du skrev dem.";
    }

    private static List<String> recipient(MatterFile file) {
        ReportedConcern.Reporter reporter =
                file.concern().orElseThrow().report().content().reporter();
        return Stream.of(reporter.name(), reporter.role(), reporter.organisation())
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static List<String> signature(MatterFile file, Assessment.Told told) {
        return List.of(file.name(told.by()), file.unit());
    }
}
