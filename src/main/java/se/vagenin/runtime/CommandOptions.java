package se.vagenin.runtime;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The options after the name of a command, as {@code --port 8080} or {@code --port=8080}. */
sealed interface CommandOptions {
    Pattern UP_TO_FIVE_DIGITS = Pattern.compile("[0-9]{1,5}");

    record Given(Optional<Integer> port, Optional<Path> data) implements CommandOptions {}

    record Misunderstood(String sentence) implements CommandOptions {}

    static CommandOptions read(List<String> words) {
        var options = new Given(Optional.empty(), Optional.empty());
        var rest = List.copyOf(words);
        while (!rest.isEmpty()) {
            var parts = rest.getFirst().split("=", 2);
            var inOneWord = parts.length == 2;
            if (!parts[0].equals("--port") && !parts[0].equals("--data")) {
                return new Misunderstood("'" + rest.getFirst() + "' is not an option. Use --help to see them.");
            }
            if (!inOneWord && rest.size() < 2) {
                return new Misunderstood(parts[0] + " needs a value.");
            }
            switch (with(options, parts[0], inOneWord ? parts[1] : rest.get(1))) {
                case Misunderstood wrong -> {
                    return wrong;
                }
                case Given more -> options = more;
            }
            rest = rest.subList(inOneWord ? 1 : 2, rest.size());
        }
        return options;
    }

    private static CommandOptions with(Given options, String name, String value) {
        return name.equals("--port") ? withPort(options, value) : withData(options, value);
    }

    private static CommandOptions withPort(Given options, String value) {
        if (!UP_TO_FIVE_DIGITS.matcher(value).matches() || Integer.parseInt(value) > 65_535) {
            return new Misunderstood("--port must be a number from 0 to 65535, not '" + value + "'.");
        }
        return new Given(Optional.of(Integer.parseInt(value)), options.data());
    }

    private static CommandOptions withData(Given options, String value) {
        try {
            if (!value.isBlank()) {
                return new Given(options.port(), Optional.of(Path.of(value)));
            }
        } catch (InvalidPathException e) {
            return new Misunderstood("--data must be a directory: " + e.getMessage());
        }
        return new Misunderstood("--data must be a directory.");
    }
}
