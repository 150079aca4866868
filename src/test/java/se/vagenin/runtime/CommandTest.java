package se.vagenin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    @Test
    void demoHasDefaults() {
        assertThat(parse("demo")).isEqualTo(new Command.Demo(8080, Path.of("data")));
    }

    @Test
    void optionsComeInAnyOrderAndEitherForm() {
        var wanted = new Command.Demo(0, Path.of("elsewhere"));

        assertThat(parse("demo", "--port", "0", "--data", "elsewhere")).isEqualTo(wanted);
        assertThat(parse("demo", "--data=elsewhere", "--port=0")).isEqualTo(wanted);
    }

    @Test
    void productionHasAPortAndNoDataDirectory() {
        assertThat(parse("serve", "--port", "9000")).isEqualTo(new Command.Serve(9000));
        assertThat(parse("serve", "--data", "x")).isInstanceOf(Command.Wrong.class);
        assertThat(parse("migrate")).isEqualTo(new Command.Migrate());
        assertThat(parse("migrate", "--port", "1")).isInstanceOf(Command.Wrong.class);
    }

    @Test
    void helpWinsOverEverything() {
        assertThat(parse("--help")).isEqualTo(new Command.Help());
        assertThat(parse("demo", "--nonsense", "--help")).isEqualTo(new Command.Help());
    }

    @Test
    void helpNamesEverySetting() {
        assertThat(Command.HELP).contains("--port N", "--data DIR");
        assertThat(List.of(Setting.values()))
                .allSatisfy(it -> assertThat(Command.HELP).contains(it.name()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                      | Say what to do
            dmeo                    | 'dmeo' is not a command
            demo --prot 1           | '--prot' is not an option
            demo --port             | --port needs a value
            demo --port x           | 'x'
            demo --port -1          | '-1'
            demo --port 65536       | '65536'
            demo --port 99999999999 | '99999999999'
            demo --data=            | --data must be a directory
            """)
    void saysWhatIsWrong(String words, String sentence) {
        var command = Command.parse(words.isEmpty() ? List.of() : List.of(words.split(" ")));

        assertThat(command)
                .isInstanceOfSatisfying(
                        Command.Wrong.class,
                        wrong -> assertThat(wrong.sentence()).contains(sentence));
    }

    private static Command parse(String... words) {
        return Command.parse(List.of(words));
    }
}
