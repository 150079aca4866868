package se.vagenin.directory.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.Location;

/** The form of a place as typed. A point is carried along and not typed. */
public record LocationForm(Map<String, String> values, List<String> features) {

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{1,10})?");
    private static final List<String> FIELDS = List.of(
            "namn", "gata", "postnummer", "ort", "omrade", "vagen", "anmarkning", "latitud", "longitud", "version");

    static LocationForm empty() {
        return new LocationForm(Map.of(), List.of());
    }

    static LocationForm of(Location place) {
        Map<String, String> values = new HashMap<>(Map.of(
                "namn", place.name(),
                "gata", place.address().street(),
                "postnummer", place.address().postcode(),
                "ort", place.address().city(),
                "omrade", place.area(),
                "vagen", place.directions(),
                "anmarkning", place.access().note(),
                "version", String.valueOf(place.version())));
        Location.Point point = place.point();
        if (point != null) {
            values.put("latitud", String.valueOf(point.latitude()));
            values.put("longitud", String.valueOf(point.longitude()));
        }
        return new LocationForm(
                values, place.access().features().stream().map(Enum::name).toList());
    }

    static LocationForm posted(Map<String, List<String>> sent) {
        Map<String, String> values = new HashMap<>();
        for (String field : FIELDS) {
            String typed = sent.getOrDefault(field, List.of("")).getFirst();
            values.put(field, typed.strip().replace("\r\n", "\n").replace("\0", ""));
        }
        return new LocationForm(values, sent.getOrDefault("tillganglighet", List.of()));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    String name() {
        return value("namn");
    }

    String area() {
        return value("omrade");
    }

    String postcode() {
        return value("postnummer").replace(" ", "");
    }

    int versionRead() {
        return value("version").matches("[0-9]{1,9}") ? Integer.parseInt(value("version")) : -1;
    }

    Location.@Nullable Point point() {
        String latitude = value("latitud");
        String longitude = value("longitud");
        if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
            return null;
        }
        double north = Double.parseDouble(latitude);
        double east = Double.parseDouble(longitude);
        return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? new Location.Point(north, east) : null;
    }
}
