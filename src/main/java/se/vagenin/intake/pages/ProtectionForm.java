package se.vagenin.intake.pages;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.ReportSubject;
import se.vagenin.web.FormErrors;

/** A protection assessment as typed; also what its draft keeps. */
record ProtectionForm(
        @Nullable String version,
        @Nullable String skydd,
        @Nullable List<String> grund,
        @Nullable String skal,
        @Nullable String hord,
        @Nullable String hordskal,
        @Nullable String gor) {

    static ProtectionForm blank(int version) {
        return new ProtectionForm(
                Integer.toString(version), null, List.of(ProtectionAssessment.Basis.REPORT.name()), "", null, "", null);
    }

    boolean drafts() {
        return "utkast".equals(gor);
    }

    ProtectionForm at(int current) {
        return new ProtectionForm(Integer.toString(current), skydd, grund, skal, hord, hordskal, null);
    }

    int readVersion() {
        return Typed.number(version);
    }

    String reasons() {
        return Objects.requireNonNullElse(skal, "");
    }

    Collection<String> bases() {
        return Objects.requireNonNullElse(grund, List.of());
    }

    FormErrors check(ReportSubject subject) {
        var errors = FormErrors.collect()
                .addIf(outcome() == null, "skydd", "Svaret saknas. Välj om personen behöver skydd i dag.")
                .addIf(chosenBases().isEmpty(), "grund", "Markera minst ett underlag som bedömningen bygger på.")
                .addIf(reasons().isBlank(), "skal", "Skälen saknas. Skriv varför skyddet räcker eller inte.")
                .addIf(reasons().length() > Typed.LONGEST, "skal", Typed.TOO_LONG);
        if (subject == ReportSubject.CHILD) {
            Typed.checkHeard(errors, hord, hordskal);
        }
        return errors.done();
    }

    private ProtectionAssessment.@Nullable Outcome outcome() {
        return Stream.of(ProtectionAssessment.Outcome.values())
                .filter(each -> each.name().equals(skydd))
                .findFirst()
                .orElse(null);
    }

    private Set<ProtectionAssessment.Basis> chosenBases() {
        Set<ProtectionAssessment.Basis> chosen = EnumSet.noneOf(ProtectionAssessment.Basis.class);
        Stream.of(ProtectionAssessment.Basis.values())
                .filter(each -> bases().contains(each.name()))
                .forEach(chosen::add);
        return chosen;
    }

    /** What was checked, as an assessment. A young adult speaks for herself: the question was not asked. */
    ProtectionAssessment assessment(ReportSubject subject, UUID assessor, Instant at) {
        ChildHeard heard = subject == ReportSubject.CHILD ? Typed.heard(hord, hordskal) : new ChildHeard.Heard();
        return new ProtectionAssessment(
                Objects.requireNonNull(outcome()), chosenBases(), reasons(), heard, assessor, at);
    }
}
