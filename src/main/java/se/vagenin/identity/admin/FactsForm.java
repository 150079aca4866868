package se.vagenin.identity.admin;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.MunicipalityProfile;

/** The part of a form that tells what a municipality shows of itself. */
final class FactsForm {

    private FactsForm() {}

    static Typed of(MunicipalityProfile profile) {
        return Typed.of(Map.of(
                "namn", profile.name(),
                "telefon", profile.receptionPhone(),
                "jour", profile.outOfHoursPhone(),
                "oppnar", words(profile.receptionOpens()),
                "stanger", words(profile.receptionCloses()),
                "vardnamn", String.join("\n", profile.hostNames())));
    }

    /**
     * Reads the facts.
     *
     * @param others the installation's other municipalities: no two may share a host name or a reference prefix
     */
    static MunicipalityProfile read(
            Reading reading, Municipality municipality, String prefix, List<MunicipalityProfile> others) {
        LocalTime opens = reading.time("oppnar", "Skriv när mottagningen öppnar");
        LocalTime closes = reading.time("stanger", "Skriv när mottagningen stänger");
        reading.wrongIf(!opens.isBefore(closes), "stanger", "Mottagningen måste stänga efter att den har öppnat");
        List<String> hosts = reading.hosts("vardnamn");
        for (MunicipalityProfile other : others) {
            reading.wrongIf(
                    other.hostNames().stream().anyMatch(hosts::contains),
                    "vardnamn",
                    other.name() + " har redan ett av värdnamnen. Ett värdnamn leder till en kommun.");
            reading.wrongIf(
                    other.referencePrefix().equals(prefix),
                    "prefix",
                    other.name() + " har redan de bokstäverna. Välj tre andra.");
        }
        return new MunicipalityProfile(
                municipality,
                reading.required("namn", "Skriv kommunens namn, till exempel Norrköpings kommun"),
                hosts,
                reading.phone("telefon", "mottagningens"),
                reading.phone("jour", "socialjourens"),
                opens,
                closes,
                prefix);
    }

    static String words(LocalTime time) {
        return "%d.%02d".formatted(time.getHour(), time.getMinute());
    }
}
