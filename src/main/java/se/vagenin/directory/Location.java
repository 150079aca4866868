package se.vagenin.directory;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where help is given. Everybody may know of it: a place that is kept secret is never registered.
 *
 * @param area the part of the municipality that people would say, for example {@code Jordbro}
 * @param directions how one finds the way without a map; may be empty
 */
public record Location(
        UUID id,
        int version,
        String name,
        Address address,
        String area,
        String directions,
        Access access,
        @Nullable Point point) {

    /**
     * Where it lies.
     *
     * @param postcode five digits, or empty
     */
    public record Address(String street, String postcode, String city) {

        /** "Storgatan 1, 136 40 Handen"; empty where nothing is known. */
        public String line() {
            String code = postcode.isEmpty() ? "" : postcode.substring(0, 3) + "\u00a0" + postcode.substring(3) + " ";
            String town = (code + city).strip();
            return street.isEmpty() || town.isEmpty() ? street + town : street + ", " + town;
        }
    }

    /**
     * How one comes in and about.
     *
     * @param note what the features do not say; may be empty
     */
    public record Access(Set<Accessibility> features, String note) {

        public Access {
            features = features.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(features));
        }
    }

    /** WGS 84, degrees. */
    public record Point(double latitude, double longitude) {

        private static final double METRES_A_DEGREE = 111_195;

        /** Near enough for the width of a municipality. */
        public double metresTo(Point other) {
            double north = (other.latitude - latitude) * METRES_A_DEGREE;
            double east = (other.longitude - longitude) * METRES_A_DEGREE * Math.cos(Math.toRadians(latitude));
            return Math.hypot(north, east);
        }
    }
}
