package se.vagenin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import se.vagenin.tenancy.Municipalities;

/** The walls of the house: who may import whom, and the rules of thumb that a machine can check. */
class ModularityTest {

    private static final String TEMPLATES = "se.vagenin.templates..";
    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST_CLASS = 300;

    /** The only places where the real time comes in, of which a program has one; everything else is given the clock. */
    private static final List<String> CLOCK_SOURCES =
            List.of("se.vagenin.tenancy.TenancyConfiguration", "se.vagenin.demo.DemoClock");

    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.vagenin");

    /** Compiled templates are pages of their module, in packages that the template compiler names. */
    private static ApplicationModules modules() {
        return ApplicationModules.of(Vagenin.class, resideInAPackage(TEMPLATES));
    }

    @Test
    void everyModuleImportsOnlyWhatItDeclares() {
        ApplicationModules modules = modules();
        modules.verify();
        System.out.printf("S: %d modules verified%n", modules.stream().count());
        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(14);
    }

    @Test
    void nobodyImportsTheDesk() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.vagenin.worklist..", "se.vagenin.templates.worklist..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.vagenin.worklist..")
                .check(PROGRAM);
    }

    @Test
    void nobodyImportsTheResidentsPages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.vagenin.resident..", "se.vagenin.templates.resident..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.vagenin.resident..")
                .check(PROGRAM);
    }

    @Test
    void aTemplateShowsOnlyItsOwnModulesViews() {
        Map<String, List<String>> foreign = new TreeMap<>();
        for (JavaClass template : PROGRAM) {
            String module = templateModule(template);
            if (module != null) {
                List<String> found = template.getDirectDependenciesFromSelf().stream()
                        .map(each -> each.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getPackageName().startsWith("se.vagenin."))
                        .filter(target -> !mayShow(module, target.getPackageName()))
                        .map(JavaClass::getName)
                        .distinct()
                        .toList();
                if (!found.isEmpty()) {
                    foreign.put(template.getName(), found);
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void theClockIsGivenAndNeverAsked() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CLOCK_SOURCES.getFirst())
                .and()
                .doNotHaveFullyQualifiedName(CLOCK_SOURCES.getLast())
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks the machine for the time",
                        (JavaCall<?> call) -> asksTheTime(call.getTargetOwner().getName(), call)))
                .check(PROGRAM);
    }

    /**
     * A job that went by a loop of its own would keep all that follow waiting when one municipality fails. The sealer of the log
     * is no job and needs no database that answers; the pages of the installation show them all.
     */
    @Test
    void onlyEverywhereTakesAJobThroughAllMunicipalities() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.vagenin.tenancy..", "se.vagenin.audit..", "se.vagenin.identity.admin..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "asks for all municipalities",
                        (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Municipalities.class)
                                && access.getName().equals("all")))
                .check(PROGRAM);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .that()
                .areNotAssignableTo("org.springframework.transaction.TransactionManager")
                .should()
                .haveNameNotMatching(".*(Impl|Utils?|Helpers?|Manager|Mapper|D[Tt][Oo])")
                .check(PROGRAM);
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        try (var files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                long lines = lines(file);
                if (lines > LONGEST_CLASS) {
                    tooLong.put(MAIN.relativize(file).toString(), lines);
                }
            });
        }
        assertThat(tooLong).isEmpty();
    }

    private static boolean asksTheTime(String owner, JavaCall<?> call) {
        String method = call.getName();
        boolean withoutClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
        return switch (owner) {
            case "java.lang.System" -> method.equals("currentTimeMillis");
            case "java.time.Clock" -> method.startsWith("system");
            default -> TIME_TYPES.contains(owner) && method.equals("now") && withoutClock;
        };
    }

    private static @org.jspecify.annotations.Nullable String templateModule(JavaClass each) {
        String prefix = "se.vagenin.templates.";
        String name = each.getPackageName();
        return name.startsWith(prefix) ? name.substring(prefix.length()).split("\\.")[0] : null;
    }

    private static boolean mayShow(String module, String packageName) {
        return List.of(module, "web", "kernel", "templates." + module, "templates.web").stream()
                .map(each -> "se.vagenin." + each)
                .anyMatch(each -> packageName.equals(each) || packageName.startsWith(each + "."));
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
