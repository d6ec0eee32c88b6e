package dev.viva.system.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.viva.platform.caller.OpenToAll;
import dev.viva.platform.caller.Scope;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/** The rules of the house that a machine can check. Each has a counter-example that it must find: {@code counterexample}. */
final class ArchitectureRules {
    private static final DescribedPredicate<JavaMethod> ENDPOINTS =
            DescribedPredicate.describe("are endpoints", ArchitectureRules::isEndpoint);

    /** One class in a service decides nothing for another service: they share contracts and the platform only. */
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
            classes().that(resideInAPackage("dev.viva..")).should(new ServiceIsolation());

    static final ArchRule CONTRACTS_KNOW_NO_FRAMEWORK = classes()
            .that(resideInAPackage("dev.viva.events.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.viva.events..", "java.."))
            .because("a contract must be readable by anybody's code");

    static final ArchRule FORMULAS_KNOW_NOTHING_BUT_JAVA = classes()
            .that(resideInAPackage("dev.viva.formula.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.viva.formula..", "java.."))
            .because("authors and graders have to be told the same, whatever service they ask");

    static final ArchRule THE_PLATFORM_KNOWS_NO_DOMAIN = noClasses()
            .that(resideInAPackage("dev.viva.platform.."))
            .should(dependOnClassesThat(resideInAPackage("dev.viva..")
                    .and(DescribedPredicate.not(resideInAPackage("dev.viva.platform..")))));

    static final ArchRule GRADING_IS_A_PURE_CALCULATION = noClasses()
            .that(resideInAnyPackage(
                    "dev.viva.grading.score..",
                    "dev.viva.grading.text..",
                    "dev.viva.grading.likeness..",
                    "dev.viva.grading.grader..",
                    "dev.viva.grading.code..",
                    "dev.viva.grading.numeric..",
                    "dev.viva.grading.choice..",
                    "dev.viva.grading.formula..",
                    "dev.viva.grading.diagram..",
                    "dev.viva.grading.llm.."))
            .should(dependOnClassesThat(
                    resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..")))
            .because(
                    "the same answer must get the same grade on every machine, and whoever doubts it must be able to run it alone")
            .allowEmptyShould(true);

    static final ArchRule MEMORY_IS_ARITHMETIC = classes()
            .that(resideInAPackage("dev.viva.attempt.fsrs.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.viva.attempt.fsrs..", "java.."))
            .because("it is held against the vectors of the reference, and nothing else may decide when a card is due");

    static final ArchRule ONE_PLACE_ASKS_MODELS = noClasses()
            .that(resideInAPackage("dev.viva..")
                    .and(DescribedPredicate.not(resideInAPackage("dev.viva.grading.llm.call"))))
            .should(dependOnClassesThat(resideInAPackage("dev.langchain4j..")))
            .because("without a language model nothing of its client is loaded");

    static final ArchRule EVERY_ENDPOINT_NAMES_ITS_SCOPE =
            methods().that(ENDPOINTS).should(new NameScope());

    static final ArchRule RESOURCES_BEGIN_NO_TRANSACTION = noMethods()
            .that(ENDPOINTS)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("transactions begin in a Service, or in @Idempotent");

    static final ArchRule RESOURCES_ASK_SERVICES = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should(dependOnClassesThat(simpleNameEndingWith("Repository")
                    .or(resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql.."))));

    static final ArchRule ENTITIES_DO_NOT_LEAVE_AN_ENDPOINT =
            methods().that(ENDPOINTS).should(new KeepEntitiesInside());

    static final ArchRule ENTITIES_KNOW_NO_JSON_AND_NO_LOG = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(dependOnClassesThat(
                    resideInAnyPackage("com.fasterxml.jackson..", "org.jboss.logging..", "jakarta.ws.rs..")))
            .allowEmptyShould(true);

    /** Whoever reads a topic by himself has neither inbox nor dead letters. A runner's work is protected by its lease instead. */
    static final ArchRule TOPICS_ARE_READ_BY_EVENT_CONSUMERS = noClasses()
            .that(DescribedPredicate.not(
                    resideInAnyPackage("dev.viva.platform.event.consumer..", "dev.viva.runner.transport..")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Consumer.class);

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .that(resideInAPackage("dev.viva.."))
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    private ArchitectureRules() {}

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static final class ServiceIsolation extends ArchCondition<JavaClass> {
        private static final List<String> SERVICES = List.of("question", "attempt", "grading", "gateway", "runner");

        ServiceIsolation() {
            super("depend on no other service");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            String own = service(item);
            item.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !own.isEmpty()
                            && !service(dependency.getTargetClass()).isEmpty()
                            && !own.equals(service(dependency.getTargetClass())))
                    .forEach(
                            dependency -> events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
        }

        private static String service(JavaClass type) {
            return SERVICES.stream()
                    .filter(service -> type.getPackageName().startsWith("dev.viva." + service + ".")
                            || type.getPackageName().equals("dev.viva." + service))
                    .findFirst()
                    .orElse("");
        }
    }

    private static final class NameScope extends ArchCondition<JavaMethod> {
        NameScope() {
            super("be annotated with @Scope or @OpenToAll");
        }

        @Override
        public void check(JavaMethod item, ConditionEvents events) {
            if (!item.isAnnotatedWith(Scope.class) && !item.isAnnotatedWith(OpenToAll.class)) {
                events.add(SimpleConditionEvent.violated(item, item.getFullName() + " names no scope"));
            }
        }
    }

    private static final class KeepEntitiesInside extends ArchCondition<JavaMethod> {
        KeepEntitiesInside() {
            super("take and return records only");
        }

        @Override
        public void check(JavaMethod item, ConditionEvents events) {
            item.getAllInvolvedRawTypes().stream()
                    .filter(type -> type.isAnnotatedWith(Entity.class))
                    .forEach(type -> events.add(SimpleConditionEvent.violated(
                            item, item.getFullName() + " lets the entity " + type.getSimpleName() + " out")));
        }
    }
}
