package se.vagenin.runtime;

import java.nio.file.Path;
import java.util.List;

/** What the person at the terminal asked for. */
sealed interface Command {
    int DEFAULT_PORT = 8080;

    record Demo(int port, Path data) implements Command {}

    record Serve(int port) implements Command {}

    record Migrate() implements Command {}

    record Help() implements Command {}

    /** Not understood; the sentence says why. */
    record Wrong(String sentence) implements Command {}

    static Command parse(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return new Help();
        }
        if (arguments.isEmpty()) {
            return new Wrong("Say what to do: demo, serve or migrate.");
        }
        return switch (CommandOptions.read(arguments.subList(1, arguments.size()))) {
            case CommandOptions.Misunderstood(String sentence) -> new Wrong(sentence);
            case CommandOptions.Given given -> of(arguments.getFirst(), given);
        };
    }

    private static Command of(String name, CommandOptions.Given options) {
        return switch (name) {
            case "demo" ->
                new Demo(options.port().orElse(DEFAULT_PORT), options.data().orElse(Path.of("data")));
            case "serve" ->
                options.data().isPresent()
                        ? new Wrong("'serve' has no --data: its database is the one that VAGENIN_DB_URL names.")
                        : new Serve(options.port().orElse(DEFAULT_PORT));
            case "migrate" ->
                options.data().isPresent() || options.port().isPresent()
                        ? new Wrong("'migrate' has no options: its database is the one that VAGENIN_DB_URL names.")
                        : new Migrate();
            case "help" -> new Help();
            default -> new Wrong("'" + name + "' is not a command. Use demo, serve or migrate.");
        };
    }

    String HELP =
            """
            Vägen in – the digital first line of a Swedish municipality's social services

            ./vagenin demo [--port N] [--data DIR]
                Starts with its own database and made-up persons.
                --port N    the port to answer on; 0 takes any free one (8080)
                --data DIR  where everything is kept between starts (./data)
            ./vagenin serve [--port N]
                Production: your PostgreSQL and your OpenID Connect provider. Needs in the environment:
            %s
                It may also be given:
            %s
            ./vagenin migrate
                Brings the tables up to date as the role that owns them. Needs in the environment:
            %s""".formatted(Setting.help(Setting.SERVE), Setting.help(Setting.OPTIONAL), Setting.help(Setting.MIGRATE));
}
