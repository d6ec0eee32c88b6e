package dev.viva.grading.score.counterexample;

import dev.langchain4j.model.chat.ChatModel;

/** Forbidden: models are asked in one place. */
public final class AsksAModel {
    private final ChatModel model;

    public AsksAModel(ChatModel model) {
        this.model = model;
    }

    public String grade(String answer) {
        return model.chat(answer);
    }
}
