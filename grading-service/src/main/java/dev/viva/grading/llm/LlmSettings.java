package dev.viva.grading.llm;

/**
 * What decides how a language model judges; all of it stands in the grader's version.
 *
 * @param model the name that the endpoint knows it by
 * @param samples how often it is asked, 1 to 9
 * @param seed of the first sample; each further one has the next
 * @param agreementPercent the share of the samples that must say the same, above 50 up to 100; below it the outcome is {@code UNSURE}
 * @param longestAnswer in UTF-16 code units; a longer one is read by the built-in grader alone
 */
public record LlmSettings(String model, int samples, int seed, int agreementPercent, int longestAnswer) {
    private static final int MOST_SAMPLES = 9;

    public LlmSettings {
        if (model == null || !model.matches("[\\w.:/@+-]{1,100}")) {
            throw new IllegalArgumentException(
                    "the name of the language model has to be 1 to 100 of A-Z a-z 0-9 _ . : / @ + -");
        }
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("a language model is asked 1 to 9 times, not " + samples);
        }
        if (agreementPercent <= 50 || agreementPercent > 100) {
            throw new IllegalArgumentException(
                    "the agreement of samples has to be above 50 and at most 100 percent, not " + agreementPercent);
        }
        if (longestAnswer < 1) {
            throw new IllegalArgumentException("the longest answer has to have 1 code unit or more");
        }
    }
}
