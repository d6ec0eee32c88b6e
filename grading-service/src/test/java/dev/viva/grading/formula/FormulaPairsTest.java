package dev.viva.grading.formula;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.viva.formula.FormulaQuestion;
import dev.viva.formula.FormulaRules;
import dev.viva.formula.document.FormulaSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pairs of formulas: the right one, an answer, and the share of the points or the reason of the refusal. */
class FormulaPairsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of both tables. Sizes are drawn anew for each point, so that 3 is never n. */
    private static final String NAMES = """
            {"variables": {
              "n": {"integer": true, "range": [2, 5]}, "m": {"integer": true, "range": [2, 5]}, "d": {"integer": true, "range": [2, 4]},
              "i": {"integer": true, "range": [1, 2]}, "t": {"integer": true, "range": [1, 6]},
              "x": {"shape": ["n"]}, "y": {"shape": ["n"]}, "w": {"shape": ["n"], "also": ["\\\\theta_w"]}, "z": {"shape": ["n"]},
              "p": {"shape": ["n"], "distribution": true}, "q": {"shape": ["n"], "distribution": true},
              "A": {"shape": ["n", "n"]}, "B": {"shape": ["n", "n"]}, "X": {"shape": ["m", "n"]}, "u": {"shape": ["m"]},
              "K": {"shape": ["m", "d"]}, "V": {"shape": ["m", "d"]}, "M": {"shape": ["n", "d"]},
              "a": {"positive": true}, "b": {}, "c": {"positive": true}, "\\\\lambda": {"positive": true}, "\\\\gamma": {"range": [0.1, 0.9]},
              "TP": {"range": [1, 50]}, "FP": {"range": [1, 50]}, "FN": {"range": [1, 50]},
              "\\\\mu": {}, "s_1": {"positive": true}, "\\\\hat{y}": {"range": [0.1, 0.9], "also": ["c_1"]}, "g_t": {}, "\\\\beta_1": {"range": [0.5, 0.95]},
              "s": {"integer": true, "range": [1, 3], "random": true}, "o": {"integer": true, "range": [1, 3], "random": true},
              "s'": {"integer": true, "range": [1, 3], "random": true}, "G": {"random": true}, "R": {"random": true}, "\\\\theta": {}, "\\\\phi": {"shifts": true}},
             "functions": {
              "Q": {"arguments": ["s", "o"]}, "J": {"arguments": ["\\\\theta"]}, "v": {"arguments": ["s"]}, "r": {"arguments": ["t"]},
              "\\\\pi_\\\\theta": {"arguments": ["o", "s"], "depends": ["\\\\theta"], "positive": true, "also": ["\\\\pi"]},
              "P": {"arguments": ["s'", "s", "o"], "distribution": true}, "f": {"positive": true}, "\\\\rho": {"positive": true}}}""";

    private static final String VALUES = """
            x^Tw                                   ~ w^\\top x                                              ~ 1
            x^Tw                                   ~ \\langle x, w \\rangle                                  ~ 1
            x^Tw                                   ~ x \\cdot w                                             ~ 1
            x^Tw                                   ~ \\sum_{i=1}^{n} x_i w_i                                ~ 1
            x^Tw                                   ~ ∑_j w_j·x_j                                           ~ 1
            x^Tw                                   ~ $x^{\\top} w$.                                         ~ 1
            x^Tw                                   ~ \\[ \\mathbf{x}^{\\mathsf T} \\boldsymbol{w} \\]           ~ 1
            x^Tw                                   ~ dot(x, w)                                             ~ 1
            x^Tw                                   ~ -x^Tw                                                 ~ 0.5
            x^Tw                                   ~ x^Tw / n                                              ~ 0.6
            x^Tw                                   ~ x^T x                                                 ~ 0
            x^Tw                                   ~ x w^T                                                 ~ 0
            x^Tw                                   ~ x w                                                   ~ shapes
            Xw                                     ~ X \\cdot w                                             ~ 1
            Xw                                     ~ w^T X^T                                               ~ 0.75
            Xw                                     ~ Xx                                                    ~ 0
            \\frac{1}{n}\\sum_{i=1}^n x_i           ~ mean(x)                                               ~ 1
            \\frac{1}{n}\\sum_{i=1}^n x_i           ~ \\sum_k x_k / n                                        ~ 1
            \\frac{1}{n}\\sum_{i=1}^n x_i           ~ 1/n \\sum_i x_i                                        ~ 1
            \\frac{1}{n}\\sum_{i=1}^n x_i           ~ \\sum_{i=1}^{n} x_i                                    ~ 0.6
            \\frac{1}{n}\\sum_{i=1}^n x_i           ~ \\frac13 \\sum_i x_i                                    ~ 0
            \\frac{1}{n}\\sum_{i=1}^n x_i           ~ \\frac{1}{n^2}\\sum_i x_i                              ~ 0.6
            \\frac{1}{n}\\sum_{i=1}^n x_i           ~ \\frac{1}{n}\\sum_{i=0}^{n-1} x_i                      ~ index-outside
            \\frac{1}{n}\\sum_{i=1}^n x_i           ~ \\frac{1}{n}\\sum_{i=0}^{n-1} x_{i+1}                  ~ 1
            \\mathrm{softmax}(x)                    ~ softmax(x)                                            ~ 1
            \\mathrm{softmax}(x)_i                  ~ \\frac{e^{x_i}}{\\sum_{j=1}^{n} e^{x_j}}               ~ 1
            \\mathrm{softmax}(x)_i                  ~ exp(x_i)/sum_j exp(x_j)                               ~ 1
            \\mathrm{softmax}(x)_i                  ~ \\operatorname{softmax}(x)_{i}                         ~ 1
            \\mathrm{softmax}(x)_i                  ~ e^{x_i} / ∑_j e^{x_j}                                 ~ 1
            \\mathrm{softmax}(x)_i                  ~ \\frac{e^{x_i - b}}{\\sum_j e^{x_j - b}}               ~ 1
            \\mathrm{softmax}(x)_i                  ~ e^x_i / \\sum_k e^x_k                                  ~ 1
            \\mathrm{softmax}(x)_i                  ~ \\frac{x_i}{\\sum_j x_j}                               ~ 0
            \\mathrm{softmax}(x)_i                  ~ \\frac{e^{x_i}}{\\sum_i e^{x_i}}                       ~ 1
            \\mathrm{softmax}(\\frac{XM}{\\sqrt{d}})  ~ softmax(X M / sqrt(d))                                ~ 1
            \\mathrm{softmax}(\\frac{XM}{\\sqrt{d}})  ~ \\mathrm{softmax}_{rows}(XM d^{-1/2})                  ~ 1
            \\mathrm{softmax}(\\frac{XM}{\\sqrt{d}})  ~ softmax(XM)                                           ~ 0
            \\mathrm{softmax}(\\frac{XM}{\\sqrt{d}})  ~ \\mathrm{softmax}_{axis=0}(XM/\\sqrt{d})               ~ 0
            \\|x\\|_2^2                             ~ x^Tx                                                  ~ 1
            \\|x\\|_2^2                             ~ \\sum_i x_i^2                                          ~ 1
            \\|x\\|_2^2                             ~ ||x||^2                                               ~ 1
            \\|x\\|_2^2                             ~ \\left\\lVert x \\right\\rVert²                           ~ 1
            \\|x\\|_2^2                             ~ \\|x\\|                                                 ~ 0.4
            \\|x\\|_1                               ~ \\sum_i |x_i|                                          ~ 1
            \\|x\\|_1                               ~ \\|x\\|_2                                               ~ 0
            \\frac{1}{2}\\|x - y\\|^2                ~ 0.5 (x-y)^T (x-y)                                     ~ 1
            \\frac{1}{2}\\|x - y\\|^2                ~ \\|x-y\\|^2                                            ~ 0.5
            \\frac{1}{2}\\|x - y\\|^2                ~ \\frac12 (x^Tx - 2x^Ty + y^Ty)                         ~ 1
            \\frac{1}{2}\\|x - y\\|^2                ~ \\frac12 (x^Tx - x^Ty + y^Ty)                          ~ 0
            -\\sum_i p_i \\log p_i                   ~ H(p)                                                  ~ 1
            -\\sum_i p_i \\log p_i                   ~ -∑_k p_k ln(p_k)                                      ~ 1
            -\\sum_i p_i \\log p_i                   ~ \\sum_i p_i \\log \\frac{1}{p_i}                       ~ 1
            -\\sum_i p_i \\log p_i                   ~ -\\sum_i p_i \\log_2 p_i                              ~ 0.75
            -\\sum_i p_i \\log p_i                   ~ \\sum_i p_i \\log p_i                                  ~ 0.5
            -\\sum_i p_i \\log p_i                   ~ -\\sum_i \\log p_i                                     ~ 0
            \\sum_i p_i \\log \\frac{p_i}{q_i}        ~ D_{KL}(p \\| q)                                       ~ 1
            \\sum_i p_i \\log \\frac{p_i}{q_i}        ~ \\mathrm{KL}(p || q)                                  ~ 1
            \\sum_i p_i \\log \\frac{p_i}{q_i}        ~ \\sum_i p_i (\\log p_i - \\log q_i)                    ~ 1
            \\sum_i p_i \\log \\frac{p_i}{q_i}        ~ CE(p, q) - H(p)                                       ~ 1
            \\sum_i p_i \\log \\frac{p_i}{q_i}        ~ D_{KL}(q \\| p)                                       ~ 0
            \\sigma(a)                              ~ \\frac{1}{1 + e^{-a}}                                  ~ 1
            \\sigma(a)                              ~ 1/(1+exp(-a))                                         ~ 1
            \\sigma(a)                              ~ \\frac{e^a}{1+e^a}                                     ~ 1
            \\sigma(a)                              ~ \\frac12(1 + \\tanh(a/2))                               ~ 1
            \\sigma(a)                              ~ 1 - \\sigma(-a)                                        ~ 1
            \\sigma(a)                              ~ 1 + e^{-a}                                            ~ 0.25
            \\sigma(a)                              ~ \\frac{1}{1+e^{a}}                                     ~ 0
            X^T(\\sigma(Xw) - u)/m                  ~ \\frac{1}{m} X^{\\top}(\\sigma(X w)-u)                  ~ 1
            X^T(\\sigma(Xw) - u)/m                  ~ \\frac1m \\sum_{i=1}^m (\\sigma(w^T x_i) - u_i) x_i     ~ index-outside
            X^T(\\sigma(Xw) - u)/m                  ~ \\frac1m \\sum_{k=1}^m (\\sigma(X_k^T w) - u_k) X_k     ~ 1
            X^T(\\sigma(Xw) - u)/m                  ~ \\frac1m X^T(u - \\sigma(Xw))                           ~ 0.5
            X^T(\\sigma(Xw) - u)/m                  ~ X^T(\\sigma(Xw) - u)                                   ~ 0.6
            X^T(\\sigma(Xw) - u)/m                  ~ X(\\sigma(Xw) - u)/m                                   ~ shapes
            X^T(\\sigma(Xw) - u)/m                  ~ \\nabla_w \\frac1m\\sum_{k=1}^m (-u_k \\log \\sigma(X_k^Tw) - (1-u_k)\\log(1-\\sigma(X_k^Tw))) ~ 1
            (X^TX + \\lambda I)^{-1}X^Tu            ~ \\left(X^\\top X + \\lambda I_n\\right)^{-1} X^\\top u    ~ 1
            (X^TX + \\lambda I)^{-1}X^Tu            ~ X^T (X X^T + λ I)^{-1} u                              ~ 1
            (X^TX + \\lambda I)^{-1}X^Tu            ~ (X^TX)^{-1}X^Tu                                       ~ 0
            (X^TX + \\lambda I)^{-1}X^Tu            ~ (X^TX + \\lambda)^{-1}X^Tu                             ~ 0
            (AB)^T                                 ~ B^T A^T                                               ~ 1
            (AB)^T                                 ~ A^T B^T                                               ~ 0
            (AB)^T                                 ~ AB                                                    ~ 0.75
            \\mathrm{tr}(AB)                        ~ \\operatorname{tr}(BA)                                 ~ 1
            A_{12}                                 ~ A_{1,2}                                               ~ 1
            A_{12}                                 ~ A_{21}                                                ~ 0
            x \\odot y                              ~ x * y                                                 ~ 1
            x \\odot y                              ~ y ∘ x                                                 ~ 1
            x \\odot y                              ~ x^T y                                                 ~ 0
            \\frac{2 TP}{2TP + FP + FN}              ~ 2·\\frac{\\text{TP}}{2\\mathrm{TP}+\\text{FN}+\\text{FP}} ~ 1
            \\frac{2 TP}{2TP + FP + FN}              ~ \\frac{2 \\frac{TP}{TP+FP}\\frac{TP}{TP+FN}}{\\frac{TP}{TP+FP}+\\frac{TP}{TP+FN}} ~ 1
            \\frac{2 TP}{2TP + FP + FN}              ~ \\frac{TP}{TP+FP+FN}                                   ~ 0
            \\frac{2 TP}{2TP + FP + FN}              ~ \\frac{TP}{2TP+FP+FN}                                  ~ 0.5
            \\beta_1 \\mu + (1-\\beta_1) g_t           ~ μ β_1 + g_t - β₁ g_t                                  ~ 1
            \\beta_1 \\mu + (1-\\beta_1) g_t           ~ β_1 μ + β_1 g_t                                       ~ 0
            \\frac{\\mu}{1-\\beta_1^t}                ~ μ/(1 - β_1^t)                                         ~ 1
            \\frac{\\mu}{1-\\beta_1^t}                ~ μ/(1 - β_1)                                           ~ 0
            -u_1 \\log \\hat{y} - (1-u_1)\\log(1-\\hat y) ~ -(u_1 log(c_1) + (1-u_1) log(1-c_1))                  ~ 1
            \\log a + \\log c                        ~ \\ln(ac)                                               ~ 1
            \\log a + \\log c                        ~ \\log_{10}(ac)                                         ~ 0.75
            \\log a + \\log c                        ~ \\log(a + c)                                           ~ 0
            \\log a + \\log c                        ~ \\log(ac) + 1                                          ~ 0.5
            \\max(0, 1 - b)                         ~ relu(1-b)                                             ~ 1
            \\sqrt{a^2+c^2}                         ~ (a² + c²)^{1/2}                                       ~ 1
            \\sqrt{a^2+c^2}                         ~ a + c                                                 ~ 0
            L = a b                                 ~ L = ba                                                ~ 1
            L = a b                                 ~ ab                                                    ~ 1
            L = a b                                 ~ ab = L                                                ~ 1
            L = a b                                 ~ -L = ab                                               ~ 0.5
            L = a b                                 ~ L1 = ab                                               ~ 1
            L = a b                                 ~ 2L = ab                                               ~ unexpected
            \\frac{\\partial L}{\\partial b} = 2ab + \\lambda ~ \\frac{\\partial}{\\partial b}(a b^2 + \\lambda b)  ~ 1
            p_i(\\delta_{ij} - p_j)                  ~ x                                                     ~ expected
            """;

    private static final String REINFORCEMENT = """
            r_{t+1} + \\gamma v(s') - v(s)           ~ \\delta_t = r_{t+1} + γ v(s') - v(s)                   ~ 1
            r_{t+1} + \\gamma v(s') - v(s)           ~ r_{t+1} + γ v(s')                                     ~ 0
            r_{t+1} + \\gamma v(s') - v(s)           ~ v(s) - r_{t+1} - γ v(s')                              ~ 0.5
            r_{t+1} + \\gamma v(s') - v(s)           ~ r_t + γ v(s') - v(s)                                  ~ 0
            \\sum_{k=0}^{\\infty} \\gamma^k r_{t+k+1}  ~ \\sum_{j=t+1}^{\\infty} \\gamma^{j-t-1} r_j               ~ 1
            \\sum_{k=0}^{\\infty} \\gamma^k r_{t+k+1}  ~ r_{t+1} + γ \\sum_{k=0}^∞ γ^k r_{t+k+2}               ~ 1
            \\sum_{k=0}^{\\infty} \\gamma^k r_{t+k+1}  ~ \\sum_{k=0}^{\\infty} \\gamma^{k} r_{t+k}               ~ 0
            \\max_o Q(s, o)                          ~ \\max_{o'} Q(s, o')                                    ~ 1
            \\max_o Q(s, o)                          ~ max_{o ∈ A} Q(s,o)                                    ~ 1
            \\max_o Q(s, o)                          ~ \\max_{o \\in \\mathcal{O}} Q(s,o)                      ~ 1
            \\max_o Q(s, o)                          ~ \\min_o Q(s, o)                                        ~ 0
            \\max_o Q(s, o)                          ~ Q(s, o)                                               ~ 0
            \\max_o \\sum_{s'} P(s'|s,o)(R + \\gamma v(s')) ~ \\max_o [R + γ \\sum_{s'} P(s' \\mid s, o) v(s')]  ~ 1
            \\max_o \\sum_{s'} P(s'|s,o)(R + \\gamma v(s')) ~ \\sum_{s'} P(s'|s,o)(R + \\gamma v(s'))           ~ 0
            \\mathbb{E}[\\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)] ~ E_{\\pi_\\theta}[Q(s,o) \\nabla_\\theta \\log \\pi_\\theta(o \\mid s)] ~ 1
            \\mathbb{E}[\\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)] ~ \\mathbb{E}\\left[\\frac{\\nabla \\pi_\\theta(o|s)}{\\pi_\\theta(o|s)} Q(s,o)\\right] ~ 1
            \\mathbb{E}[\\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)] ~ \\nabla_θ \\mathbb{E}[\\log π_θ(o|s) Q(s,o)]           ~ 1
            \\mathbb{E}[\\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)] ~ \\mathbb{E}[\\nabla_\\theta \\pi_\\theta(o|s) Q(s,o)]   ~ 0
            \\mathbb{E}[\\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)] ~ \\mathbb{E}[\\nabla_\\theta \\log \\pi(o|s)] \\mathbb{E}[Q(s,o)] ~ 0
            \\mathbb{E}[\\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)] ~ \\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)          ~ 0
            \\mathbb{E}[\\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)] ~ -\\mathbb{E}[\\nabla_\\theta \\log \\pi_\\theta(o|s) Q(s,o)] ~ 0.5
            E[a G + R + b]                          ~ aE[G] + \\mathbb{E}[R] + b                             ~ 1
            E[a G + R + b]                          ~ a E[G] + E[R]                                         ~ 0
            E[G R]                                  ~ E[G] E[R]                                             ~ 0
            E[G | s]                                ~ E[G]                                                  ~ 0
            E[G | s]                                ~ \\mathbb{E}\\left[G \\mid S_t = s\\right]                ~ 1
            E[s G | s]                              ~ s E[G | s]                                            ~ 1
            E[G^2] - E[G]^2                         ~ \\mathrm{Var}(G)                                       ~ 1
            E[G^2] - E[G]^2                         ~ E[(G - E[G])^2]                                       ~ 1
            \\nabla_\\theta J(\\theta)                  ~ ∇J(θ)                                                 ~ 1
            \\nabla_\\theta J(\\theta)                  ~ \\frac{\\partial J(\\theta)}{\\partial \\theta}            ~ 1
            \\nabla_\\theta J(\\theta)                  ~ J(\\theta)                                             ~ 0
            \\log f(x, z) - \\log f(z)                 ~ \\log \\frac{f(x,z)}{f(z)}                             ~ 1
            E[\\log f(s | x)] - D_{KL}(\\rho(s) \\| f(s))   ~ E[\\log f(s | x) + \\log f(s)] + H(\\rho(s))             ~ 1
            E[\\log f(s | x)] - D_{KL}(\\rho(s) \\| f(s))   ~ E[\\log f(s | x)] + D_{KL}(f(s) \\| \\rho(s))             ~ 0
            \\nabla_\\theta J(\\theta)                  ~ \\nabla J ∝ ∇_θ J                                      ~ 1
            \\nabla_\\phi E[G \\phi]                       ~ E[\\nabla_\\phi (G \\phi)]                              ~ 0
            \\nabla_\\theta E[G \\theta]                   ~ E[\\nabla_\\theta (G \\theta)]                          ~ 1
            \\log f(x, z) - \\log f(z)                 ~ \\log f(x | z)                                        ~ 0
            """;

    @TestFactory
    Stream<DynamicTest> eachPairComesOutAsWritten() {
        return pairs().map(pair ->
                DynamicTest.dynamicTest(pair.right() + "  ~  " + pair.answer(), () -> assertThat(outcome(pair))
                        .isEqualTo(pair.outcome())));
    }

    @Test
    void twoRunsSayTheSameToTheLetter() {
        assertThat(pairs().map(FormulaPairsTest::explained).toList())
                .isEqualTo(pairs().map(FormulaPairsTest::explained).toList());
    }

    @Test
    void thereAreEnoughPairsOfEachKind() {
        assertThat(pairs().filter(pair -> pair.outcome().equals("1")).count()).isGreaterThan(40);
        assertThat(pairs().filter(pair -> pair.outcome().equals("0")).count()).isGreaterThan(30);
    }

    record Pair(String right, String answer, String outcome) {}

    static Stream<Pair> pairs() {
        return Stream.of(VALUES, REINFORCEMENT)
                .flatMap(String::lines)
                .map(line -> line.split(" ~ ", -1))
                .map(cells -> new Pair(cells[0].strip(), cells[1].strip(), cells[2].strip()));
    }

    static Map<String, Object> settings(String expected) {
        try {
            Map<String, Object> settings =
                    new LinkedHashMap<>(JSON.readValue(NAMES, new TypeReference<Map<String, Object>>() {}));
            settings.put("expected", expected);
            return settings;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outcome(Pair pair) {
        Map<String, Object> settings = settings(pair.right());
        List<FormulaRules.Fault> faults = FormulaRules.faults(settings);
        if (!faults.isEmpty()) {
            return pair.outcome().equals("expected") ? "expected" : faults.toString();
        }
        Finding finding = Comparison.of(FormulaQuestion.of(FormulaSettings.of(settings)), pair.answer());
        return switch (finding) {
            case Finding.Unreadable(var fault) ->
                fault.reason().code().startsWith("unknown")
                        ? "unknown"
                        : fault.reason().code();
            default -> finding.fraction().stripTrailingZeros().toPlainString();
        };
    }

    private static String explained(Pair pair) {
        Map<String, Object> settings = settings(pair.right());
        if (!FormulaRules.faults(settings).isEmpty()) {
            return "";
        }
        Finding finding = Comparison.of(FormulaQuestion.of(FormulaSettings.of(settings)), pair.answer());
        return FormulaWords.in("en").of(finding, pair.answer())
                + FormulaWords.in("ru").of(finding, pair.answer());
    }
}
