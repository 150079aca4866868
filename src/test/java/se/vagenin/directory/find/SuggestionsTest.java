package se.vagenin.directory.find;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.directory.OfferingExamples.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vagenin.directory.Audience;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingExamples;
import se.vagenin.directory.Topic;
import se.vagenin.directory.find.Suggestions.Asked;
import se.vagenin.directory.find.Suggestions.Reason;

class SuggestionsTest {

    @Test
    void neverMoreThanFiveAndEachWithAReason() {
        List<Offering> many = IntStream.range(0, 40)
                .mapToObj(number -> offering("Grupp " + number, Set.of(Audience.PARENT), 3))
                .toList();

        var chosen = Suggestions.of(many, new Asked(Audience.PARENT, Topic.PARENTING, TODAY));

        assertThat(chosen)
                .hasSize(Suggestions.MOST)
                .allSatisfy(each -> assertThat(each.reasons())
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(4)
                        .contains(Reason.ABOUT, Reason.FOR_WHOM));
    }

    @Test
    void whatIsForOthersOrAboutSomethingElseOrFullIsLeftOut() {
        List<Offering> offered = List.of(
                offering("För föräldrar", Set.of(Audience.PARENT), 3),
                offering("För alla", Set.of(), 3),
                offering("För unga", Set.of(Audience.YOUNG), 3),
                offering("Full", Set.of(Audience.PARENT), 0));

        assertThat(names(offered, new Asked(Audience.PARENT, Topic.PARENTING, TODAY)))
                .containsExactly("För föräldrar", "För alla");
        assertThat(names(offered, new Asked(Audience.PARENT, Topic.CRIME, TODAY)))
                .isEmpty();
        assertThat(names(offered, new Asked(Audience.PARENT, null, TODAY)))
                .containsExactly("För föräldrar", "För alla");
    }

    private static List<String> names(List<Offering> offered, Asked asked) {
        return Suggestions.of(offered, asked).stream()
                .map(each -> each.offering().name())
                .toList();
    }

    private static Offering offering(String name, Set<Audience> audiences, int left) {
        OfferingContent base = OfferingExamples.parentGroup(name);
        OfferingContent.Practice practice = base.practice();
        var content = new OfferingContent(
                base.presentation(),
                base.type(),
                base.topic(),
                base.ages(),
                base.owner(),
                base.mandate(),
                base.documentation(),
                new OfferingContent.Practice(
                        practice.place(), practice.schedule(), true, false, practice.nextStart(), left, 12),
                new OfferingContent.Welcome(audiences, base.welcome().languages(), false, OfferingContent.Fee.NONE, ""),
                base.visit(),
                base.validity());
        return new Offering(new UUID(0, 1), "adress", 0, content, new Offering.Care(TODAY, Instant.EPOCH));
    }
}
