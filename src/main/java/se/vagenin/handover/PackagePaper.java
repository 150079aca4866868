package se.vagenin.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.vagenin.document.Block;
import se.vagenin.document.Letterhead;
import se.vagenin.document.Paper;
import se.vagenin.handover.HandoverContents.EventPart;
import se.vagenin.handover.HandoverContents.SubjectPart;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Fact;
import se.vagenin.web.SwedishText;

/** The contents as a paper that can be read in fifty years, in the order that an investigator asks. */
final class PackagePaper {

    private PackagePaper() {}

    static Paper of(HandoverContents contents) {
        List<Block> body = new ArrayList<>();
        body.add(facts(List.of(
                Fact.of("Ärende", contents.matter().reference()),
                Fact.of("Från", contents.from().unit() + ", " + contents.from().municipality()),
                Fact.of("Till", contents.to().name()),
                Fact.of("Förberett av", contents.from().preparedBy()),
                Fact.of("Gäller", persons(contents.subjects().size())),
                Fact.of("Underrättelse", HandoverWords.informed(contents.informed())))));
        withheld(contents, body);
        contents.subjects().forEach(subject -> subject(subject, body));
        body.add(new Block.Heading("Det som kom in"));
        body.add(facts(HandoverWords.report(contents.report())));
        body.add(new Block.Quote(contents.report().text()));
        clocks(contents, body);
        files(contents, body);
        events(contents, body);
        return new Paper(head(contents), "Överlämning till utredning", lead(contents), body);
    }

    private static Letterhead head(HandoverContents contents) {
        return new Letterhead(
                contents.from().municipality(),
                contents.from().unit(),
                contents.matter().reference(),
                SwedishTime.dateOf(contents.createdAt()),
                "Sekretess. Innehåller uppgifter om enskilds personliga förhållanden (OSL 26 kap.).",
                Locale.of("sv"));
    }

    private static String lead(HandoverContents contents) {
        return "En utredning har inletts. Här är allt som första linjen vet i ärendet, som det stod "
                + SwedishText.dateTime(contents.createdAt()) + ".";
    }

    private static String persons(int count) {
        return SwedishText.capital(SwedishText.count(count, "person", "personer"));
    }

    private static void withheld(HandoverContents contents, List<Block> body) {
        if (!contents.withheld().isEmpty()) {
            body.add(new Block.Heading("Det som inte finns i paketet"));
            contents.withheld().forEach(words -> body.add(new Block.Text(words)));
        }
    }

    private static void subject(SubjectPart subject, List<Block> body) {
        body.add(new Block.Heading(subject.person().name()));
        List<Fact> facts = new ArrayList<>(HandoverWords.person(subject.person()));
        facts.addAll(HandoverWords.assessed(subject));
        body.add(facts(facts));
    }

    private static void clocks(HandoverContents contents, List<Block> body) {
        if (contents.clocks().isEmpty()) {
            return;
        }
        body.add(new Block.Heading("Klockor som går vidare"));
        body.add(new Block.Table(
                "Klockor som mottagaren tar över",
                List.of("Klocka", "Ska vara klar", "Enligt"),
                contents.clocks().stream()
                        .map(clock -> List.of(
                                HandoverWords.clock(clock), HandoverWords.due(clock), HandoverWords.basis(clock)))
                        .toList()));
    }

    private static void files(HandoverContents contents, List<Block> body) {
        if (contents.files().isEmpty()) {
            return;
        }
        body.add(new Block.Heading("Bilagor"));
        body.add(new Block.Table(
                "Bilagor i ärendet och om de följer med",
                List.of("Bilaga", "I paketet"),
                contents.files().stream()
                        .map(each -> List.of(each.name(), each.file() == null ? HandoverWords.left(each) : each.file()))
                        .toList()));
    }

    private static void events(HandoverContents contents, List<Block> body) {
        body.add(new Block.Heading("Händelser och låsta anteckningar"));
        for (EventPart event : contents.events()) {
            String text = event.text();
            body.add(new Block.Text(SwedishText.dateTime(event.eventAt()) + ". " + HandoverWords.kind(event) + ". "
                    + event.author() + "."));
            if (text != null && !text.isBlank()) {
                body.add(new Block.Quote(text));
            }
        }
    }

    private static Block.Facts facts(List<Fact> facts) {
        return new Block.Facts(facts.stream()
                .map(fact -> new Block.Fact(
                        fact.term(), fact.note() == null ? fact.value() : fact.value() + " (" + fact.note() + ")"))
                .toList());
    }
}
