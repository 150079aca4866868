package se.vagenin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** House rules that a strict policy and a reader with a screen reader depend on, for the templates of every module. */
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInline(Path template) throws IOException {
        String text = Files.readString(template);
        assertThat(text)
                .doesNotContainPattern("(?i)\\sstyle\\s*=")
                .doesNotContainPattern("(?i)<style")
                .doesNotContainPattern("(?i)\\son[a-z]+\\s*=\\s*\"")
                .doesNotContainPattern("(?i)javascript:")
                .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=)")
                .doesNotContain("$unsafe");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onlyComponentsWriteFields(Path template) throws IOException {
        if (!template.startsWith(TEMPLATES.resolve("web"))) {
            assertThat(Files.readString(template)).doesNotContainPattern("(?i)<(input|select|textarea|form|button)\\b");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyWordThatATemplateNamesExists(Path template) throws IOException {
        var keys = Pattern.compile("\\btext\\(\"([a-z0-9.-]+)\"").matcher(Files.readString(template));
        while (keys.find()) {
            assertThat(Text.has(keys.group(1))).as(keys.group(1)).isTrue();
        }
    }

    /** A public page that names an address of ours without frame.to throws its reader back into Swedish. */
    @ParameterizedTest
    @MethodSource("templates")
    void publicLinksKeepTheLanguage(Path template) throws IOException {
        String text = Files.readString(template);
        if (text.contains("@param PublicFrame frame") && !text.contains("/demo/")) {
            assertThat(text).doesNotContainPattern("href\\s*=\\s*\"/(?!lamna\")");
        }
    }

    @Test
    void everyPostInTheWorkspaceCarriesItsToken() throws IOException {
        String shell = Files.readString(TEMPLATES.resolve("web/work.jte"));
        var forms = Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.{0,40})").matcher(shell);
        int found = 0;
        while (forms.find()) {
            assertThat(forms.group(1)).startsWith("@template.web.csrf(");
            found++;
        }
        assertThat(found).isPositive();
        assertThat(Files.readString(TEMPLATES.resolve("web/form.jte"))).contains("@template.web.csrf(");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void stylesNameNoPhysicalSideAndNothingForeign(Path style) throws IOException {
        String css = Files.readString(style).replaceAll("(?s)/\\*.*?\\*/", "");
        assertThat(css)
                .doesNotContainPattern("(?<![a-z-])(left|right)(?![a-z-])")
                .doesNotContainPattern("(margin|padding|border)-(left|right)")
                .doesNotContain("url(\"data:", "url(data:", "http://", "https://", "@import");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsKeepNothingAndBuildNoMarkup(Path script) throws IOException {
        assertThat(Files.readString(script))
                .doesNotContain("localStorage", "sessionStorage", "document.cookie", "innerHTML", "eval(", "http");
    }

    static List<Path> templates() throws IOException {
        return files(TEMPLATES, ".jte");
    }

    static List<Path> styles() throws IOException {
        return files(ASSETS, ".css");
    }

    static List<Path> scripts() throws IOException {
        return files(ASSETS.resolve("js"), ".js");
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> found = all.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
