package dev.viva.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.viva");
    private static final JavaClasses COUNTER_EXAMPLES =
            new ClassFileImporter().importClasses(CounterExamples.class.getDeclaredClasses());

    static Stream<Named<ArchRule>> rules() {
        return Stream.concat(
                contextFreeRules(),
                Stream.of(
                        Named.of("services do not know each other", ArchitectureRules.SERVICES_DO_NOT_KNOW_EACH_OTHER),
                        Named.of("contracts know no framework", ArchitectureRules.CONTRACTS_KNOW_NO_FRAMEWORK),
                        Named.of("formulas know nothing but Java", ArchitectureRules.FORMULAS_KNOW_NOTHING_BUT_JAVA),
                        Named.of("the platform knows no domain", ArchitectureRules.THE_PLATFORM_KNOWS_NO_DOMAIN),
                        Named.of("grading is a pure calculation", ArchitectureRules.GRADING_IS_A_PURE_CALCULATION),
                        Named.of("memory is arithmetic", ArchitectureRules.MEMORY_IS_ARITHMETIC),
                        Named.of("one place asks models", ArchitectureRules.ONE_PLACE_ASKS_MODELS)));
    }

    /** Rules that do not ask for a package, so that a nested class can be their counter-example. */
    static Stream<Named<ArchRule>> contextFreeRules() {
        return Stream.of(
                Named.of("every endpoint names its scope", ArchitectureRules.EVERY_ENDPOINT_NAMES_ITS_SCOPE),
                Named.of("resources begin no transaction", ArchitectureRules.RESOURCES_BEGIN_NO_TRANSACTION),
                Named.of("resources ask services", ArchitectureRules.RESOURCES_ASK_SERVICES),
                Named.of("entities do not leave an endpoint", ArchitectureRules.ENTITIES_DO_NOT_LEAVE_AN_ENDPOINT),
                Named.of("entities know no JSON and no log", ArchitectureRules.ENTITIES_KNOW_NO_JSON_AND_NO_LOG),
                Named.of("topics are read by event consumers", ArchitectureRules.TOPICS_ARE_READ_BY_EVENT_CONSUMERS),
                Named.of("names say what a class is", ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeepsTheRule(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("contextFreeRules")
    void theRuleFindsItsCounterExample(ArchRule rule) {
        assertThat(rule.evaluate(COUNTER_EXAMPLES).hasViolation()).isTrue();
    }

    @Test
    void rulesAboutPackagesFindTheirCounterExamples() {
        JavaClasses misplaced = new ClassFileImporter()
                .importClasses(
                        dev.viva.question.counterexample.KnowsAnotherService.class,
                        dev.viva.events.counterexample.KnowsAFramework.class,
                        dev.viva.formula.counterexample.KnowsAService.class,
                        dev.viva.platform.counterexample.KnowsTheDomain.class,
                        dev.viva.attempt.fsrs.counterexample.NeedsAContainer.class,
                        dev.viva.grading.score.counterexample.AsksTheDatabase.class,
                        dev.viva.grading.score.counterexample.AsksAModel.class);
        assertThat(Stream.of(
                        ArchitectureRules.SERVICES_DO_NOT_KNOW_EACH_OTHER,
                        ArchitectureRules.CONTRACTS_KNOW_NO_FRAMEWORK,
                        ArchitectureRules.FORMULAS_KNOW_NOTHING_BUT_JAVA,
                        ArchitectureRules.THE_PLATFORM_KNOWS_NO_DOMAIN,
                        ArchitectureRules.GRADING_IS_A_PURE_CALCULATION,
                        ArchitectureRules.MEMORY_IS_ARITHMETIC,
                        ArchitectureRules.ONE_PLACE_ASKS_MODELS))
                .allMatch(rule -> rule.evaluate(misplaced).hasViolation());
    }

    @Test
    void theProductIsReallyThere() {
        assertThat(PRODUCT.size()).isGreaterThan(100);
    }
}
