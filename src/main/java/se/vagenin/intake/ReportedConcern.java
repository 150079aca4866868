package se.vagenin.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.Protection;
import se.vagenin.person.SafeContact;

/**
 * Everything that came in, as it came in. Stored verbatim and sealed; never changed afterwards.
 *
 * @param receivedAt when it reached the municipality, which may be before it is registered (telephone, letter, night)
 * @param registeredBy the member of staff who wrote it down; absent when the sender wrote it
 */
public record ReportedConcern(
        UUID id,
        MatterKind kind,
        Channel channel,
        Instant receivedAt,
        @Nullable UUID registeredBy,
        Reporter reporter,
        List<Subject> subjects,
        Concern concern) {

    public ReportedConcern {
        subjects = List.copyOf(subjects);
    }

    /**
     * Who tells. For an anonymous private person every field but the category is absent (R15).
     *
     * @param safeContact what to mind when reaching the one who reported; absent where nothing was said
     */
    public record Reporter(
            ReporterCategory category,
            boolean anonymous,
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable String email,
            boolean wantsFeedback,
            boolean certainKnowledge,
            @Nullable SafeContact safeContact) {

        /** One who has not said what to mind. */
        public Reporter(
                ReporterCategory category,
                boolean anonymous,
                @Nullable String name,
                @Nullable String role,
                @Nullable String organisation,
                @Nullable String phone,
                @Nullable String email,
                boolean wantsFeedback,
                boolean certainKnowledge) {
            this(category, anonymous, name, role, organisation, phone, email, wantsFeedback, certainKnowledge, null);
        }

        /** The same with what to mind when reaching the one who reported. */
        public Reporter reachedBy(@Nullable SafeContact safe) {
            return new Reporter(
                    category, anonymous, name, role, organisation, phone, email, wantsFeedback, certainKnowledge, safe);
        }

        public static Reporter anonymousPrivate() {
            return new Reporter(ReporterCategory.PRIVATE, true, null, null, null, null, null, false, false);
        }
    }

    /**
     * Whom it is about; every field may be missing. For an unborn child this is the expectant person (R16).
     *
     * @param safeContact how the person may be reached, as told; absent where nothing was said
     */
    public record Subject(
            @Nullable PersonalNumber personalNumber,
            @Nullable LocalDate birthDate,
            @Nullable String name,
            @Nullable String address,
            @Nullable String whereNow,
            @Nullable String school,
            Protection protection,
            List<Guardian> guardians,
            @Nullable SafeContact safeContact) {

        public Subject {
            guardians = List.copyOf(guardians);
        }

        /** One of whom nobody has said how to reach. */
        public Subject(
                @Nullable PersonalNumber personalNumber,
                @Nullable LocalDate birthDate,
                @Nullable String name,
                @Nullable String address,
                @Nullable String whereNow,
                @Nullable String school,
                Protection protection,
                List<Guardian> guardians) {
            this(personalNumber, birthDate, name, address, whereNow, school, protection, guardians, null);
        }

        /** The same with how the person may be reached. */
        public Subject reachedBy(@Nullable SafeContact safe) {
            return new Subject(personalNumber, birthDate, name, address, whereNow, school, protection, guardians, safe);
        }
    }

    /** A guardian as the reporter names one. */
    public record Guardian(
            @Nullable String name,
            @Nullable PersonalNumber personalNumber,
            @Nullable String phone) {}

    /** What the worry is about. */
    public record Concern(
            String text,
            Set<Reason> reasons,
            @Nullable String since,
            Answer immediateDanger,
            Answer guardiansInformed) {

        public Concern {
            reasons = Set.copyOf(reasons);
        }
    }

    /** A structured reason beside the text. */
    public enum Reason {
        VIOLENCE_AGAINST_CHILD("Våld mot barnet"),
        WITNESSED_VIOLENCE("Barnet har sett eller hört våld"),
        SEXUAL_ABUSE("Sexuella övergrepp"),
        HONOUR("Hedersrelaterat våld eller förtryck"),
        NEGLECT("Brister i omsorg"),
        LEFT_ALONE("Barnet lämnas ensamt"),
        SUBSTANCE_IN_HOME("Alkohol eller droger i hemmet"),
        MENTAL_ILL_HEALTH_IN_HOME("Psykisk ohälsa i hemmet"),
        OWN_SUBSTANCE("Eget missbruk"),
        OWN_MENTAL_ILL_HEALTH("Egen psykisk ohälsa"),
        CRIME("Brott eller kriminella miljöer"),
        SCHOOL_ABSENCE("Skolfrånvaro"),
        CONFLICT_BETWEEN_PARENTS("Konflikt mellan föräldrar"),
        HOUSING("Bostad eller ekonomi"),
        OTHER("Annat");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Violence against a child, or seen by one: the law asks for an investigation without delay (R08). */
        public boolean violence() {
            return this == VIOLENCE_AGAINST_CHILD || this == WITNESSED_VIOLENCE || this == SEXUAL_ABUSE;
        }
    }

    /** Questions accept that one does not know. */
    public enum Answer {
        YES("Ja"),
        NO("Nej"),
        UNKNOWN("Vet inte");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean violence() {
        return concern.reasons().stream().anyMatch(Reason::violence);
    }

    @Override
    public String toString() {
        return "ReportedConcern[" + id + "]";
    }
}
