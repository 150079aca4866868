package se.vagenin.handover;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/** An answer that came as a file: verified against what was sent, and given effect once. */
@Component
class TakeReceipt {

    private final PackageStore packages;
    private final SettleHandover settle;

    TakeReceipt(PackageStore packages, SettleHandover settle) {
        this.packages = packages;
        this.settle = settle;
    }

    /** What became of it; the words are for the receiver and say what to do. */
    enum Fate {
        TAKEN(""),
        /** Nothing was changed: it had been answered just so. */
        ALREADY(""),
        UNKNOWN("Paketet finns inte hos den här mottagaren. Kontrollera packageId."),
        NOT_BY_FILE("Mottagaren är en enhet i kommunen och svarar i Vägen in."),
        NOT_THE_SAME("manifestSha256 är inte det som skickades. Räkna om det, eller återsänd paketet."),
        OTHERWISE_ANSWERED("Paketet är redan besvarat på annat sätt."),
        GARBLED("Filen är inget kvitto. Se docs/handover-package.md.");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean refused() {
            return !words.isEmpty();
        }
    }

    /** Takes an answer out of the folder of the receiver with that code. */
    @Transactional
    public Fate take(Municipality municipality, String target, ReceiptFile receipt) {
        return packages.find(municipality, receipt.packageId())
                .filter(made -> made.sent() != null && made.receiver().code().equals(target))
                .map(made -> take(made, receipt))
                .orElse(Fate.UNKNOWN);
    }

    private Fate take(HandoverPackage made, ReceiptFile receipt) {
        if (made.receiver().kind() != Receiver.Kind.FUNCTION) {
            return Fate.NOT_BY_FILE;
        }
        if (!Objects.requireNonNull(made.sent()).manifestHash().equals(receipt.manifestSha256())) {
            return Fate.NOT_THE_SAME;
        }
        if (made.state() != PackageState.SENT) {
            return made.state().name().equals(receipt.answer().name()) ? Fate.ALREADY : Fate.OTHERWISE_ANSWERED;
        }
        var machine = new Actor.Machine(made.municipality(), "file-drop");
        String by = "file-drop:" + made.receiver().code();
        HandoverResult result = switch (receipt.answer()) {
            case ACCEPTED -> settle.accept(machine, by, made, receipt.manifestSha256());
            case RETURNED ->
                settle.sendBack(
                        machine,
                        by,
                        made,
                        Objects.requireNonNull(receipt.reason()).strip());
        };
        return result instanceof HandoverResult.Done ? Fate.TAKEN : Fate.OTHERWISE_ANSWERED;
    }
}
