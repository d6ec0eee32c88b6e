package dev.viva.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.viva.runner.executor.ExecutorKnowsTheWorker;
import dev.viva.runner.sandbox.BoxKnowsLanguages;
import dev.viva.runner.worker.WorkerKnowsTheBroker;
import org.junit.jupiter.api.Test;

/** Transport → worker → executor → operating system: each knows the next one only, and what walls a box in knows no programs. */
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

    private static final ArchRule THE_EXECUTOR_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.viva.runner.executor",
                    "dev.viva.runner.job",
                    "dev.viva.runner.check",
                    "dev.viva.runner.language",
                    "dev.viva.runner.sandbox")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.viva.runner.worker",
                    "dev.viva.runner.transport",
                    "dev.viva.events.code",
                    "org.apache.kafka..",
                    "io.quarkus..",
                    "jakarta..");
    private static final ArchRule THE_WORKER_KNOWS_NO_BROKER = noClasses()
            .that()
            .resideInAPackage("dev.viva.runner.worker")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.viva.runner.transport", "dev.viva.runner.sandbox", "org.apache.kafka..", "io.quarkus..");
    private static final ArchRule NO_DATABASE_AND_NO_SECRET = noClasses()
            .that()
            .resideInAPackage("dev.viva.runner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "jakarta.persistence..", "io.agroal..", "io.smallrye.jwt..");

    @Test
    void boxesKnowNoPrograms() {
        BOXES_KNOW_NO_PROGRAMS.check(PRODUCT);
        JavaClasses misplaced = new ClassFileImporter().importClasses(BoxKnowsLanguages.class);
        assertThat(BOXES_KNOW_NO_PROGRAMS.evaluate(misplaced).hasViolation()).isTrue();
    }

    @Test
    void theExecutorKnowsNoService() {
        THE_EXECUTOR_KNOWS_NO_SERVICE.check(PRODUCT);
        JavaClasses misplaced = new ClassFileImporter().importClasses(ExecutorKnowsTheWorker.class);
        assertThat(THE_EXECUTOR_KNOWS_NO_SERVICE.evaluate(misplaced).hasViolation())
                .isTrue();
    }

    @Test
    void theWorkerKnowsNoBroker() {
        THE_WORKER_KNOWS_NO_BROKER.check(PRODUCT);
        JavaClasses misplaced = new ClassFileImporter().importClasses(WorkerKnowsTheBroker.class);
        assertThat(THE_WORKER_KNOWS_NO_BROKER.evaluate(misplaced).hasViolation())
                .isTrue();
    }

    @Test
    void thereIsNoDatabaseAndNoSecret() {
        NO_DATABASE_AND_NO_SECRET.check(PRODUCT);
        JavaClasses misplaced = new ClassFileImporter().importClasses(WorkerKnowsTheBroker.class);
        assertThat(NO_DATABASE_AND_NO_SECRET.evaluate(misplaced).hasViolation()).isTrue();
    }

    /** Its classes are copied into the box: no library is there. */
    @Test
    void theHarnessBringsNothing() {
        THE_HARNESS_BRINGS_NOTHING.check(PRODUCT);
    }
}
