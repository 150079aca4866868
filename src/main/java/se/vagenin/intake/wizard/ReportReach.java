package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContact.Voicemail;
import se.vagenin.person.SafeContact.Way;
import se.vagenin.web.Option;

/**
 * What to mind when reaching the one who reports. All of it may be left out; the number and the address themselves are
 * fields of their own.
 */
record ReportReach(ReportAnswers answers) {

    static final String WAYS = "trygg.satt";
    static final String HOURS = "trygg.tider";
    static final String VOICEMAIL = "trygg.svarare";
    static final String NEUTRAL = "trygg.neutral";

    /** The ways that the form has a number or an address for. */
    static List<Option> options() {
        return offered().map(way -> Option.of(way.name(), label(way))).toList();
    }

    /** Something is said, so that the part of the page stands open. */
    boolean said() {
        return Stream.of(WAYS, HOURS, VOICEMAIL, NEUTRAL)
                .anyMatch(field -> !answers.values(field).isEmpty());
    }

    /** A number is needed that is not written. */
    boolean lacksPhone() {
        return answers.value("du.telefon").isBlank() && (chosen(Way.CALL) || chosen(Way.SMS));
    }

    /** An address is needed that is not written. */
    boolean lacksEmail() {
        return answers.value("du.epost").isBlank() && chosen(Way.EMAIL);
    }

    Optional<SafeContact> contact() {
        Set<Way> ways = offered().filter(this::chosen).collect(Collectors.toUnmodifiableSet());
        Voicemail voicemail = Stream.of(Voicemail.values())
                .filter(each -> each.name().equals(answers.value(VOICEMAIL)))
                .findFirst()
                .orElse(Voicemail.UNKNOWN);
        var contact = new SafeContact(ways, "", answers.value(HOURS), voicemail, answers.yes(NEUTRAL), "", "", false);
        return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
    }

    /** What is said, line by line, as the reporter reads it before sending. */
    String words() {
        Stream<String> ways = offered().filter(this::chosen).map(ReportReach::label);
        Stream<String> hours = Stream.of(answers.value(HOURS));
        Stream<String> voicemail = Stream.of(Answer.values())
                .filter(each -> each != Answer.UNKNOWN && each.name().equals(answers.value(VOICEMAIL)))
                .map(each -> text("report.safe.voicemail") + " " + ReportLabels.of(each));
        Stream<String> neutral = answers.yes(NEUTRAL) ? Stream.of(text("report.safe.neutral")) : Stream.of();
        return Stream.of(ways, hours, voicemail, neutral)
                .flatMap(each -> each)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Way> offered() {
        return Stream.of(Way.CALL, Way.SMS, Way.EMAIL);
    }

    private boolean chosen(Way way) {
        return answers.values(WAYS).contains(way.name());
    }

    private static String label(Way way) {
        return text("report.safe.way." + way.name().toLowerCase(Locale.ROOT));
    }
}
