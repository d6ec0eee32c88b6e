package dev.viva.grading.engine;

/** How explanations tell of follow-ups, in the language of the attempt. */
final class FollowUpWords {
    private final boolean russian;

    FollowUpWords(String language) {
        this.russian = "ru".equals(language);
    }

    /** The answer to the follow-up decides. */
    String counts(String explanation) {
        return joined(
                russian
                        ? "Засчитано то, что сказано в ответе на дополнительный вопрос."
                        : "What was said in answer to the follow-up counts here.",
                explanation);
    }

    /** There is an answer to a follow-up, and it does not decide. */
    String addsNothing(String explanation) {
        return joined(
                explanation,
                russian
                        ? "Ответ на дополнительный вопрос ничего к этому не добавил."
                        : "The answer to the follow-up adds nothing to it.");
    }

    private static String joined(String first, String second) {
        return first == null ? second : second == null ? first : first + " " + second;
    }
}
