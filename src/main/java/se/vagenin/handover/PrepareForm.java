package se.vagenin.handover;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Rules;
import se.vagenin.web.FormErrors;

/**
 * Step one, as typed.
 *
 * @param mottagare id of the receiver
 * @param underrattade {@code ja} or {@code nej}: whether those concerned have been told (R20)
 * @param skal why they have not
 */
public record PrepareForm(
        @Nullable String mottagare,
        @Nullable String underrattade,
        @Nullable String skal) {

    private static final int LONGEST = 4_000;

    static PrepareForm empty() {
        return new PrepareForm(null, null, null);
    }

    /** As it was filled in when a package was prepared, to go on from. */
    static PrepareForm of(HandoverPackage made) {
        var informed = made.contents().informed();
        return new PrepareForm(made.receiver().id().toString(), informed.told() ? "ja" : "nej", informed.reasons());
    }

    FormErrors check(List<Receiver> receivers) {
        return FormErrors.collect()
                .addIf(
                        receiver()
                                .filter(id -> receivers.stream()
                                        .anyMatch(each -> each.id().equals(id)))
                                .isEmpty(),
                        "mottagare",
                        "Välj vem som tar emot ärendet.")
                .addIf(
                        !"ja".equals(underrattade) && !"nej".equals(underrattade),
                        "underrattade",
                        "Svara om de som berörs har fått veta att utredningen har inletts.")
                .addIf(
                        "nej".equals(underrattade) && reason().isEmpty(),
                        "skal",
                        Rules.get("R20").reason())
                .addIf(reason().length() > LONGEST, "skal", "Korta skälen till högst 4 000 tecken.")
                .done();
    }

    Optional<UUID> receiver() {
        try {
            return mottagare == null || mottagare.isBlank()
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(mottagare));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    HandoverContents.Informed informed() {
        boolean told = "ja".equals(underrattade);
        return new HandoverContents.Informed(told, told ? null : reason());
    }

    private String reason() {
        return skal == null ? "" : skal.strip();
    }
}
