package dev.viva.grading.prose;

/** The sentences with which the prose graders explain themselves, in the language of the attempt. */
final class ProseWords {
    private final boolean russian;

    ProseWords(String language) {
        this.russian = "ru".equals(language);
    }

    private String say(String en, String ru) {
        return russian ? ru : en;
    }

    String met() {
        return say("The answer states this.", "Ответ это утверждает.");
    }

    String partly() {
        return say("The answer states a part of this.", "Ответ утверждает это лишь отчасти.");
    }

    String missed() {
        return say("The answer does not state this.", "В ответе этого нет.");
    }

    String denied() {
        return say("The answer denies this instead of stating it.", "Ответ это отрицает, а не утверждает.");
    }

    String contradicts() {
        return say(
                "The answer says the contrary of the model answer.",
                "Ответ утверждает обратное тому, что сказано в образцовом ответе.");
    }

    String flagPresent() {
        return say("The answer claims this.", "Ответ это утверждает.");
    }

    String flagAbsent() {
        return say("The answer does not claim this.", "Ответ этого не утверждает.");
    }

    String flagDenied() {
        return say("The answer rejects this, which is right.", "Ответ это отвергает, и это верно.");
    }

    String reported() {
        return say(
                "The answer only reports this as the opinion of others.",
                "Ответ лишь пересказывает это как чужое мнение.");
    }

    String asked() {
        return say(
                "The answer only asks this; it does not state it.", "Ответ лишь спрашивает об этом, но не утверждает.");
    }

    String copied() {
        return say(
                "These words are copied from the question and earn nothing.",
                "Эти слова взяты из вопроса и ничего не дают.");
    }

    String instruction() {
        return say(
                "This text gives instructions to the grader instead of answering; it earns nothing.",
                "Этот текст даёт указания проверяющему вместо ответа; он ничего не даёт.");
    }

    String onlyWe() {
        return say(
                "The story says what \"we\" did, not what the speaker did.",
                "Рассказ говорит, что сделали «мы», а не что сделал сам рассказчик.");
    }

    String told(StoryElement element) {
        return switch (element) {
            case SITUATION -> say("The story says when and where it was.", "Рассказ говорит, когда и где это было.");
            case TASK ->
                say(
                        "The story says what the speaker had to do.",
                        "Рассказ говорит, что должен был сделать рассказчик.");
            case OWN_ACTION -> say("The speaker says what they did themselves.", "Рассказчик говорит, что сделал сам.");
            case QUANTIFIED_RESULT -> say("The result is given with a figure.", "Результат назван числом.");
            case RESULT -> say("The story says how it ended.", "Рассказ говорит, чем всё кончилось.");
            case LESSON ->
                say("The speaker says what they took from it.", "Рассказчик говорит, какой вывод он сделал.");
            case CAUSE -> say("The story names a cause.", "Рассказ называет причину.");
        };
    }

    String half(StoryElement element) {
        return switch (element) {
            case SITUATION ->
                say(
                        "The situation is only hinted at: say when and where it was.",
                        "Ситуация лишь намечена: скажите, когда и где это было.");
            case TASK ->
                say("The task is the team's; say what was yours.", "Названа задача команды; скажите, какая была ваша.");
            case OWN_ACTION ->
                say("Only one step is the speaker's own.", "Лишь один шаг принадлежит самому рассказчику.");
            case QUANTIFIED_RESULT, RESULT -> say("The result has no figure.", "У результата нет числа.");
            case LESSON, CAUSE -> partly();
        };
    }

    String problem(AnswerProblem problem) {
        return switch (problem) {
            case NONE -> missed();
            case EMPTY -> say("The answer has no words.", "В ответе нет слов.");
            case KEYWORD_LIST ->
                say(
                        "The answer is a list of words without sentences; a list states nothing.",
                        "Ответ — перечень слов без предложений; перечень ничего не утверждает.");
            case COPIED_PROMPT -> copied();
            case INSTRUCTION -> instruction();
            case OTHER_LANGUAGE ->
                say(
                        "The answer is neither in English nor in Russian.",
                        "Ответ не на русском и не на английском языке.");
        };
    }
}
