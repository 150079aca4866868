package se.vagenin.intake.wizard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Fact;
import se.vagenin.web.Signed;
import se.vagenin.web.Step;

/** The page that says thank you; {@code sealed} lets it be saved as a PDF without being kept here. */
public record ReportReceiptView(
        String reference,
        List<Fact> facts,
        List<Step> steps,
        boolean urgent,
        String phone,
        String sealed,
        @Nullable Signed signed) {}
