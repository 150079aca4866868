package se.vagenin.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vagenin.person.SafeContact;

/**
 * What goes along, as data. This record is the JSON file of the package: its names are documented in {@code
 * docs/handover-package.md}, and a change of meaning raises {@link #SCHEMA}. Codes are those of the API; the paper beside
 * it says the same in Swedish.
 *
 * @param createdAt when the package was prepared
 * @param events everything locked in the timeline, oldest first; working notes never leave their author
 * @param clocks those that ran when the package was prepared: the receiver keeps them from then on
 * @param withheld what was left out on purpose, in Swedish
 * @param files every attachment of the matter: those that go along, and those that do not, with the reason
 */
record HandoverContents(
        String schema,
        UUID packageId,
        Instant createdAt,
        Origin from,
        Address to,
        MatterFacts matter,
        ReportPart report,
        List<SubjectPart> subjects,
        Informed informed,
        List<ClockPart> clocks,
        List<EventPart> events,
        List<String> withheld,
        List<FilePart> files) {

    static final String SCHEMA = "vagenin-handover/1";

    HandoverContents {
        subjects = List.copyOf(subjects);
        clocks = List.copyOf(clocks);
        events = List.copyOf(events);
        withheld = List.copyOf(withheld);
        files = List.copyOf(Objects.requireNonNullElse(files, List.of())); // absent in packages made before it was
    }

    /** Who sends, and the name of the member of staff whom the receiver may ask. */
    record Origin(String municipalityCode, String municipality, String unit, String preparedBy) {}

    record Address(String code, String name) {}

    record MatterFacts(UUID id, String reference, String kind, String channel, Instant arrivedAt, String source) {}

    /** What came in, verbatim. */
    record ReportPart(
            UUID id,
            Instant receivedAt,
            ReporterPart reporter,
            boolean mandated,
            String text,
            List<String> reasons,
            @Nullable String since,
            String immediateDanger,
            String guardiansInformed) {}

    /** Everything but the category is absent for an anonymous reporter. */
    record ReporterPart(
            String category,
            boolean anonymous,
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable String email,
            boolean wantsFeedback,
            @Nullable SafeContactPart safeContact) {}

    /** One child or adult, with what was assessed and decided about it. */
    record SubjectPart(
            UUID assessmentId,
            UUID personId,
            String subject,
            PersonPart person,
            List<ProtectionPart> protections,
            List<ExtensionPart> extensions,
            @Nullable DecisionPart decision,
            @Nullable ToldPart reporterTold) {

        SubjectPart {
            protections = List.copyOf(protections);
            extensions = List.copyOf(extensions);
        }
    }

    /** For a protected person number, address and whereabouts are absent and {@code withheld} says so. */
    record PersonPart(
            String name,
            @Nullable String personalNumber,
            @Nullable LocalDate birthDate,
            @Nullable String address,
            @Nullable String whereNow,
            @Nullable String school,
            String protection,
            List<GuardianPart> guardians,
            @Nullable SafeContactPart safeContact) {

        PersonPart {
            guardians = List.copyOf(guardians);
        }

        boolean isProtected() {
            return !protection.equals("NONE");
        }
    }

    /**
     * How the person may be reached. For a protected person without the number or address itself.
     *
     * @param voicemail {@code YES}, {@code NO} or {@code UNKNOWN}
     */
    record SafeContactPart(
            List<String> ways,
            @Nullable String reach,
            String hours,
            String voicemail,
            boolean neutralSender,
            String neverAt,
            String language,
            boolean interpreter) {

        SafeContactPart {
            ways = List.copyOf(ways);
        }

        static SafeContactPart of(SafeContact contact, boolean withReach) {
            return new SafeContactPart(
                    contact.ways().stream().map(Enum::name).sorted().toList(),
                    withReach ? contact.reach() : null,
                    contact.hours(),
                    contact.voicemail().name(),
                    contact.neutralSender(),
                    contact.neverAt(),
                    contact.language(),
                    contact.interpreter());
        }

        SafeContact read() {
            return new SafeContact(
                    ways.stream().map(SafeContact.Way::valueOf).collect(Collectors.toUnmodifiableSet()),
                    reach == null ? "" : reach,
                    hours,
                    SafeContact.Voicemail.valueOf(voicemail),
                    neutralSender,
                    neverAt,
                    language,
                    interpreter);
        }
    }

    record GuardianPart(
            @Nullable String name,
            @Nullable String personalNumber,
            @Nullable String phone) {}

    record ProtectionPart(
            String outcome,
            List<String> bases,
            String reasons,
            String heard,
            @Nullable String notHeardReason,
            String assessor,
            Instant assessedAt) {}

    record ExtensionPart(LocalDate newDueDate, String reasons, String decider, Instant decidedAt) {}

    record DecisionPart(
            String decision,
            String reasons,
            String heard,
            @Nullable String notHeardReason,
            String meeting,
            @Nullable String noMeetingReason,
            boolean violence,
            String decider,
            String boardDecision,
            Instant decidedAt,
            String ruleset) {}

    /** What the reporter heard; no answer where it was unsuitable to tell. */
    record ToldPart(@Nullable String answer, @Nullable String unsuitable, Instant at) {}

    /** R20, SoL 20:4: whether those concerned have been told that an investigation has opened. */
    record Informed(boolean told, @Nullable String reasons) {}

    record ClockPart(
            String kind,
            @Nullable UUID assessmentId,
            String rule,
            String ruleset,
            boolean statutory,
            Instant startedAt,
            LocalDate dueDate,
            Instant dueAt) {}

    /** A row of the timeline; no text where the kind says all. */
    record EventPart(
            UUID id,
            String kind,
            Instant eventAt,
            Instant savedAt,
            String author,
            @Nullable UUID corrects,
            boolean disputed,
            @Nullable String text) {}

    /**
     * An attachment.
     *
     * @param name as it is called in the matter
     * @param file its name in the package; absent where it does not go along
     * @param sha256 of its content, in hexadecimal; absent where it does not go along
     * @param left {@code QUARANTINED} or {@code INFECTED}: why it does not; absent where it does
     */
    record FilePart(
            UUID id,
            String name,
            String mediaType,
            int bytes,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable String left) {

        boolean goesAlong() {
            return left == null;
        }
    }

    boolean hasProtectedPerson() {
        return subjects.stream().anyMatch(each -> each.person().isProtected());
    }

    @Override
    public String toString() {
        return "HandoverContents[" + packageId + "]";
    }
}
