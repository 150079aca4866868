package se.vagenin.resident;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.UnitKind;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.Person;

/**
 * Which matters somebody may see about oneself on a screen. Everything else is asked for as a party (FL 10 §), where a
 * caseworker looks at what secrecy forbids (OSL 25 kap., 26 kap.) and at who stands beside.
 */
final class OwnMatterPolicy {

    /** From this age the young speak for themselves in their own matters (SoL 22:6). */
    static final int OWN_VOICE = 15;

    /** What one has asked for oneself, or the landlord has told of; never what somebody else was worried about. */
    private static final Set<MatterKind> ASKED_FOR =
            EnumSet.of(MatterKind.SUPPORT_WISH, MatterKind.ADVICE, MatterKind.HOUSING);

    private OwnMatterPolicy() {}

    /**
     * What decides.
     *
     * @param subjects everybody the matter is about
     * @param unit the kind of the unit that has it
     */
    record Situation(
            Matter matter, List<UUID> subjects, @Nullable UnitKind unit) {}

    /** Why a matter is shown or not. */
    enum Verdict {
        SHOWN,
        NOT_ABOUT_ONESELF,
        ABOUT_OTHERS_TOO,
        PROTECTED,
        SECRET_UNIT,
        SOMEBODY_WAS_WORRIED
    }

    /** Whether somebody has a say of one's own; without it nothing is shown at all. */
    static boolean ownVoice(PersonalNumber number, LocalDate today) {
        return number.ageOn(today) >= OWN_VOICE;
    }

    static Verdict judge(Person self, Situation situation) {
        Matter matter = situation.matter();
        if (!situation.subjects().contains(self.id())) {
            return Verdict.NOT_ABOUT_ONESELF;
        }
        if (situation.subjects().size() > 1) {
            return Verdict.ABOUT_OTHERS_TOO;
        }
        if (matter.protectedIdentity() || self.protection().isProtected()) {
            return Verdict.PROTECTED;
        }
        UnitKind unit = situation.unit();
        if (unit != null && unit.isSecret()) {
            return Verdict.SECRET_UNIT;
        }
        return ASKED_FOR.contains(matter.kind()) ? Verdict.SHOWN : Verdict.SOMEBODY_WAS_WORRIED;
    }
}
