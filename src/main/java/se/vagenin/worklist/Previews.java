package se.vagenin.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffRegister;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.Concerns;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Persons;
import se.vagenin.tenancy.Trips;
import se.vagenin.web.Act;
import se.vagenin.web.ClockChip;
import se.vagenin.web.Fact;
import se.vagenin.web.SwedishText;

/** A matter beside the list: a reading of its own in the log, made only when somebody asks for it. */
@Component
class Previews {

    private static final int QUOTE = 280;

    private final Matters matters;
    private final Clocks clocks;
    private final Concerns concerns;
    private final Persons persons;
    private final StaffRegister register;
    private final Access access;
    private final Audit audit;
    private final Trips trips;

    Previews(
            Matters matters,
            Clocks clocks,
            Concerns concerns,
            Persons persons,
            StaffRegister register,
            Access access,
            Audit audit,
            Trips trips) {
        this.matters = matters;
        this.clocks = clocks;
        this.concerns = concerns;
        this.persons = persons;
        this.register = register;
        this.access = access;
        this.audit = audit;
        this.trips = trips;
    }

    /**
     * Reads it for one who may.
     *
     * @param list where an act on the matter comes back to
     */
    PreviewView read(Actor.Staff staff, UUID id, String list, Instant now) {
        OpenedMatter found =
                trips.one(matters.opening(staff.municipality(), id)).orElseThrow(NotFound::new);
        access.require(staff, Operation.READ_MATTER, found.guarded());
        Trips.Trip trip = trips.trip();
        trip.add(audit.reading(staff, "PREVIEW_MATTER", AuditObject.matter(id)));
        var reported = concerns.reading(trip, found, trip.add(persons.reading(staff.municipality(), found.subjects())));
        var all = trip.add(clocks.reading(staff.municipality(), id));
        var about = trip.add(matters.readingAbout(staff.municipality(), found.subjects()));
        trip.make();
        Matter matter = found.matter();
        Optional<ConcernCase> concern = reported.get();
        List<MatterClock> running =
                all.get().stream().filter(MatterClock::running).toList();
        boolean mayAssign = matter.status().open() && access.allows(staff, Operation.ASSIGN_MATTER, found.guarded());
        return new PreviewView(
                matter.title(),
                matter.reference(),
                tags(matter),
                matter.protectedIdentity(),
                next(matter, concern, running),
                facts(staff, matter, concern, now),
                running.stream().map(clock -> chip(clock, concern, now)).toList(),
                concern.isEmpty() ? List.of() : earlier(staff, matter, about.get()),
                concern.map(each -> quote(each.report().content().concern().text()))
                        .orElse(null),
                Steps.matter(id),
                mayAssign ? AssignPages.PATH + "?arende=" + id + "&" + list : null);
    }

    private static List<String> tags(Matter matter) {
        List<String> tags = new ArrayList<>(List.of(matter.kind().label(), matter.standing()));
        if (matter.subjects() > 1) {
            tags.add(matter.subjects() + " personer");
        }
        return tags;
    }

    private static PreviewView.@Nullable Next next(
            Matter matter, Optional<ConcernCase> concern, List<MatterClock> running) {
        return running.stream()
                .findFirst()
                .map(clock -> {
                    Steps.Step step = Steps.of(
                            clock.set().kind(),
                            matter.id(),
                            clock.set().subjectId(),
                            clock.set().rule());
                    String whom =
                            name(clock, concern).map(each -> " för " + each).orElse("");
                    return new PreviewView.Next(step.title() + whom, step.reason(), step.act());
                })
                .orElse(null);
    }

    private List<Fact> facts(Actor.Staff staff, Matter matter, Optional<ConcernCase> concern, Instant now) {
        UUID responsible = matter.responsibleId();
        Map<UUID, String> names =
                register.names(staff.municipality(), responsible == null ? List.of() : List.of(responsible));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Kom in", Words.arrived(matter, now), matter.channel().label()));
        Words.source(matter).ifPresent(source -> facts.add(fact("Från", source, reporter(concern))));
        facts.add(
                Fact.of("Ansvarig", responsible == null ? "Ingen" : names.getOrDefault(responsible, "Okänd kollega")));
        return facts;
    }

    private static Fact fact(String term, String value, @Nullable String note) {
        return new Fact(term, value, note);
    }

    private static @Nullable String reporter(Optional<ConcernCase> concern) {
        return concern.map(each -> each.report().content().reporter())
                .map(who -> String.join(
                        ", ",
                        Stream.of(who.name(), who.role(), who.organisation())
                                .filter(word -> word != null && !word.isBlank())
                                .toList()))
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    private static ClockChip chip(MatterClock clock, Optional<ConcernCase> concern, Instant now) {
        ClockChip chip = Words.chip(clock.set(), now);
        String what = clock.set().kind().label();
        return chip.showing(chip.shown() + " · " + name(clock, concern).orElse(what));
    }

    private static Optional<String> name(MatterClock clock, Optional<ConcernCase> concern) {
        UUID subject = clock.set().subjectId();
        return subject == null
                ? Optional.empty()
                : concern.flatMap(each -> each.assessment(subject).map(each::label));
    }

    /** Earlier matters on the same persons, those that the viewer may read. */
    private List<Act> earlier(Actor.Staff staff, Matter matter, Map<UUID, List<GuardedMatter>> about) {
        return about.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.matter().arrivedAt().isBefore(matter.arrivedAt()))
                .distinct()
                .filter(each -> access.allows(staff, Operation.READ_MATTER, each.guarded()))
                .map(GuardedMatter::matter)
                .map(each -> new Act(
                        each.kind().label() + " "
                                + SwedishText.shortDate(SwedishTime.dateOf(each.arrivedAt())) + " "
                                + SwedishTime.dateOf(each.arrivedAt()).getYear() + ", "
                                + (each.outcome() == null
                                        ? each.standing()
                                        : each.outcome().label()),
                        Steps.matter(each.id())))
                .toList();
    }

    private static String quote(String text) {
        String oneLine = text.strip();
        return oneLine.length() <= QUOTE ? oneLine : oneLine.substring(0, QUOTE).strip() + " …";
    }
}
