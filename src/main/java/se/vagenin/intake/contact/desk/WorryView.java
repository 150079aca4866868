package se.vagenin.intake.contact.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.MatterKind;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.contact.desk.DeskReader.Desk;
import se.vagenin.intake.contact.desk.DeskReportPages.WorryForm;
import se.vagenin.kernel.Rules;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** The form in which staff report a concern. */
public record WorryView(
        String address,
        String reference,
        String duty,
        String id,
        @Nullable String kind,
        String name,
        String born,
        String place,
        String text,
        List<String> reasons,
        @Nullable String danger,
        FormErrors errors) {

    static WorryView of(Desk desk, WorryForm form, FormErrors errors) {
        return new WorryView(
                desk.address(),
                desk.matter().reference(),
                Rules.get("R50").reason(),
                form.id(),
                form.galler(),
                WorryForm.words(form.namn()),
                WorryForm.words(form.fodd()),
                WorryForm.words(form.plats()),
                WorryForm.words(form.text()),
                Objects.requireNonNullElse(form.orsaker(), List.of()),
                form.fara(),
                errors);
    }

    public List<Option> kinds() {
        return List.of(
                Option.of(MatterKind.CHILD_CONCERN.name(), "Ett barn eller en ung person"),
                Option.of(MatterKind.UNBORN_CONCERN.name(), "Ett väntat barn"),
                Option.of(MatterKind.ADULT_CONCERN.name(), "En vuxen"));
    }

    public List<Option> reasonOptions() {
        return Arrays.stream(ReportedConcern.Reason.values())
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }

    public List<Option> dangers() {
        return Arrays.stream(ReportedConcern.Answer.values())
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }

    @Override
    public String toString() {
        return "WorryView[" + reference + "]";
    }
}
