package se.vagenin.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.SafeContactBox;

/** Two steps from a decision to open to a package on its way. */
@Controller
@Requires(Operation.HAND_OVER)
class HandoverPages {

    private static final String ADDRESS = "/arbete/arenden/{id}/overlamning";

    private final HandoverDesk desk;
    private final HandoverPreview preview;
    private final PrepareHandover prepare;
    private final SendHandover send;
    private final Courier courier;
    private final Clock clock;

    HandoverPages(
            HandoverDesk desk,
            HandoverPreview preview,
            PrepareHandover prepare,
            SendHandover send,
            Courier courier,
            Clock clock) {
        this.desk = desk;
        this.preview = preview;
        this.prepare = prepare;
        this.send = send;
        this.courier = courier;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        HandoverDesk.Desk open = desk.open(staff, id);
        boolean underWay = open.current()
                .filter(each -> each.state() == PackageState.SENT || each.state() == PackageState.ACCEPTED)
                .isPresent();
        if (underWay || open.found().matter().status() != MatterStatus.AWAITING_HANDOVER) {
            return Page.of("handover/status", HandoverStatus.of(open, clock.instant()));
        }
        PrepareForm form = open.prepared().map(PrepareForm::of).orElseGet(PrepareForm::empty);
        return Page.of("handover/prepare", view(staff, open, form, FormErrors.NONE));
    }

    @PostMapping(ADDRESS)
    Answer prepare(Actor.Staff staff, @PathVariable UUID id, @ModelAttribute PrepareForm form) {
        HandoverDesk.Desk open = desk.open(staff, id);
        FormErrors errors = form.check(open.receivers());
        Optional<UUID> receiver = form.receiver();
        if (errors.hasAny() || receiver.isEmpty()) {
            return Page.invalid("handover/prepare", view(staff, open, form, errors));
        }
        return switch (prepare.prepare(staff, new PrepareHandover.Order(id, receiver.get(), form.informed()))) {
            case HandoverResult.Done(UUID made) -> Redirect.to(address(id) + "/" + made);
            case HandoverResult.Refused(var reason) ->
                Page.invalid("handover/prepare", view(staff, open, form, FormErrors.of("mottagare", reason.reason())));
            case HandoverResult.Stale(UUID matter) -> changed(matter);
        };
    }

    @GetMapping(ADDRESS + "/{packageId}")
    Answer review(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID packageId) {
        HandoverPackage made = send.review(staff, id, packageId);
        return made.state() == PackageState.PREPARED
                ? Page.of("handover/confirm", confirm(staff, made, FormErrors.NONE))
                : Redirect.to(address(id));
    }

    @PostMapping(ADDRESS + "/{packageId}")
    Answer send(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID packageId,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String kontrollerad,
            @RequestParam(required = false) @Nullable String sakerkontakt) {
        HandoverPackage reviewed = send.review(staff, id, packageId);
        boolean safe = sakerkontakt != null || !SafeContactBox.anyRestricted(HandoverWords.safe(reviewed.contents()));
        if (kontrollerad == null || !safe) {
            FormErrors missing = FormErrors.collect()
                    .addIf(kontrollerad == null, "kontrollerad", "Kontrollera mottagaren och kryssa i rutan.")
                    .addIf(!safe, "sakerkontakt", "Läs hur personen får nås och kryssa i rutan innan du går vidare.")
                    .done();
            return Page.invalid("handover/confirm", confirm(staff, reviewed, missing));
        }
        return switch (send.send(staff, new SendHandover.Step(id, packageId, version))) {
            case HandoverResult.Done _ -> {
                courier.deliver(staff.municipality());
                yield Redirect.to(address(id));
            }
            case HandoverResult.Refused(var reason) ->
                Page.invalid(
                        "handover/confirm",
                        confirm(
                                staff,
                                send.review(staff, id, packageId),
                                FormErrors.of("kontrollerad", reason.reason())));
            case HandoverResult.Stale(UUID matter) -> changed(matter);
        };
    }

    @PostMapping(ADDRESS + "/{packageId}/angra")
    Answer undo(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID packageId,
            @RequestParam(defaultValue = "-1") int version) {
        return switch (send.undo(staff, new SendHandover.Step(id, packageId, version))) {
            case HandoverResult.Done _, HandoverResult.Refused _ -> Redirect.to(address(id));
            case HandoverResult.Stale(UUID matter) -> changed(matter);
        };
    }

    private HandoverViews.Prepare view(Actor.Staff staff, HandoverDesk.Desk open, PrepareForm form, FormErrors errors) {
        Instant now = clock.instant();
        List<Option> receivers = open.receivers().stream()
                .map(each -> Option.of(each.id().toString(), each.name()))
                .toList();
        return new HandoverViews.Prepare(
                head(open),
                HandoverViews.Contents.of(preview.of(staff, open.found()), now),
                receivers,
                form,
                errors,
                open.ownDrafts(),
                returned(open));
    }

    private static @Nullable String returned(HandoverDesk.Desk open) {
        return open.lastReturned()
                .map(HandoverPackage::answered)
                .map(HandoverPackage.Answered::returnReason)
                .orElse(null);
    }

    private HandoverViews.Confirm confirm(Actor.Staff staff, HandoverPackage made, FormErrors errors) {
        var matter = desk.require(staff, made.matterId()).matter();
        return new HandoverViews.Confirm(
                HandoverViews.Head.of(matter.id(), matter.reference(), matter.title()),
                made.id().toString(),
                made.version(),
                made.receiver().name(),
                HandoverWords.informed(made.contents().informed()),
                HandoverViews.Contents.of(made.contents(), clock.instant()),
                errors);
    }

    private static HandoverViews.Head head(HandoverDesk.Desk open) {
        var matter = open.found().matter();
        return HandoverViews.Head.of(matter.id(), matter.reference(), matter.title());
    }

    /** The matter or the package changed after the page was read: nothing was sent, and the page must be read again. */
    private static Answer changed(UUID matter) {
        return Page.conflict(new Conflict(
                "överlämningen",
                "Någon",
                List.of(new Conflict.Change(
                        "Ärendet", "Något har hänt i ärendet eller med paketet", "Du såg det som var innan")),
                address(matter)));
    }

    private static String address(UUID matter) {
        return "/arbete/arenden/" + matter + "/overlamning";
    }
}
