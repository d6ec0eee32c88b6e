package dev.viva.question.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.Category;
import dev.viva.events.question.Difficulty;
import dev.viva.events.question.PartType;
import dev.viva.question.document.CheckedLoop;
import dev.viva.question.document.Fault;
import dev.viva.question.document.LoopDocuments;
import dev.viva.question.document.QuestionDocuments;
import dev.viva.question.document.YamlDocuments;
import dev.viva.question.loop.model.Loop;
import dev.viva.question.loop.model.LoopId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What loops ask of the bank, and how two of them compare. */
class LoopSupplyTest {
    private static final Path BANK = Path.of("..", "bank");

    @Test
    void aShortfallSaysHowManyAreWantedAndHowManyThereAre() {
        LoopDocument loop = loop("[{choose: 2, categories: [CODING]}, {choose: 3, categories: [ETHICS]}]", "[]")
                .document();
        List<PoolQuestion> pool = List.of(
                question("a", Category.CODING), question("b", Category.CODING), question("c", Category.ETHICS));

        List<Fault> faults = LoopSupply.shortfalls(loop, pool);

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/stages/0/rules/1", "rule-not-satisfiable"));
        assertThat(faults.getFirst().detail()).contains("wants 3", "have 1 for it", "publish 2 more");
    }

    @Test
    void rulesAreSatisfiedTogetherAndNotOneByOne() {
        LoopDocument loop = loop("[{choose: 2, categories: [CODING]}, {choose: 2, difficulties: [MEDIUM]}]", "[]")
                .document();
        List<PoolQuestion> three = List.of(
                question("a", Category.CODING), question("b", Category.CODING), question("c", Category.CODING));

        List<Fault> faults = LoopSupply.shortfalls(loop, three);

        assertThat(faults).extracting(Fault::pointer).containsExactly("/stages/0/rules/1");
        assertThat(faults.getFirst().detail()).contains("wants 2", "have 1 for it", "3 fit", "need 2 of them");
        List<PoolQuestion> four = new ArrayList<>(three);
        four.add(question("d", Category.ETHICS));
        assertThat(LoopSupply.shortfalls(loop, four)).isEmpty();
    }

    @Test
    void aGateNeedsAQuestionThatCanBeDrawn() {
        LoopDocument loop = loop(
                        "[{choose: 1, categories: [CODING]}]",
                        "[{competency: coding, minimumPercent: 50, capsAt: \"NO\"}, {competency: ethics, minimumPercent: 50, capsAt: \"NO\"}]")
                .document();
        List<PoolQuestion> pool = List.of(
                question("a", Category.CODING, "coding"), question("b", Category.ETHICS, "ethics"));
        assertThat(LoopSupply.shortfalls(loop, pool))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/gates/1/competency", "gate-not-examined"));
    }

    @Test
    void theBankOfThisRepositorySatisfiesItsLoops() throws IOException {
        List<PoolQuestion> pool = bank();
        for (String slug : List.of("deepmind", "google")) {
            assertThat(LoopSupply.shortfalls(bankLoop(slug).document(), pool))
                    .as(slug)
                    .isEmpty();
        }
    }

    @Test
    void theLoopOfDeepmindIsWhatTheNotesSayAndWhatIsRightAboutThem() throws IOException {
        LoopDocument loop = bankLoop("deepmind").document();
        assertThat(loop.stages())
                .extracting(stage -> stage.weight())
                .containsExactly(10, 20, 50, 20, null);
        assertThat(loop.funnel().overallRate()).isEqualByComparingTo("0.003");
        assertThat(loop.funnel().steps().getLast().stage()).isNull();
        assertThat(loop.funnel().publicationFactor().step()).isEqualTo("resume");
        assertThat(loop.gates())
                .extracting(gate -> gate.competency(), gate -> gate.capsAt().name())
                .containsExactly(tuple("reinforcement-learning", "NO"), tuple("responsible-ai", "NO"));
        assertThat(loop.stage("resume-screening").orElseThrow().form().maxPoints())
                .isEqualByComparingTo("100");
    }

    @Test
    void aComparisonSaysWhatWeighsMoreWhere() {
        List<PoolQuestion> pool = List.of(
                question("a", Category.CODING),
                question("b", Category.CODING),
                question("c", Category.ETHICS),
                question("d", Category.RESEARCH));
        LoopReading mixed = reading(loop("[{choose: 2, categories: [CODING, ETHICS]}, {choose: 1, categories: [RESEARCH]}]", "[]"));
        LoopReading coding = reading(loop("[{choose: 1, categories: [CODING]}]", "[]"));
        LoopComparison comparison = new LoopComparison(mixed, coding, pool);

        assertThat(LoopComparison.weights(mixed)).isEqualTo(Map.of(StageType.TECHNICAL, 100));
        assertThat(comparison.questionShares(mixed))
                .isEqualTo(Map.of(
                        Category.CODING,
                        new BigDecimal("44.4"),
                        Category.ETHICS,
                        new BigDecimal("22.2"),
                        Category.RESEARCH,
                        new BigDecimal("33.3")));
        assertThat(comparison.weightShares(coding)).isEqualTo(Map.of(Category.CODING, new BigDecimal("100.0")));
    }

    private static CheckedLoop loop(String rules, String gates) {
        JsonNode tree = YamlDocuments.read("""
                slug: loop
                company: lab
                title: {en: Loop}
                stages:
                  - {name: one, type: TECHNICAL, title: {en: One}, weight: 100, pausable: false, sittingMinutes: 60, rules: %s}
                gates: %s
                """.formatted(rules, gates).getBytes(StandardCharsets.UTF_8))
                .getFirst();
        assertThat(LoopDocuments.faults(tree)).isEmpty();
        return LoopDocuments.checked(tree);
    }

    private static LoopReading reading(CheckedLoop loop) {
        return new LoopReading(new Loop(LoopId.next(), "bank", loop, Instant.EPOCH), Optional.empty(), false, false);
    }

    private static PoolQuestion question(String slug, Category category, String... competencies) {
        return new PoolQuestion(
                slug,
                category,
                List.of("topic"),
                Difficulty.MEDIUM,
                List.of(competencies),
                PartType.TEXT,
                List.of());
    }

    private static CheckedLoop bankLoop(String slug) throws IOException {
        Path file = BANK.resolve("loops").resolve(slug + ".yaml");
        return LoopDocuments.checked(
                YamlDocuments.read(Files.readAllBytes(file)).getFirst());
    }

    private static List<PoolQuestion> bank() throws IOException {
        List<PoolQuestion> pool = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BANK.resolve("questions"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                for (JsonNode tree : YamlDocuments.read(Files.readAllBytes(file))) {
                    pool.add(PoolQuestion.of(QuestionDocuments.checked(tree).document()));
                }
            }
        }
        return pool;
    }
}
