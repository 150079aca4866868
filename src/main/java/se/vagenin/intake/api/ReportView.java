package se.vagenin.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.intake.ReportedConcern.Reason;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.PersonalNumber;

/** A report as it came in, with where each child stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        UUID id,
        UUID matterId,
        String reference,
        Instant receivedAt,
        MatterStatus status,
        UUID unit,
        @Nullable UUID responsible,
        Reporter reporter,
        List<Child> children,
        Concern concern) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reporter(
            ReporterCategory category,
            boolean anonymous,
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable String email,
            boolean wantsFeedback) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Child(
            @JsonUnwrapped ChildState now,
            @Nullable String personalNumber,
            @Nullable LocalDate birthDate,
            @Nullable String name,
            @Nullable String address,
            @Nullable String whereNow,
            @Nullable String school,
            List<Guardian> guardians) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Guardian(
            @Nullable String name,
            @Nullable String personalNumber,
            @Nullable String phone) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Concern(
            String text,
            Set<Reason> reasons,
            @Nullable String since,
            Answer immediateDanger,
            Answer guardiansInformed) {}

    static ReportView of(ConcernCase found, List<MatterClock> clocks) {
        ReportedConcern content = found.report().content();
        return new ReportView(
                found.report().id(),
                found.matter().id(),
                found.matter().reference(),
                content.receivedAt(),
                found.matter().status(),
                found.matter().unitId(),
                found.matter().responsibleId(),
                reporter(content.reporter()),
                IntStream.range(0, found.assessments().size())
                        .mapToObj(i -> child(
                                content.subjects()
                                        .get(found.assessments().get(i).position()),
                                ChildState.of(found.assessments().get(i), clocks)))
                        .toList(),
                new Concern(
                        content.concern().text(),
                        content.concern().reasons(),
                        content.concern().since(),
                        content.concern().immediateDanger(),
                        content.concern().guardiansInformed()));
    }

    private static Reporter reporter(ReportedConcern.Reporter from) {
        return new Reporter(
                from.category(),
                from.anonymous(),
                from.name(),
                from.role(),
                from.organisation(),
                from.phone(),
                from.email(),
                from.wantsFeedback());
    }

    private static Child child(ReportedConcern.Subject from, ChildState now) {
        return new Child(
                now,
                formatted(from.personalNumber()),
                from.birthDate(),
                from.name(),
                from.address(),
                from.whereNow(),
                from.school(),
                from.guardians().stream()
                        .map(each -> new Guardian(each.name(), formatted(each.personalNumber()), each.phone()))
                        .toList());
    }

    private static @Nullable String formatted(@Nullable PersonalNumber number) {
        return number == null ? null : number.formatted();
    }

    @Override
    public String toString() {
        return "ReportView[" + id + "]";
    }
}
