package dev.viva.attempt.scorecard.page;

import dev.viva.attempt.scorecard.Scorecard;
import dev.viva.attempt.scorecard.Scorecard.CompetencyScore;
import dev.viva.attempt.scorecard.Scorecard.FunnelStep;
import dev.viva.attempt.scorecard.Scorecard.StageScore;
import dev.viva.attempt.scorecard.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** The plots of a scorecard. Each says in words what it shows; the page repeats the numbers in tables. */
final class Plots {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Scorecard scorecard;
    private final Words words;

    Plots(Scorecard scorecard, Words words) {
        this.scorecard = scorecard;
        this.words = words;
    }

    /** The competencies on axes from the middle, 100 % at the rim; below three there is no area to see, and so no plot. */
    String radar() {
        List<CompetencyScore> scores = scorecard.competencies();
        int axes = scores.size();
        if (axes < 3) {
            return "";
        }
        String said = scores.stream()
                .map(score -> score.title() + " " + words.percent(score.percent()))
                .collect(Collectors.joining(", "));
        Svg svg = new Svg(680, 400, words.say("Competencies", "Компетенции"), said);
        double middleX = 340;
        double middleY = 200;
        double radius = 140;
        for (int ring = 1; ring <= 4; ring++) {
            svg.circle("grid", middleX, middleY, radius * ring / 4);
        }
        double[] xs = new double[axes];
        double[] ys = new double[axes];
        for (int i = 0; i < axes; i++) {
            double angle = 2 * StrictMath.PI * i / axes - StrictMath.PI / 2;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            svg.line("grid", middleX, middleY, middleX + radius * cos, middleY + radius * sin);
            double share = scores.get(i).percent().doubleValue() / 100;
            xs[i] = middleX + radius * share * cos;
            ys[i] = middleY + radius * share * sin;
            String anchor = Math.abs(cos) < 0.2 ? "middle" : cos > 0 ? "start" : "end";
            double x = middleX + (radius + 12) * cos;
            double y = middleY + (radius + 18) * sin;
            svg.text("label", anchor, x, y, scores.get(i).title());
            svg.text("value", anchor, x, y + 15, words.percent(scores.get(i).percent()));
        }
        svg.polygon("area", xs, ys);
        for (int i = 0; i < axes; i++) {
            svg.circle("dot", xs[i], ys[i], 3.5);
        }
        return svg.end();
    }

    /** A bar for each stage, as high as its weight: what is filled is what was reached. The line is where it passes. */
    String stages() {
        List<StageScore> stages = scorecard.stages();
        String said = stages.stream().map(this::said).collect(Collectors.joining("; "));
        int rowGap = 22;
        double y = 8;
        double height = stages.stream()
                        .mapToDouble(stage -> thickness(stage) + rowGap + 16)
                        .sum()
                + 12;
        Svg svg = new Svg(
                680, (int) Math.ceil(height), words.say("Stages against their weights", "Этапы и их веса"), said);
        for (StageScore stage : stages) {
            double bar = thickness(stage);
            svg.text("label", "start", 0, y + 12, stage.title());
            svg.text("value", "end", 680, y + 12, figure(stage));
            svg.rect("track", 0, y + 20, 680, bar);
            if (stage.percent() != null) {
                svg.rect(
                        stage.passed() ? "good" : "bad",
                        0,
                        y + 20,
                        680 * stage.percent().doubleValue() / 100,
                        bar);
            }
            double limit = 680.0 * stage.passPercent() / 100;
            svg.line("limit", limit, y + 17, limit, y + 23 + bar);
            y += bar + rowGap + 16;
        }
        return svg.end();
    }

    private static double thickness(StageScore stage) {
        return stage.weight() == null ? 4 : 6 + stage.weight() * 0.4;
    }

    private String figure(StageScore stage) {
        String percent = stage.percent() == null ? "—" : words.percent(stage.percent());
        String weight = stage.weight() == null
                ? words.say("not weighed", "без веса")
                : words.say("weight ", "вес ") + words.percent(new BigDecimal(stage.weight()));
        return percent + " · " + weight;
    }

    private String said(StageScore stage) {
        return stage.title() + ": " + figure(stage);
    }

    /** The loop's steps: how much of all applications is left behind each, on a scale of powers of ten. */
    String funnel() {
        List<FunnelStep> steps = scorecard.funnel();
        if (steps.isEmpty()) {
            return "";
        }
        String said = steps.stream()
                .map(step -> step.title() + ": " + words.percent(step.passRate().multiply(HUNDRED)) + ", "
                        + words.say("left ", "осталось ") + left(step))
                .collect(Collectors.joining("; "));
        Svg svg = new Svg(680, steps.size() * 46 + 4, words.say("The funnel", "Воронка"), said);
        for (int i = 0; i < steps.size(); i++) {
            FunnelStep step = steps.get(i);
            double y = i * 46;
            double width = 680 * share(step.remaining());
            svg.text("label", "start", 0, y + 12, mark(step) + step.title());
            svg.text(
                    "value", "end", 680, y + 12, words.percent(step.passRate().multiply(HUNDRED)) + " → " + left(step));
            svg.rect("track", 0, y + 20, 680, 14);
            svg.rect(step.passed() == null ? "neutral" : step.passed() ? "good" : "bad", 0, y + 20, width, 14);
        }
        return svg.end();
    }

    private static String mark(FunnelStep step) {
        return step.passed() == null ? "" : step.passed() ? "✓ " : "✗ ";
    }

    private String left(FunnelStep step) {
        BigDecimal percent = step.remaining().multiply(HUNDRED);
        return words.points(percent.round(new MathContext(2))) + "\u00a0%";
    }

    /** 1 for all, and a quarter less for each power of ten. */
    private static double share(BigDecimal remaining) {
        return Math.max(0.02, 1 + StrictMath.log10(remaining.doubleValue()) / 4);
    }
}
