package se.vagenin.tenancy;

import java.time.LocalTime;
import java.util.List;
import se.vagenin.kernel.Municipality;

/**
 * What a municipality shows of itself.
 *
 * @param hostNames names under which its public site is reached; empty where the installation has one municipality
 * @param referencePrefix three capital letters that open its reference numbers
 * @param receptionOpens local time on working days
 */
public record MunicipalityProfile(
        Municipality municipality,
        String name,
        List<String> hostNames,
        String receptionPhone,
        String outOfHoursPhone,
        LocalTime receptionOpens,
        LocalTime receptionCloses,
        String referencePrefix) {}
