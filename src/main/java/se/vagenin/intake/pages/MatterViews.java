package se.vagenin.intake.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Outcome;
import se.vagenin.identity.Operation;
import se.vagenin.intake.SupportOffer;
import se.vagenin.web.Act;
import se.vagenin.web.Fact;
import se.vagenin.web.SwedishText;

/** Puts the page of a matter together. */
final class MatterViews {

    private MatterViews() {}

    /** @param offerings names of what was offered, by id */
    static MatterView of(MatterFile file, Map<UUID, String> offerings) {
        return new MatterView(
                head(file),
                NextSteps.of(file),
                standing(file),
                SafeContactView.withReporter(file),
                SubjectRows.of(file),
                offers(file, offerings),
                FilesView.of(file),
                earlier(file),
                Happenings.of(file),
                PersonPanel.of(file),
                PersonPanel.reporter(file),
                responsibility(file),
                acts(file),
                SeenRows.last(file),
                file.may(Operation.SEE_AUDIT_OF_MATTER) ? new Act("Hela loggen", file.address() + "/logg") : null,
                Chips.rows(file));
    }

    static MatterView.Head head(MatterFile file) {
        Matter matter = file.matter();
        boolean writes = file.canDo(Operation.WRITE_NOTE);
        return new MatterView.Head(
                file.address(),
                matter.reference(),
                arrived(matter),
                matter.title(),
                matter.kind().label(),
                matter.standing(),
                matter.protectedIdentity(),
                matter.status().open(),
                writes ? file.address() + "/anteckningar/ny" : null,
                matter.status().open() ? Chips.ofHead(file) : List.of());
    }

    /** To the hour only, where nobody knows more (R15). */
    static String arrived(Matter matter) {
        Instant at = matter.arrivedAt();
        String day = SwedishText.date(at);
        String time = matter.arrivedToTheHour() ? SwedishText.time(at).substring(0, 2) : SwedishText.time(at);
        return "kom in " + day + ", kl. " + time;
    }

    /** Why nothing can be done here, if nothing can. */
    private static @Nullable String standing(MatterFile file) {
        Matter matter = file.matter();
        Outcome outcome = matter.outcome();
        if (matter.status() == MatterStatus.CLOSED) {
            return "Ärendet är avslutat" + (outcome == null ? "" : ": " + lower(outcome.label()))
                    + ". Det går att läsa men öppnas inte igen. Kommer det in något nytt registrerar du en ny kontakt.";
        }
        if (file.handedOver()) {
            return "Ärendet är överlämnat till utredning. Här går det bara att läsa. Kommer det in något nytt registrerar"
                    + " du en ny kontakt.";
        }
        return file.may(Operation.WRITE_NOTE)
                ? null
                : "Du kan läsa ärendet men inte skriva i det, eftersom din roll inte handlägger. Behöver något göras? Säg"
                        + " till den som är ansvarig.";
    }

    private static List<MatterView.OfferRow> offers(MatterFile file, Map<UUID, String> offerings) {
        return file.offers().stream()
                .map(offer -> new MatterView.OfferRow(
                        offerings.getOrDefault(offer.offeringId(), "Insats"),
                        "erbjudet "
                                + SwedishText.moment(offer.offeredAt(), file.now())
                                        .toLowerCase(java.util.Locale.ROOT) + " av " + file.name(offer.offeredBy()),
                        state(offer),
                        offer.waiting() && file.canDo(Operation.OFFER_SUPPORT)
                                ? new Act("Skriv svaret", file.address() + "/stod")
                                : null))
                .toList();
    }

    private static String state(SupportOffer offer) {
        SupportOffer.Answer answer = offer.answer();
        return answer == null ? "Väntar på svar" : answer.label();
    }

    private static MatterView.Earlier earlier(MatterFile file) {
        List<MatterView.EarlierRow> rows = file.earlier().visible().stream()
                .map(each -> new MatterView.EarlierRow(
                        new Act(each.reference(), "/arbete/arenden/" + each.id()),
                        SwedishText.date(each.arrivedAt()),
                        each.kind().label(),
                        became(each)))
                .toList();
        int hidden = file.earlier().hidden();
        String words = hidden == 0
                ? null
                : SwedishText.capital(SwedishText.countNeuter(hidden, "ärende", "ärenden"))
                        + " till finns hos en annan enhet eller är skyddat. Du har inte rätt att öppna det. Fråga"
                        + " gruppchefen om du behöver veta mer.";
        return new MatterView.Earlier(rows, words);
    }

    private static String became(Matter matter) {
        Outcome outcome = matter.outcome();
        return outcome == null ? "Pågår: " + lower(matter.standing()) : outcome.label();
    }

    private static List<Fact> responsibility(MatterFile file) {
        UUID responsible = file.matter().responsibleId();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Ansvarig", responsible == null ? "Ingen än" : file.name(responsible)));
        facts.add(Fact.of("Ärendet finns i", file.unit()));
        facts.add(Fact.of("Vem får se det", mayRead(file)));
        return facts;
    }

    private static String mayRead(MatterFile file) {
        if (!file.matter().protectedIdentity()) {
            return file.unit() + " och den som är ansvarig. Socialjouren kan läsa ärenden på mottagningen.";
        }
        Stream<UUID> responsible = Stream.ofNullable(file.matter().responsibleId());
        String named = Stream.concat(responsible, file.guarded().namedStaff().stream())
                .distinct()
                .map(file::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return "Skyddade uppgifter: chefen, socialjouren och de som är namngivna"
                + (named.isEmpty() ? ". Ingen är namngiven än." : ": " + named + ".");
    }

    private static List<Act> acts(MatterFile file) {
        List<Act> acts = new ArrayList<>();
        boolean assigns = file.canDo(Operation.ASSIGN_MATTER) || file.canDo(Operation.TAKE_MATTER);
        if (assigns) {
            acts.add(new Act(
                    file.matter().responsibleId() == null ? "Ta eller fördela ärendet" : "Byt ansvarig",
                    "/arbete/inkorg/fordela?arende=" + file.matter().id()));
        }
        if (file.matter().kind() == MatterKind.CONVERSATION) {
            acts.add(new Act("Läs samtalet", file.address() + "/samtal"));
        }
        if (file.canDo(Operation.WRITE_NOTE) && file.concern().isPresent()) {
            acts.add(new Act("Notera en kontakt", file.address() + "/kontakt"));
        }
        if (file.concern().isPresent() && file.may(Operation.GIVE_FEEDBACK) && !file.handedOver()) {
            acts.add(new Act("Besked till anmälaren", file.address() + "/aterkoppling"));
        }
        return acts;
    }

    static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
