package se.vagenin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.identity.UnitKind;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.Person;
import se.vagenin.person.Protection;
import se.vagenin.resident.OwnMatterPolicy.Situation;
import se.vagenin.resident.OwnMatterPolicy.Verdict;

/** Quality §2, threat 1: whoever signs in may be the one that a child or a partner needs protection from. */
@Tag("R32")
class OwnMatterPolicyTest {

    private static final UUID SELF = new UUID(0, 1);
    private static final UUID CHILD = new UUID(0, 2);
    private static final Set<MatterKind> SHOWN =
            EnumSet.of(MatterKind.SUPPORT_WISH, MatterKind.ADVICE, MatterKind.HOUSING);

    @Test
    void onlyWhatOneHasAskedForAboutOneselfAloneIsShownOfAllSituations() {
        int cells = 0;
        int shown = 0;
        for (MatterKind kind : MatterKind.values()) {
            for (MatterStatus status : MatterStatus.values()) {
                for (List<UUID> subjects :
                        List.of(List.of(SELF), List.of(CHILD), List.of(SELF, CHILD), List.<UUID>of())) {
                    for (UnitKind unit : UnitKind.values()) {
                        for (Protection protection : Protection.values()) {
                            for (boolean protectedMatter : new boolean[] {false, true}) {
                                cells++;
                                Verdict verdict = OwnMatterPolicy.judge(
                                        person(protection),
                                        new Situation(matter(kind, status, protectedMatter), subjects, unit));
                                boolean expected = SHOWN.contains(kind)
                                        && subjects.equals(List.of(SELF))
                                        && unit != UnitKind.VIOLENCE
                                        && unit != UnitKind.FAMILY_COUNSELLING
                                        && protection == Protection.NONE
                                        && !protectedMatter;
                                assertThat(verdict == Verdict.SHOWN)
                                        .as(kind + " " + status + " " + subjects + " " + unit + " " + protection)
                                        .isEqualTo(expected);
                                shown += expected ? 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        System.out.printf("Own pages: %d situations, %d shown%n", cells, shown);
        assertThat(cells).isGreaterThan(5_000);
    }

    @Test
    void aChildsMatterIsNotTheGuardians() {
        assertThat(judge(MatterKind.CHILD_CONCERN, List.of(CHILD), UnitKind.INTAKE))
                .isEqualTo(Verdict.NOT_ABOUT_ONESELF);
        assertThat(judge(MatterKind.SUPPORT_WISH, List.of(SELF, CHILD), UnitKind.INTAKE))
                .isEqualTo(Verdict.ABOUT_OTHERS_TOO);
    }

    @Test
    void whatSomebodyElseWasWorriedAboutIsNotShownToThePersonEither() {
        assertThat(judge(MatterKind.ADULT_CONCERN, List.of(SELF), UnitKind.INTAKE))
                .isEqualTo(Verdict.SOMEBODY_WAS_WORRIED);
        assertThat(judge(MatterKind.SUPPORT_WISH, List.of(SELF), UnitKind.VIOLENCE))
                .isEqualTo(Verdict.SECRET_UNIT);
    }

    @Test
    void theYoungHaveTheirOwnVoiceFromFifteen() {
        var unni = new PersonalNumber("201001072386");
        assertThat(OwnMatterPolicy.ownVoice(unni, LocalDate.of(2025, 1, 6))).isFalse();
        assertThat(OwnMatterPolicy.ownVoice(unni, LocalDate.of(2025, 1, 7))).isTrue();
    }

    private static Verdict judge(MatterKind kind, List<UUID> subjects, UnitKind unit) {
        return OwnMatterPolicy.judge(
                person(Protection.NONE),
                new Situation(matter(kind, MatterStatus.AWAITING_DECISION, false), subjects, unit));
    }

    private static Person person(Protection protection) {
        return new Person(SELF, "Vera Våldsprov", null, null, null, true, protection, 0);
    }

    private static Matter matter(MatterKind kind, MatterStatus status, boolean protectedIdentity) {
        return new Matter(
                new Municipality(136),
                new UUID(0, 9),
                "HAN-2026-00001",
                kind,
                Channel.WEB,
                status,
                null,
                new UUID(0, 8),
                null,
                Instant.EPOCH,
                false,
                "Prov",
                "PRIVATE",
                1,
                protectedIdentity,
                null,
                0);
    }
}
