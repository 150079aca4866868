package se.vagenin.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is said of an offering. */
public record OfferingContent(
        Presentation presentation,
        InterventionType type,
        Topic topic,
        AgeSpan ages,
        Owner owner,
        Mandate mandate,
        Documentation documentation,
        Practice practice,
        Welcome welcome,
        Visit visit,
        Validity validity) {

    public UUID ownerUnit() {
        return owner.unit();
    }

    /**
     * The words people read.
     *
     * @param audience whom it is for, for example {@code Föräldrar med barn 3–12 år}
     * @param conditions what the board has laid down, for example the number of talks; may be empty
     */
    public record Presentation(String name, String summary, String audience, String conditions) {}

    /**
     * Who answers for what stands here.
     *
     * @param unit gives the help
     * @param person the one of the unit who keeps the entry; absent where the unit does so together
     * @param reviewMonths how often somebody must say that everything is still right
     */
    public record Owner(UUID unit, @Nullable UUID person, int reviewMonths) {

        public static final int USUAL_REVIEW = 6;

        public static Owner unit(UUID unit) {
            return new Owner(unit, null, USUAL_REVIEW);
        }
    }

    /**
     * Why it may be offered (R22).
     *
     * @param legalBasis as the law is written, for example {@code 11 kap. 5 § SoL}
     * @param decision the board's decision; absent only until the one who writes has found it
     */
    public record Mandate(String legalBasis, @Nullable BoardDecision decision) {}

    /**
     * How taking part is documented.
     *
     * @param specialReasons the board's decision to leave identity out of just this one (R27)
     */
    public record Documentation(
            DocumentationMode mode, @Nullable BoardDecision specialReasons) {}

    /**
     * How one gets it.
     *
     * @param place where, in words that no registered place says, for example {@code Där du är}; may be empty
     * @param schedule as people say it, for example {@code Tisdagar 17.30–19.30}; may be empty
     * @param placesLeft absent where there is no limit
     * @param placesTotal absent where nobody has said
     */
    public record Practice(
            String place,
            String schedule,
            boolean needsBooking,
            boolean mayBeAnonymous,
            @Nullable LocalDate nextStart,
            @Nullable Integer placesLeft,
            @Nullable Integer placesTotal) {

        public boolean isFull() {
            return placesLeft != null && placesLeft == 0;
        }
    }

    /**
     * Who is welcome, and on what terms.
     *
     * @param audiences empty where it is for everybody
     * @param searchWords words that people search by and the texts do not have; may be empty
     */
    public record Welcome(
            Set<Audience> audiences, Set<SpokenLanguage> languages, boolean interpreter, Fee fee, String searchWords) {

        /** For everybody, in Swedish, for nothing. */
        public static final Welcome ALL = new Welcome(Set.of(), Set.of(SpokenLanguage.SV), false, Fee.NONE, "");

        public Welcome {
            audiences = ordered(audiences, Audience.class);
            languages = ordered(languages, SpokenLanguage.class);
        }
    }

    /**
     * What it costs.
     *
     * @param words what the figure does not say, for example {@code per familj och termin}; may be empty
     */
    public record Fee(int kronor, String words) {
        public static final Fee NONE = new Fee(0, "");
    }

    /**
     * How one comes.
     *
     * @param locations registered places, the first is the usual one
     * @param howTo what one does to come the first time, and what happens then; may be empty
     */
    public record Visit(
            Set<Channel> channels, List<UUID> locations, List<OpeningHours> hours, String howTo, Contact contact) {

        public static final Visit UNTOLD = new Visit(Set.of(), List.of(), List.of(), "", Contact.NONE);

        public Visit {
            channels = ordered(channels, Channel.class);
            locations = List.copyOf(locations);
            hours = List.copyOf(hours);
        }

        public boolean inTheEvening() {
            return hours.stream().anyMatch(OpeningHours::inTheEvening);
        }

        public boolean atWeekend() {
            return hours.stream().anyMatch(OpeningHours::atWeekend);
        }
    }

    /** Where one asks; each may be empty. */
    public record Contact(String phone, String email, String web) {
        public static final Contact NONE = new Contact("", "", "");
    }

    /** In the order in which the choices are always shown. */
    private static <E extends Enum<E>> Set<E> ordered(Collection<E> chosen, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(chosen);
        return Collections.unmodifiableSet(set);
    }
}
