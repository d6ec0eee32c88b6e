package dev.viva.grading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade;
import dev.viva.events.grade.Grade.Kind;
import dev.viva.events.grade.Grade.Outcome;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.bank.BankFiles;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of the interview notes: each strong answer gets 80 % or more, each red-flag answer 25 % or less with its flag quoted. */
class NotesPairsTest {
    private static final GradingEngine ENGINE = GradingEngine.load(InstantSource.system());
    private static final Map<String, QuestionDocument> BANK =
            BankFiles.ofRepository().stream().collect(Collectors.toMap(QuestionDocument::slug, Function.identity()));

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            muzero-vs-alphazero ¦ ru ¦ AlphaZero требует известные правила среды (perfect model). MuZero учит модель среды (dynamics model) из наблюдений -- encoder переводит observation в latent state, dynamics model предсказывает следующее состояние, prediction model выдает value + policy. Это позволяет применять подход в средах без формальных правил (Atari) и делает архитектуру model-based RL без ручного описания MDP.
            muzero-vs-alphazero ¦ en ¦ AlphaZero needs to know the rules of the environment, that is, a perfect model. MuZero learns the model of the environment from observations: an encoder turns an observation into a latent state, a dynamics model predicts the next state and a prediction model gives value and policy. So it can be used in environments with no formal rules such as Atari, as model-based RL without writing down the MDP by hand.
            muzero-vs-alphazero ¦ en ¦ In AlphaZero the rules are given to the search as an exact simulator. MuZero is not given them: it trains a dynamics model on its own experience. It encodes the observation into a hidden state, predicts the next hidden state and the reward, and from it the policy and value. That makes planning possible in Atari, where nobody has written the rules down.
            policy-gradient-theorem ¦ ru ¦ Policy gradient theorem: \\(\\nabla_\\theta J(\\theta) = \\mathbb{E}_{\\pi_\\theta}[\\nabla_\\theta \\log \\pi_\\theta(a|s) \\cdot Q(s,a)]\\). REINFORCE использует Monte-Carlo estimate Q(s,a) = G_t (return). Проблема -- high variance. Решения: baseline subtraction (advantage A(s,a) = Q - V), actor-critic (learned V), PPO (clipped surrogate objective для стабильности).
            policy-gradient-theorem ¦ en ¦ Policy gradient theorem: ∇_θ J(θ) = E_π[∇_θ log π_θ(a|s) · Q(s,a)]. REINFORCE uses a Monte Carlo estimate Q(s,a) = G_t (the return). The problem is high variance. Solutions: baseline subtraction (the advantage A(s,a) = Q - V), actor-critic (a learned V), PPO (a clipped surrogate objective for stability).
            policy-gradient-theorem ¦ en ¦ The gradient of the expected return is the expectation of the gradient of the log probability of the actions weighted by Q. REINFORCE plugs in the sampled return of the whole episode as a Monte Carlo estimate of Q. This estimate is very noisy. One subtracts a baseline, which leads to the advantage Q minus V, learns V in an actor-critic, or clips the surrogate objective as PPO does to keep updates stable.
            youtube-recommendations ¦ ru ¦ Четыре стадии: (1) Candidate generation -- ANN search (HNSW/ScaNN) на user/item embeddings, сужает миллионы до тысяч. (2) Scoring -- легковесная модель ранжирует кандидатов. (3) Learning-to-rank -- pointwise/listwise loss. (4) Re-ranking -- бизнес-логика (diversity, freshness). QPS ~1.16M, horizontal sharding по user_id, feature precomputation, A/B testing framework. Offline metrics: NDCG, MAP; online: CTR, watch time, DAU retention.
            youtube-recommendations ¦ en ¦ There are four stages: (1) Candidate generation: ANN search (HNSW/ScaNN) over user and item embeddings, which narrows millions down to thousands. (2) Scoring: a lightweight model ranks the candidates. (3) Learning to rank with a pointwise or listwise loss. (4) Re-ranking: business logic (diversity, freshness). QPS about 1.16M, horizontal sharding by user_id, feature precomputation, an A/B testing framework. Offline metrics: NDCG, MAP; online: CTR, watch time, DAU retention.
            """)
    void aStrongAnswerGetsEightyPercent(String slug, String language, String answer) {
        Grade grade = grade(slug, language, answer);
        assertThat(grade.percent().doubleValue()).as(outcomes(grade)).isGreaterThanOrEqualTo(80);
        assertThat(flags(grade)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            muzero-vs-alphazero ¦ ru ¦ just-more-accurate ¦ MuZero -- это улучшенная версия AlphaZero с лучшей точностью.
            muzero-vs-alphazero ¦ en ¦ just-more-accurate ¦ MuZero is an improved version of AlphaZero with better accuracy.
            muzero-vs-alphazero ¦ en ¦ just-more-accurate ¦ MuZero is basically a better AlphaZero whose accuracy is higher.
            policy-gradient-theorem ¦ ru ¦ just-backprop ¦ Policy gradient -- это когда мы оптимизируем policy напрямую через backpropagation.
            policy-gradient-theorem ¦ en ¦ just-backprop ¦ Policy gradient is when we optimize the policy directly through backpropagation.
            policy-gradient-theorem ¦ en ¦ just-backprop ¦ With policy gradient you simply backpropagate and optimise the policy directly.
            youtube-recommendations ¦ ru ¦ one-big-model ¦ Я бы использовал collaborative filtering и обучил большую нейросеть.
            youtube-recommendations ¦ en ¦ one-big-model ¦ I would use collaborative filtering and train a big neural network.
            youtube-recommendations ¦ en ¦ one-big-model ¦ I'd apply collaborative filtering and then train one large neural net.
            """)
    void aRedFlagAnswerGetsAtMostTwentyFivePercentWithItsFlagQuoted(
            String slug, String language, String flag, String answer) {
        Grade grade = grade(slug, language, answer);
        assertThat(grade.percent().doubleValue()).as(outcomes(grade)).isLessThanOrEqualTo(25);
        assertThat(flags(grade)).as(outcomes(grade)).contains(flag);
        grade.outcomes().stream()
                .filter(outcome -> outcome.criterion().equals(flag))
                .flatMap(outcome -> outcome.evidence().stream())
                .forEach(evidence -> assertThat(answer.substring(evidence.start(), evidence.end()))
                        .isEqualTo(evidence.quote()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            muzero-vs-alphazero ¦ en ¦ It is wrong that MuZero is an improved version of AlphaZero with better accuracy.
            muzero-vs-alphazero ¦ en ¦ Some people think that MuZero is an improved version of AlphaZero with better accuracy, but that is not so.
            muzero-vs-alphazero ¦ ru ¦ Некоторые думают, что MuZero — это улучшенная версия AlphaZero с лучшей точностью, но это не так.
            muzero-vs-alphazero ¦ ru ¦ Неверно, что MuZero — это улучшенная версия AlphaZero с лучшей точностью.
            policy-gradient-theorem ¦ ru ¦ Policy gradient -- это не когда мы оптимизируем policy напрямую через backpropagation.
            youtube-recommendations ¦ en ¦ I would not use collaborative filtering or train a big neural network.
            """)
    void aRedFlagThatIsRejectedDoesNotCount(String slug, String language, String answer) {
        Grade grade = grade(slug, language, answer);
        assertThat(flags(grade)).as(outcomes(grade)).isEmpty();
    }

    private static Grade grade(String slug, String language, String answer) {
        return ENGINE.grade(BANK.get(slug), 1, language, Response.text(answer));
    }

    private static Stream<String> flags(Grade grade) {
        return grade.outcomes().stream()
                .filter(outcome -> outcome.kind() == Kind.RED_FLAG && outcome.outcome() != Outcome.MISSED)
                .map(Grade.CriterionOutcome::criterion);
    }

    private static String outcomes(Grade grade) {
        return grade.outcomes().stream()
                .map(outcome -> outcome.criterion() + " " + outcome.outcome() + " " + outcome.evidence())
                .collect(Collectors.joining("\n"));
    }
}
