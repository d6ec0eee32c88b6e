package dev.viva.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.viva.runner.sandbox.BoxKnowsLanguages;
import org.junit.jupiter.api.Test;

/** Executor → operating system: what walls a box in knows nothing of programs, tests and verdicts. */
class LayersTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.viva.runner");
    private static final ArchRule BOXES_KNOW_NO_PROGRAMS = classes()
            .that()
            .resideInAPackage("dev.viva.runner.sandbox")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.viva.runner.sandbox");
    private static final ArchRule THE_HARNESS_BRINGS_NOTHING = classes()
            .that()
            .resideInAPackage("dev.viva.runner.harness")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.tools", "dev.viva.runner.harness");

    @Test
    void boxesKnowNoPrograms() {
        BOXES_KNOW_NO_PROGRAMS.check(PRODUCT);
        JavaClasses misplaced = new ClassFileImporter().importClasses(BoxKnowsLanguages.class);
        assertThat(BOXES_KNOW_NO_PROGRAMS.evaluate(misplaced).hasViolation()).isTrue();
    }

    /** Its classes are copied into the box: no library is there. */
    @Test
    void theHarnessBringsNothing() {
        THE_HARNESS_BRINGS_NOTHING.check(PRODUCT);
    }
}
