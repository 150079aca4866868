package se.vagenin.intake.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.intake.ReportedConcern.Reason;
import se.vagenin.intake.ReporterCategory;

/** The reporter who reads Swedish and the staff read the same words. */
class ReportLabelsTest {

    @ParameterizedTest
    @EnumSource
    void reasons(Reason reason) {
        assertThat(ReportLabels.of(reason)).isEqualTo(reason.label());
    }

    @ParameterizedTest
    @EnumSource
    void answers(Answer answer) {
        assertThat(ReportLabels.of(answer)).isEqualTo(answer.label());
    }

    @ParameterizedTest
    @EnumSource
    void categories(ReporterCategory category) {
        assertThat(ReportLabels.of(category)).isEqualTo(category.label());
    }
}
