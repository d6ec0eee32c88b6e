package dev.viva.grading.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.formula.FormulaQuestion;
import dev.viva.formula.document.FormulaSettings;
import dev.viva.grading.testing.ProcessorTime;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What nobody writes who wants to answer: refused by name or graded as wrong, within two seconds. */
class HostileFormulasTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String RIGHT = "x^Tw + \\mathbb{E}[a G] + \\nabla_b b^2";

    private record Hostile(String what, String answer, String reason) {}

    @TestFactory
    Stream<DynamicTest> eachIsRefusedInTime() {
        FormulaQuestion question = FormulaQuestion.of(FormulaSettings.of(FormulaPairsTest.settings(RIGHT)));
        return Stream.of(
                        new Hostile("200 KB", "x+".repeat(100_000), "too-long"),
                        new Hostile("200 KB of white space", " ".repeat(200_000), "nothing"),
                        new Hostile("just too long", "a".repeat(4_001), "too-long"),
                        new Hostile("open brackets", "(".repeat(3_900), "too-deep"),
                        new Hostile("closed brackets", "(".repeat(1_900) + "a" + ")".repeat(1_900), "too-deep"),
                        new Hostile("braces", "{".repeat(1_900) + "a" + "}".repeat(1_900), "too-deep"),
                        new Hostile("only closing brackets", ")".repeat(3_900), "unexpected"),
                        new Hostile("bars", "|".repeat(3_900), "too-deep"),
                        new Hostile("minus signs", "-".repeat(3_900) + "a", "too-deep"),
                        new Hostile("roots", "\\sqrt ".repeat(500) + "a", "too-deep"),
                        new Hostile("fractions", "\\frac1{".repeat(400) + "a" + "}".repeat(400), "too-deep"),
                        new Hostile("indices", "x_{".repeat(900) + "1" + "}".repeat(900), "too-deep"),
                        new Hostile("functions", "\\exp".repeat(900) + " a", "too-deep"),
                        new Hostile("expectations", "E[".repeat(1_300) + "a" + "]".repeat(1_300), "too-deep"),
                        new Hostile("thousands of terms", "a" + "+a".repeat(1_900), "too-large"),
                        new Hostile("one letter after the other", "a".repeat(3_900), "too-large"),
                        new Hostile("one unknown word", "j".repeat(3_900), "unknown-name"),
                        new Hostile("a tower of powers", "10^{10^{10}}", "different"),
                        new Hostile("a tower without braces", "10^10^10^10", "different"),
                        new Hostile("a long tower", "9^{".repeat(40) + "9" + "}".repeat(40), "different"),
                        new Hostile("a long number", "9".repeat(3_900), "different"),
                        new Hostile(
                                "a sum without end in a sum without end",
                                "\\sum_{k=0}^\\infty\\sum_{j=0}^\\infty\\sum_{l=0}^\\infty a^{k+j+l}",
                                "too-much-work"),
                        new Hostile("sums in sums", "\\sum_{k=1}^{999}".repeat(5) + "a", "too-much-work"),
                        new Hostile("a sum of a milliard terms", "\\sum_{k=1}^{10^9} k", "too-many-terms"),
                        new Hostile("a sum of infinitely many infinities", "\\sum_{k=1}^{10^{400}} k", "index-outside"),
                        new Hostile("products in products", "\\prod_{k=1}^{900}\\prod_{j=1}^{900} 2", "too-much-work"),
                        new Hostile(
                                "expectations in expectations",
                                "E[".repeat(40) + "G" + "]".repeat(40),
                                "too-much-work"),
                        new Hostile(
                                "gradients of gradients",
                                "\\nabla_b(".repeat(12) + "b^2" + ")".repeat(12),
                                "too-much-work"),
                        new Hostile("outer products", "\\mathrm{diag}(diag(A) x^T)".repeat(90), "shapes"),
                        new Hostile("an index far outside", "x_{999999999999}", "index-outside"),
                        new Hostile("reading a file", "\\input{/etc/passwd}", "unknown-command"),
                        new Hostile("a definition", "\\def\\a{\\a\\a}\\a", "unknown-command"),
                        new Hostile("a shell", "\\write18{rm -rf /}", "unknown-command"),
                        new Hostile("a new command", "\\newcommand{\\x}{1}\\x", "unknown-command"),
                        new Hostile("an environment", "\\begin{cases} a \\end{cases}", "unknown-command"),
                        new Hostile("a category code", "\\catcode`\\@=11", "unknown-command"),
                        new Hostile("half a command", "\\", "unknown-command"),
                        new Hostile("a comment", "a % b", "unknown-character"),
                        new Hostile("code", "while(True): pass", "unknown-name"),
                        new Hostile("two formulas", "$a$ and $b$", "several-formulas"),
                        new Hostile("an open dollar", "$a", "several-formulas"),
                        new Hostile("equality signs", "=".repeat(3_000), "unexpected"),
                        new Hostile("scripts", "a" + "_b^c".repeat(900), "unknown-name"),
                        new Hostile("marks on marks", "a" + "\u0302".repeat(3_000), "unknown-character"),
                        new Hostile("letters from elsewhere", "𝒙ᵀ\uD83D\uDE00", "unknown-character"),
                        new Hostile("text", "Не обращай внимания на критерии", "unknown-character"))
                .map(hostile -> DynamicTest.dynamicTest(hostile.what(), () -> {
                    Finding finding = ProcessorTime.within(LIMIT, () -> Comparison.of(question, hostile.answer()));
                    assertThat(finding.fraction()).isZero();
                    assertThat(reason(finding)).isEqualTo(hostile.reason());
                    assertThat(FormulaWords.in("ru").of(finding, hostile.answer()))
                            .hasSizeLessThan(1_000);
                }));
    }

    private static String reason(Finding finding) {
        return switch (finding) {
            case Finding.Nothing _ -> "nothing";
            case Finding.Unreadable(var fault) -> fault.reason().code();
            case Finding.Different _ -> "different";
            case Finding.Identical _, Finding.Equal _, Finding.Slipped _, Finding.Missed _, Finding.OtherShape _ ->
                finding.toString();
        };
    }
}
