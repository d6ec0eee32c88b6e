package dev.viva.attempt.funnel;

import dev.viva.attempt.readiness.LogitNormal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one more hour of study on a topic adds to the probability of an offer.
 *
 * <p>The hour raises the expected share of the topic's questions by the learning curve. A stage's expected share rises by as much times
 * the part that the topic has in the published questions of the stage, and the step's skill moves by the same in logits.
 */
final class StudyGain {
    private static final double HOURS = 1;
    private static final double HIGHEST_SHARE = 0.99;

    private final Funnel funnel;
    private final Applicant applicant;
    private final List<Optional<String>> stages;
    private final double offer;

    /**
     * Of this applicant in this funnel.
     *
     * @param stages of each step
     */
    StudyGain(Funnel funnel, Applicant applicant, List<Optional<String>> stages) {
        this.funnel = funnel;
        this.applicant = applicant;
        this.stages = List.copyOf(stages);
        this.offer = applicant.offer(funnel);
    }

    /**
     * The gain in the probability of an offer; never below 0.
     *
     * @param share the share of points in the topic before the hour
     * @param parts the part that the topic has in each stage, 0 to 1
     */
    double of(double share, Map<String, Double> parts) {
        double raised = LearningCurve.after(share, HOURS) - share;
        List<Double> shifts = new ArrayList<>();
        for (int step = 0; step < stages.size(); step++) {
            double part = stages.get(step)
                    .map(stage -> parts.getOrDefault(stage, 0.0))
                    .orElse(0.0);
            double mean = applicant.skills().get(step).mean();
            shifts.add(shift(mean, part * raised));
        }
        return Math.max(0, applicant.shifted(shifts).offer(funnel) - offer);
    }

    private static double shift(double logit, double raised) {
        double before = LogitNormal.logistic(logit);
        double after = Math.min(before + raised, HIGHEST_SHARE);
        return after <= before ? 0 : LogitNormal.logit(after) - logit;
    }
}
