package dev.viva.question.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.question.document.YamlDocuments;
import java.nio.charset.StandardCharsets;

/** Question documents to send. */
public final class Documents {
    private Documents() {}

    /** A faultless TEXT question in both languages whose one exemplar holds. */
    public static ObjectNode text(String slug) {
        return (ObjectNode) YamlDocuments.read("""
                slug: %s
                category: REINFORCEMENT_LEARNING
                topics: [rl/policy-gradient, ml]
                difficulty: MEDIUM
                stages: [in-depth-technical]
                companies: [deepmind]
                minutes: 10
                title: {en: Policy gradients, ru: Градиенты политики}
                prompt: {en: Explain the policy gradient theorem., ru: Объясните теорему о градиенте политики.}
                modelAnswer: {en: The secret model answer., ru: Секретный эталон.}
                parts: [{name: main, type: TEXT}]
                rubric:
                  passPercent: 60
                  criteria:
                    - {id: states-theorem, points: 30.5, claim: {en: The secret claim., ru: Секретный тезис.}}
                exemplars:
                  - {name: strong, language: en, kind: STRONG, response: {text: A strong answer.},
                     expect: {percent: [85, 100], met: [states-theorem], redFlags: []}}
                """.formatted(slug).getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    /** A faultless loop of two stages that draws {@code choose} questions of the category of {@link #text}. */
    public static ObjectNode loop(String slug, int choose) {
        return (ObjectNode) YamlDocuments.read("""
                slug: %s
                company: small-lab
                title: {en: Small Lab, ru: Малая лаборатория}
                stages:
                  - name: resume-screening
                    type: RESUME
                    title: {en: Résumé, ru: Резюме}
                    weight: 20
                    pausable: true
                    form:
                      fields:
                        - id: projects
                          title: {en: Projects, ru: Проекты}
                          cap: 20
                          kinds: [{id: system, title: {en: System, ru: Система}, points: 10}]
                  - name: in-depth-technical
                    type: TECHNICAL
                    title: {en: In depth, ru: Углублённо}
                    weight: 80
                    rounds: {min: 1, max: 3}
                    pausable: false
                    sittingMinutes: 60
                    rules: [{choose: %d, categories: [REINFORCEMENT_LEARNING], topics: [rl], stages: [in-depth-technical]}]
                """.formatted(slug, choose).getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    /** A faultless CODE question whose one exemplar holds. */
    public static ObjectNode code(String slug) {
        return (ObjectNode) YamlDocuments.read("""
                slug: %s
                category: CODING
                topics: [coding]
                difficulty: EASY
                title: {en: Twice}
                prompt: {en: Write `twice(x)`.}
                parts:
                  - name: main
                    type: CODE
                    code:
                      languages: [python]
                      style: FUNCTION
                      entryPoint: twice
                      checker: {kind: CUSTOM, language: python, source: "def check(input, expected, got): return got == 'secret'"}
                      tests:
                        - {name: shown, visible: true, group: basic, args: [null], expected: null}
                        - {name: secret-test, group: basic, points: 2.5, args: [21], expected: 42}
                exemplars:
                  - {name: reference, language: en, kind: STRONG, response: {code: {language: python, source: "def twice(x): return x and 2 * x"}},
                     expect: {percent: [100, 100]}}
                """.formatted(slug).getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }
}
