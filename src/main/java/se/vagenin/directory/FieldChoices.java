package se.vagenin.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vagenin.directory.OfferingField.Kind;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.Unit;
import se.vagenin.web.Option;

/** What can be chosen in each field: the code that is kept, and the words that people read and write in a file. */
public record FieldChoices(List<Unit> units, List<StaffMember> people, List<Location> locations) {

    private static final List<Integer> REVIEWS = List.of(3, 6, 12);

    public OfferingFormReader.Known known() {
        return new OfferingFormReader.Known(
                units.stream().map(Unit::id).collect(Collectors.toUnmodifiableSet()),
                people.stream().map(StaffMember::id).collect(Collectors.toUnmodifiableSet()),
                locations.stream().map(Location::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** Empty where a field is written and not chosen. */
    public List<Option> of(OfferingField field) {
        return switch (field) {
            case TYPE -> types();
            case TOPIC -> options(Topic.values(), Topic::label);
            case MODE ->
                Stream.of(DocumentationMode.values())
                        .map(mode -> Option.of(mode.name(), mode.label(), mode.explanation()))
                        .toList();
            case AUDIENCES -> options(Audience.values(), Audience::label);
            case LANGUAGES -> options(SpokenLanguage.values(), SpokenLanguage::label);
            case CHANNELS -> options(Channel.values(), Channel::label);
            case UNIT -> named(units, Unit::id, Unit::name);
            case PERSON -> named(people, StaffMember::id, StaffMember::name);
            case LOCATIONS -> named(locations, Location::id, Location::name);
            case REVIEW ->
                REVIEWS.stream()
                        .map(months -> Option.of(String.valueOf(months), "var " + months + ":e månad"))
                        .toList();
            default -> List.of();
        };
    }

    /** What was written, as people read it. */
    public String words(OfferingField field, String value) {
        return switch (field.kind()) {
            case LINE, TEXT, NUMBER, DATE -> value;
            case FLAG -> value.equals("true") ? "Ja" : "Nej";
            case CHOICE -> label(field, value);
            case CHOICES ->
                Stream.of(value.split(","))
                        .filter(each -> !each.isBlank())
                        .map(each -> label(field, each.strip()))
                        .collect(Collectors.joining(", "));
        };
    }

    /** The code of what people wrote: the words or the code itself, with capitals or without. */
    public Optional<String> code(OfferingField field, String words) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        if (field.kind() == Kind.FLAG) {
            return switch (asked) {
                case "ja" -> Optional.of("true");
                case "nej", "" -> Optional.of("");
                default -> Optional.empty();
            };
        }
        return of(field).stream()
                .filter(option -> option.label().toLowerCase(Locale.ROOT).equals(asked)
                        || option.value().toLowerCase(Locale.ROOT).equals(asked))
                .map(Option::value)
                .findFirst();
    }

    /** What was chosen before may be gone from the list: it is then shown as it was kept. */
    private String label(OfferingField field, String code) {
        return of(field).stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    private static List<Option> types() {
        return Stream.of(InterventionType.values())
                .filter(InterventionType::mayEverBeOpen)
                .map(type -> Option.of(type.name(), type.label()))
                .toList();
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(each -> Option.of(each.name(), label.apply(each)))
                .toList();
    }

    private static <T> List<Option> named(List<T> all, Function<T, UUID> id, Function<T, String> name) {
        return all.stream()
                .map(each -> Option.of(id.apply(each).toString(), name.apply(each)))
                .toList();
    }
}
