package se.vagenin.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.handover.HandoverContents.ClockPart;
import se.vagenin.handover.HandoverContents.EventPart;
import se.vagenin.handover.HandoverContents.SubjectPart;
import se.vagenin.web.ClockChip;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SafeContactBox;
import se.vagenin.web.SwedishText;
import se.vagenin.web.TimelineEntry;

/** What the pages of hand-over show. */
public final class HandoverViews {

    private HandoverViews() {}

    /** A clock with whom it is about and by which law. */
    public record ClockRow(String what, ClockChip chip, String basis) {}

    /** One child or adult of the matter. */
    public record SubjectRow(String name, boolean protectedIdentity, List<Fact> person, List<Fact> assessed) {}

    /**
     * An attachment.
     *
     * @param file its name in the package; absent where it does not go along
     * @param left why it does not
     */
    public record FileRow(String name, @Nullable String file, String left) {}

    /** The contents of a package, the same for sender and receiver. */
    public record Contents(
            List<SubjectRow> subjects,
            String reportText,
            List<Fact> report,
            List<ClockRow> clocks,
            List<TimelineEntry> offers,
            List<FileRow> files,
            List<TimelineEntry> events,
            List<String> withheld,
            List<SafeContactBox> safe) {

        static Contents of(HandoverContents contents, Instant now) {
            return new Contents(
                    contents.subjects().stream().map(Contents::subject).toList(),
                    contents.report().text(),
                    HandoverWords.report(contents.report()),
                    contents.clocks().stream()
                            .map(clock -> clock(clock, contents.subjects(), now))
                            .toList(),
                    entries(contents, now, "OFFER", "OFFER_ANSWER"),
                    contents.files().stream().map(Contents::file).toList(),
                    contents.events().reversed().stream()
                            .map(event -> entry(event, now))
                            .toList(),
                    contents.withheld(),
                    HandoverWords.safe(contents));
        }

        private static FileRow file(HandoverContents.FilePart part) {
            String name = part.file();
            return new FileRow(part.name(), name, HandoverWords.left(part));
        }

        /** How many attachments go along. */
        public long enclosed() {
            return files.stream().filter(each -> each.file() != null).count();
        }

        private static SubjectRow subject(SubjectPart subject) {
            return new SubjectRow(
                    subject.person().name(),
                    subject.person().isProtected(),
                    HandoverWords.person(subject.person()),
                    HandoverWords.assessed(subject));
        }

        private static ClockRow clock(ClockPart clock, List<SubjectPart> subjects, Instant now) {
            String about = subjects.stream()
                    .filter(each -> each.assessmentId().equals(clock.assessmentId()))
                    .map(each -> ", " + each.person().name())
                    .findFirst()
                    .orElse("");
            return new ClockRow(
                    HandoverWords.clock(clock) + about,
                    ClockChip.dueDay(clock.dueDate(), now),
                    HandoverWords.basis(clock));
        }

        private static List<TimelineEntry> entries(HandoverContents contents, Instant now, String... kinds) {
            return contents.events().reversed().stream()
                    .filter(event -> List.of(kinds).contains(event.kind()))
                    .map(event -> entry(event, now))
                    .toList();
        }

        private static TimelineEntry entry(EventPart event, Instant now) {
            String text = event.text();
            return TimelineEntry.of(
                            event.kind().equals("RECEIVED") ? TimelineEntry.State.RECEIVED : TimelineEntry.State.LOCKED,
                            TimelineEntry.When.of(event.eventAt(), now),
                            event.author(),
                            "")
                    .with(new TimelineEntry.Body(
                            HandoverWords.kind(event) + (text == null ? "" : ":"), text == null ? "" : text, ""));
        }

        public String count() {
            return SwedishText.count(subjects.size(), "person", "personer");
        }

        public String names() {
            return String.join(", ", subjects.stream().map(SubjectRow::name).toList());
        }
    }

    /** Where the matter is and what it is called. */
    public record Head(String matter, String reference, String title) {

        static Head of(UUID matter, String reference, String title) {
            return new Head("/arbete/arenden/" + matter, reference, title);
        }

        public String handover() {
            return matter + "/overlamning";
        }
    }

    /** Step one, with the reason why the last package came back, if one did. */
    public record Prepare(
            Head head,
            Contents contents,
            List<Option> receivers,
            PrepareForm form,
            FormErrors errors,
            long ownDrafts,
            @Nullable String returned) {}

    /** Step two: the whole package again is one click away, its sums stand here. */
    public record Confirm(
            Head head,
            String packageId,
            int version,
            String receiver,
            String informed,
            Contents contents,
            FormErrors errors) {

        public String address() {
            return head.handover() + "/" + packageId;
        }
    }

    /** After it was sent, and for a matter that cannot be handed over. */
    public record Status(Head head, String title, String lead, List<Fact> facts) {}

    /** A row of the receiver's list. */
    public record ReceivedRow(
            String href,
            String reference,
            String names,
            boolean protectedIdentity,
            String from,
            String sent,
            String state,
            @Nullable ClockChip nearest,
            boolean waiting) {}

    /** The receiver's list. */
    public record Received(List<ReceivedRow> waiting, List<ReceivedRow> answered) {}

    /** A package as its receiver reads it. */
    public record Open(
            String id,
            int version,
            String receipt,
            String reference,
            String state,
            boolean waiting,
            boolean accepted,
            List<Fact> facts,
            Contents contents,
            String reason,
            FormErrors errors) {

        public String address() {
            return "/arbete/overlamningar/" + id;
        }
    }
}
