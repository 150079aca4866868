package se.vagenin.intake.pages;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Outcome;
import se.vagenin.intake.DecisionAnswers;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.web.FormErrors;

/** A preliminary decision as typed; also what its draft keeps. */
record DecisionForm(
        @Nullable String version,
        @Nullable String beslut,
        @Nullable String skal,
        @Nullable List<UUID> insats,
        @Nullable Boolean informerad,
        @Nullable String partner,
        @Nullable Boolean uppgifter,
        @Nullable String samtycke,
        @Nullable String utredning,
        @Nullable String trots,
        @Nullable String hord,
        @Nullable String hordskal,
        @Nullable String mote,
        @Nullable String moteskal,
        @Nullable String sakerkontakt,
        @Nullable String gor) {

    /** The ways that a preliminary assessment may end, as one question. */
    enum Way {
        OPEN,
        SUPPORT,
        REFERRED,
        ADVICE,
        CLOSED,
        ATTACHED
    }

    static DecisionForm blank(int version) {
        return new DecisionForm(
                Integer.toString(version),
                null,
                "",
                List.of(),
                null,
                "",
                null,
                "",
                "",
                "",
                null,
                "",
                null,
                "",
                null,
                null);
    }

    DecisionForm at(int current) {
        return new DecisionForm(
                Integer.toString(current),
                beslut,
                skal,
                insats,
                informerad,
                partner,
                uppgifter,
                samtycke,
                utredning,
                trots,
                hord,
                hordskal,
                mote,
                moteskal,
                null,
                null);
    }

    boolean drafts() {
        return "utkast".equals(gor);
    }

    int readVersion() {
        return Typed.number(version);
    }

    String reasons() {
        return Typed.words(skal);
    }

    Collection<UUID> offerings() {
        return Objects.requireNonNullElse(insats, List.of());
    }

    @Nullable Way way() {
        return Stream.of(Way.values())
                .filter(each -> each.name().equals(beslut))
                .findFirst()
                .orElse(null);
    }

    /** What is missing in the form itself; whether the decision is allowed is for the policy. */
    FormErrors check(Asked asked) {
        Way way = way();
        var errors = FormErrors.collect()
                .addIf(way == null, "beslut", "Beslutet saknas. Välj hur förhandsbedömningen slutar.")
                .addIf(reasons().length() > Typed.LONGEST, "skal", Typed.TOO_LONG);
        boolean declines = way != null && way != Way.OPEN && way != Way.ATTACHED;
        errors.addIf(declines && reasons().isBlank(), "skal", "Skälen saknas. Skriv vad bedömningen bygger på.");
        if (way == Way.SUPPORT) {
            errors.addIf(offerings().isEmpty(), "insats", "Välj minst en insats att erbjuda.");
            errors.addIf(
                    !Boolean.TRUE.equals(informerad),
                    "informerad",
                    "Berätta om rätten att ansöka om stöd och markera att det är gjort (SoL 11 kap. 6 §).");
            errors.addIf(asked.restricted() && Typed.blank(sakerkontakt), "sakerkontakt", SafeContactView.CONFIRM);
        }
        if (way == Way.REFERRED) {
            errors.addIf(Typed.blank(partner), "partner", "Skriv vem du hänvisar till.");
            errors.addIf(
                    Boolean.TRUE.equals(uppgifter) && Typed.blank(samtycke),
                    "samtycke",
                    "Skriv vem som har samtyckt och till vad, eller lämna inga uppgifter.");
        }
        errors.addIf(
                way == Way.ATTACHED && Typed.blank(utredning),
                "utredning",
                "Skriv numret på den pågående utredningen.");
        if (way != null && way != Way.ATTACHED) {
            checkAnswers(errors, asked, declines);
        }
        return errors.done();
    }

    /**
     * What the page asks beside the decision, by whom the report is about and who made it.
     *
     * @param restricted somebody must not be reached in every way, which is to be read before support is offered
     */
    record Asked(boolean heard, boolean meeting, boolean violence, boolean restricted) {}

    private void checkAnswers(FormErrors.Collector errors, Asked asked, boolean declines) {
        errors.addIf(
                asked.violence() && declines && Typed.blank(trots),
                "trots",
                "Anmälan gäller våld. Inled utredning, eller skriv varför det inte behövs.");
        if (asked.heard()) {
            Typed.checkHeard(errors, hord, hordskal);
        }
        if (asked.meeting()) {
            Typed.checkMeeting(errors, mote, moteskal);
        }
    }

    PreliminaryDecision decision() {
        return switch (Objects.requireNonNull(way())) {
            case OPEN -> new PreliminaryDecision.Open(reasons());
            case SUPPORT -> new PreliminaryDecision.Decline(reasons(), true);
            case REFERRED, ADVICE, CLOSED -> new PreliminaryDecision.Decline(reasons(), false);
            case ATTACHED -> new PreliminaryDecision.AttachToOngoing(Typed.words(utredning));
        };
    }

    DecisionAnswers answers() {
        return new DecisionAnswers(
                Typed.heard(hord, hordskal),
                Typed.meeting(mote, moteskal),
                Typed.words(trots),
                way() == Way.ATTACHED,
                outcome());
    }

    private @Nullable Outcome outcome() {
        return switch (Objects.requireNonNull(way())) {
            case OPEN, SUPPORT -> null;
            case ATTACHED -> Outcome.ATTACHED;
            case REFERRED -> Outcome.REFERRED;
            case ADVICE -> Outcome.ADVICE_ENOUGH;
            case CLOSED -> Outcome.CLOSED_NO_ACTION;
        };
    }

    Set<UUID> chosen() {
        return offerings().stream().collect(Collectors.toUnmodifiableSet());
    }

    boolean told() {
        return Boolean.TRUE.equals(informerad);
    }
}
