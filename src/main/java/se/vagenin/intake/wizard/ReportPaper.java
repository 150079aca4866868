package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.vagenin.document.Block;
import se.vagenin.document.Letterhead;
import se.vagenin.document.Paper;
import se.vagenin.document.PdfRenderer;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.web.Language;

/** The receipt as a PDF. Bears no other time than the receipt, so that an anonymous sender's file tells no more. */
@Component
class ReportPaper {

    private final PdfRenderer renderer;

    ReportPaper(PdfRenderer renderer) {
        this.renderer = renderer;
    }

    byte[] print(ReportReceipt receipt, MunicipalityProfile profile) {
        Letterhead head = new Letterhead(
                profile.name(),
                text("report.paper.unit"),
                receipt.reference(),
                SwedishTime.dateOf(receipt.receivedAt()),
                text("report.paper.footer", profile.receptionPhone(), profile.outOfHoursPhone()),
                Locale.of(Language.current().lang()));
        List<Block> body = List.of(
                new Block.Facts(receipt.facts().stream()
                        .map(fact -> new Block.Fact(fact.term(), fact.value()))
                        .toList()),
                new Block.Heading(text("report.receipt.next")),
                new Block.Steps(receipt.steps().stream()
                        .map(step -> new Block.Step(step.lead(), step.text()))
                        .toList()),
                new Block.Text(text("report.paper.more", profile.receptionPhone())));
        Paper paper = new Paper(head, text("report.paper.title"), text("report.paper.lead"), body);
        return renderer.paper(paper, receipt.receivedAt());
    }
}
