package se.vagenin.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.QueueRow;
import se.vagenin.identity.Access;
import se.vagenin.identity.Guarded;
import se.vagenin.identity.Operation;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Act;
import se.vagenin.web.Option;
import se.vagenin.web.Pager;
import se.vagenin.web.SavedView;

/** Puts what was read of the queue into the words and links of its page. */
record InboxPage(Actor.Staff staff, InboxAddress address, Inbox.Content content, Access access, Instant now) {

    private static final Option ALL = Option.of("", "Alla");

    InboxView view(@Nullable PreviewView preview, @Nullable String notice) {
        String shown = shown();
        String plain = address.plain().query();
        return new InboxView(
                heading(),
                views(),
                select(
                        enums(Channel.values(), Channel::label),
                        name(address.filters().channel())),
                select(
                        enums(MatterKind.values(), MatterKind::label),
                        name(address.filters().kind())),
                select(responsible(), address.filters().responsible()),
                select(
                        enums(ReporterCategory.values(), ReporterCategory::label),
                        name(address.filters().source())),
                address.tab().code(),
                address.query(),
                address.filters().any(),
                address.saved() == null ? new Act("Spara som vy", ViewPages.PATH + "/ny?" + plain) : null,
                address.saved() == null
                        ? null
                        : new Act("Byt namn eller ta bort", ViewPages.PATH + "/" + address.saved()),
                content.rows().stream().map(this::row).toList(),
                address.filters().any()
                        ? "Inget ärende passar filtret."
                        : address.tab().emptyText(),
                heading() + ", "
                        + (address.tab() == InboxTab.DONE ? "senast avslutade först. " : "närmaste klocka först. ")
                        + (content.rows().isEmpty() ? "Tom." : "Visar " + shown + "."),
                new Pager(content.rows().isEmpty() ? "" : shown, previous(), next()),
                preview,
                content.shortcuts(),
                access.allows(staff, Operation.REGISTER_CONTACT),
                notice);
    }

    private String heading() {
        return content.saved().stream()
                .filter(each -> each.id().equals(address.saved()))
                .findFirst()
                .map(OwnView::name)
                .orElse(address.tab().label());
    }

    private List<SavedView> views() {
        Stream<SavedView> standing = Arrays.stream(InboxTab.values())
                .map(tab -> new SavedView(
                        tab.label(),
                        InboxAddress.of(tab).path(),
                        tab.count(content.counts()),
                        address.saved() == null && tab == address.tab()));
        Stream<SavedView> own = IntStream.range(0, content.saved().size()).mapToObj(place -> {
            OwnView view = content.saved().get(place);
            return new SavedView(
                    (view.unitId() == null ? "Min: " : "Enhetens: ") + view.name(),
                    view.address().path(),
                    content.savedTotals().get(place),
                    view.id().equals(address.saved()));
        });
        return Stream.concat(standing, own).toList();
    }

    private InboxRow row(QueueRow row) {
        Matter matter = row.matter();
        UUID responsible = matter.responsibleId();
        String name = responsible == null ? null : content.names().get(responsible);
        return new InboxRow(
                matter.status().open() ? Words.chip(matter, now) : null,
                matter.outcome() == null ? "Ingen klocka" : matter.outcome().label(),
                matter.title(),
                Steps.matter(matter.id()),
                address.choosing(matter.id()).path() + "#forhand",
                matter.protectedIdentity(),
                Words.about(matter),
                Words.arrived(matter, now),
                matter.channel().label(),
                name == null ? null : Words.shortName(name),
                new MatterVersion(matter.id(), matter.version()).token(),
                matter.id().equals(address.row()),
                takeable(row));
    }

    private boolean takeable(QueueRow row) {
        Matter matter = row.matter();
        Guarded guarded = matter.guarded(row.named() ? Set.of(staff.id()) : Set.of(), Set.of());
        return matter.status().open()
                && !staff.id().equals(matter.responsibleId())
                && access.allows(staff, Operation.TAKE_MATTER, guarded);
    }

    private int first() {
        return address.cursor() == null ? 1 : address.first();
    }

    private String shown() {
        int last = first() + content.rows().size() - 1;
        return Pager.range(first(), last, Math.max(last, content.total()));
    }

    private boolean back() {
        return address.cursor() != null && address.cursor().back();
    }

    private @Nullable Act previous() {
        boolean has = back() ? content.more() : address.cursor() != null;
        return has && !content.rows().isEmpty()
                ? new Act(
                        "Föregående " + Inbox.ROWS,
                        address.before(content.rows().getFirst().matter(), first() - Inbox.ROWS)
                                .path())
                : null;
    }

    private @Nullable Act next() {
        boolean has = back() || content.more();
        return has && !content.rows().isEmpty()
                ? new Act(
                        "Nästa " + Inbox.ROWS,
                        address.after(
                                        content.rows().getLast().matter(),
                                        first() + content.rows().size())
                                .path())
                : null;
    }

    private List<Option> responsible() {
        List<Option> options = new ArrayList<>(List.of(Option.of("jag", "Jag"), Option.of("ingen", "Ingen")));
        content.colleagues().stream()
                .filter(each -> !each.id().equals(staff.id()))
                .forEach(each -> options.add(Option.of(each.id().toString(), each.name())));
        return options;
    }

    private static InboxView.Select select(List<Option> options, @Nullable String value) {
        return new InboxView.Select(
                Stream.concat(Stream.of(ALL), options.stream()).toList(), value == null ? "" : value);
    }

    private static <E extends Enum<E>> List<Option> enums(E[] values, java.util.function.Function<E, String> label) {
        return Arrays.stream(values)
                .map(each -> Option.of(each.name(), label.apply(each)))
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
