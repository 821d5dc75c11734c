package dev.plimsoll.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One direction, no way back: a package imports from floors below it, never from its own floor or above. */
class FloorsTest {

    private static final String BASE = "dev.plimsoll.";

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("model", 1),
            Map.entry("sql", 2),
            Map.entry("schema", 2),
            Map.entry("iac", 2),
            Map.entry("live", 2),
            Map.entry("migration", 3),
            Map.entry("impact", 3),
            Map.entry("datastore", 3),
            Map.entry("drift", 3),
            Map.entry("remedy", 3),
            Map.entry("evaluate", 4),
            Map.entry("policy", 5),
            Map.entry("report", 5),
            Map.entry("check", 6),
            Map.entry("cli", 7));

    /** What of {@code evaluate} the rules may use. */
    private static final List<String> RULE_INTERFACE = List.of(
            "dev.plimsoll.evaluate.RuleOptions",
            "dev.plimsoll.evaluate.TransactionEffects",
            "dev.plimsoll.evaluate.TypeNarrowing",
            "dev.plimsoll.evaluate.UnitEffects",
            "dev.plimsoll.evaluate.Wording");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.plimsoll");

    @Test
    void everyPackageStandsOnAFloor() {
        assertThat(CLASSES.stream().map(FloorsTest::part).collect(Collectors.toSet()))
                .contains("model", "sql", "evaluate", "rules")
                .allSatisfy(part -> assertThat(part.equals("rules") || FLOORS.containsKey(part))
                        .as("package %s has a floor", part)
                        .isTrue());
    }

    @Test
    void importsLeadToLowerFloors() {
        classes()
                .that()
                .resideOutsideOfPackage("dev.plimsoll.rules..")
                .should(dependOnLowerFloorsOnly())
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.plimsoll.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theModelIsPlainValues() {
        classes()
                .that()
                .resideInAPackage("dev.plimsoll.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.plimsoll.model..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "java.time..",
                        "org.jspecify.annotations..")
                .because("the model outlives the parser, the rule engine and the file system")
                .check(CLASSES);
    }

    @Test
    void rulesKnowTheModelAndTheirInterfaceOnly() {
        classes()
                .that()
                .resideInAPackage("dev.plimsoll.rules..")
                .should()
                .onlyDependOnClassesThat(new RuleVocabulary(RULE_INTERFACE))
                .check(CLASSES);
    }

    @Test
    void librariesStayBehindTheirDoors() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.plimsoll.evaluate..", "dev.plimsoll.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plimsoll.sql..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.jsqlparser..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plimsoll.iac.hcl..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plimsoll.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plimsoll.migration.git..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
                .check(CLASSES);
    }

    @Test
    void nothingBelowTheCommandLineReadsTheClockOrEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plimsoll.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("equal inputs give equal bytes: today's date is an input")
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> dependOnLowerFloorsOnly() {
        return new ArchCondition<>("depend on lower floors only") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    boolean ours = target.getPackageName().startsWith(BASE);
                    if (ours && !part(target).equals(part(origin)) && floor(target) >= floor(origin)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static int floor(JavaClass javaClass) {
        return FLOORS.getOrDefault(part(javaClass), Integer.MAX_VALUE);
    }

    /** The package right below the base: {@code sql} of {@code dev.plimsoll.sql.postgres.Reader}. */
    private static String part(JavaClass javaClass) {
        String rest = javaClass.getPackageName().substring(BASE.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
