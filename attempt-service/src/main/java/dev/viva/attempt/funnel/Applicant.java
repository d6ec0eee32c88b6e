package dev.viva.attempt.funnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who goes through a funnel: what is believed of the skill that each step asks for.
 *
 * <p>What is not known of the skills is common to all steps: a draw ε of N(0, 1) makes them mean + sd·ε, so that whoever turns out better
 * than was believed is so everywhere. Of some applicant that is the one latent skill of {@link Funnel} itself.
 *
 * @param skills one for each step
 */
record Applicant(List<Normal> skills) {

    Applicant {
        skills = List.copyOf(skills);
    }

    /** Some applicant of whom nothing is known. */
    static Applicant unknown(int steps) {
        return new Applicant(Collections.nCopies(steps, Normal.APPLICANTS));
    }

    /** The same with other means: {@code shifts} are added, one for each step. */
    Applicant shifted(List<Double> shifts) {
        List<Normal> shifted = new ArrayList<>();
        for (int step = 0; step < skills.size(); step++) {
            Normal skill = skills.get(step);
            shifted.add(new Normal(skill.mean() + shifts.get(step), skill.sd()));
        }
        return new Applicant(shifted);
    }

    /** The skill at a step of somebody who is better than believed by {@code luck} standard deviations. */
    double skill(int step, double luck) {
        Normal skill = skills.get(step);
        return skill.mean() + skill.sd() * luck;
    }

    /**
     * The probability of having passed each step, from the beginning: an integral over what is not known, without chance.
     *
     * @return for each step, falling
     */
    double[] cumulative(Funnel funnel) {
        double[] cumulative = new double[funnel.steps()];
        for (int i = 0; i < Grid.POINTS; i++) {
            double here = Grid.weight(i);
            for (int step = 0; step < cumulative.length; step++) {
                here *= funnel.passes(step, skill(step, Grid.z(i)));
                cumulative[step] += here;
            }
        }
        return cumulative;
    }

    /** The probability of an offer. */
    double offer(Funnel funnel) {
        return cumulative(funnel)[funnel.steps() - 1];
    }
}
