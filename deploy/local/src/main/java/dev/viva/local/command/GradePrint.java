package dev.viva.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.local.command.Console.Tone;
import java.util.Map;

/** A grade for the eyes of a person, in the language of the answer. */
final class GradePrint {
    private static final int WIDTH = 110;
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "en",
            Map.of(
                    "answer", "Answer",
                    "passed", "passed",
                    "failed", "not passed",
                    "flag", "red flag",
                    "improve", "What would raise the score",
                    "graded", "graded in %d ms"),
            "ru",
            Map.of(
                    "answer", "Ответ",
                    "passed", "зачтено",
                    "failed", "не зачтено",
                    "flag", "красный флаг",
                    "improve", "Что подняло бы оценку",
                    "graded", "оценено за %d мс"));

    private final Console console;
    private final Map<String, String> words;

    GradePrint(Console console, String language) {
        this.console = console;
        this.words = WORDS.get(language);
    }

    void question(JsonNode question) {
        console.line("");
        console.line(
                Tone.STRONG,
                question.path("title").asText() + "  (" + question.path("slug").asText() + ")");
        wrapped(question.path("prompt").asText(), "  ", Tone.QUIET);
        console.line("  " + words.get("answer") + ":");
    }

    void text(String answer) {
        wrapped(answer, "    ", Tone.QUOTE);
    }

    void program(String source) {
        source.strip().lines().forEach(line -> console.line("    " + console.in(Tone.QUOTE, line)));
    }

    void grade(JsonNode grade, long millis) {
        boolean passed = grade.path("passed").asBoolean();
        String percent = grade.path("percent").decimalValue().toPlainString() + " %";
        console.line("  "
                + console.in(passed ? Tone.GOOD : Tone.BAD, percent + ", " + words.get(passed ? "passed" : "failed"))
                + "   " + grade.path("score").asText() + "/"
                + grade.path("maxScore").asText() + "   "
                + console.in(Tone.QUIET, words.get("graded").formatted(millis)));
        grade.path("outcomes").forEach(this::outcome);
        grade.path("tests").forEach(this::test);
        improvements(grade.path("improvements"));
    }

    private void test(JsonNode test) {
        boolean accepted = test.path("verdict").asText().equals("ACCEPTED");
        console.line("      "
                + console.in(
                        accepted ? Tone.GOOD : Tone.BAD,
                        (accepted ? "✔ " : "✘ ") + test.path("verdict").asText())
                + "  " + test.path("name").asText() + "  "
                + console.in(Tone.QUIET, test.path("timeMs").asText() + " ms"));
        JsonNode comparison = test.path("comparison");
        if (comparison.has("got")) {
            console.line("          " + comparison.path("input").asText() + "  →  "
                    + console.in(Tone.BAD, comparison.path("got").asText()) + "  ≠  "
                    + console.in(Tone.GOOD, comparison.path("expected").asText()));
        }
    }

    private void outcome(JsonNode outcome) {
        boolean flag = outcome.path("kind").asText().equals("RED_FLAG");
        String said = outcome.path("outcome").asText();
        if (flag && said.equals("MISSED")) {
            return; // not there: nothing to tell
        }
        Tone tone = flag
                ? Tone.BAD
                : switch (said) {
                    case "MET" -> Tone.GOOD;
                    case "PARTLY" -> Tone.MIDDLING;
                    default -> Tone.BAD;
                };
        String sign = flag ? "⚑" : said.equals("MET") ? "✔" : said.equals("PARTLY") ? "◐" : "✘";
        String points = outcome.path("points").asText()
                + (flag ? "" : "/" + outcome.path("maxPoints").asText());
        console.line("    " + console.in(tone, sign + " " + said) + "  "
                + outcome.path("criterion").asText() + "  " + points
                + (flag ? "  " + console.in(Tone.BAD, words.get("flag")) : ""));
        if (outcome.path("evidence").isEmpty() && outcome.has("explanation") && !flag && !said.equals("MISSED")) {
            wrapped(outcome.path("explanation").asText(), "        ", Tone.QUIET);
        }
        outcome.path("evidence")
                .forEach(evidence -> wrapped("“" + evidence.path("quote").asText() + "”", "        ", Tone.QUOTE));
    }

    private void improvements(JsonNode improvements) {
        if (improvements.isEmpty()) {
            return;
        }
        console.line("    " + words.get("improve") + ":");
        improvements.forEach(improvement -> wrapped(
                "+" + improvement.path("gain").asText() + "  "
                        + improvement.path("hint").asText(),
                "      ",
                Tone.QUIET));
    }

    private void wrapped(String text, String indent, Tone tone) {
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                console.line(indent + console.in(tone, line.toString()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        console.line(indent + console.in(tone, line.toString()));
    }
}
