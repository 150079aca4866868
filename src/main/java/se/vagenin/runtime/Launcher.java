package se.vagenin.runtime;

import java.util.List;
import java.util.Map;

/** Carries out the subcommand. */
public final class Launcher {
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    private final Class<?> application;
    private final Map<String, String> environment;
    private final Terminal terminal;

    Launcher(Class<?> application, Map<String, String> environment, Terminal terminal) {
        this.application = application;
        this.environment = environment;
        this.terminal = terminal;
    }

    /** The exit code; 0 also when a server has started and goes on by itself. */
    public static int launch(Class<?> application, String[] arguments) {
        StartupLogging.quiet();
        return new Launcher(application, System.getenv(), Terminal.ofThisProcess()).run(List.of(arguments));
    }

    int run(List<String> arguments) {
        try {
            return carryOut(Command.parse(arguments));
        } catch (StartupFailure e) {
            terminal.refuse(e.sentence(), List.of());
            return FAILED;
        } catch (RuntimeException e) {
            // Spring has told the log; without an end here its threads would keep a half-started process alive.
            terminal.refuse("Vägen in could not start: " + e, List.of());
            return FAILED;
        }
    }

    private int carryOut(Command command) {
        return switch (command) {
            case Command.Demo demo -> new Demo(application, terminal).run(demo);
            case Command.Serve serve -> new Serve(application, terminal, environment).run(serve);
            case Command.Migrate _ -> new Migrate(terminal, environment).run();
            case Command.Help _ -> {
                terminal.say(Command.HELP);
                yield 0;
            }
            case Command.Wrong(String sentence) -> {
                terminal.refuse(sentence, List.of());
                yield WRONG_USE;
            }
        };
    }
}
