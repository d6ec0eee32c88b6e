package dev.viva.grading.llm.call;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.viva.grading.grader.Ask;
import dev.viva.grading.grader.Ask.Choice;
import java.util.Optional;

/** An endpoint that speaks the chat completions protocol of OpenAI, by way of langchain4j. */
final class OpenAiEndpoint implements Endpoint {
    private final OpenAiChatModel chat;
    private final String model;
    private final CallSettings settings;

    OpenAiEndpoint(CallSettings settings, String model) {
        this.settings = settings;
        this.model = model;
        this.chat = OpenAiChatModel.builder()
                .httpClientBuilder(BoundedHttp.builder(settings.timeout()))
                .baseUrl(settings.url().toString())
                .apiKey(settings.key().orElse("none"))
                .modelName(model)
                .strictJsonSchema(true)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    @Override
    public Answered ask(Ask ask) {
        ChatResponse response = respond(ChatRequest.builder()
                .messages(SystemMessage.from(ask.instructions()), UserMessage.from(ask.task()))
                .parameters(parameters(ask))
                .build());
        String text = response.aiMessage().text();
        TokenUsage usage = response.tokenUsage();
        return new Answered(
                text,
                failure(response.finishReason(), text),
                name(response.modelName()),
                usage == null ? 0 : count(usage.inputTokenCount()),
                usage == null ? 0 : count(usage.outputTokenCount()));
    }

    private static Failure failure(FinishReason reason, String text) {
        if (reason == FinishReason.CONTENT_FILTER) {
            return Failure.REFUSED;
        }
        if (reason == FinishReason.LENGTH) {
            return Failure.TRUNCATED;
        }
        return text == null || text.isBlank() ? Failure.MALFORMED : null;
    }

    private ChatResponse respond(ChatRequest request) {
        try {
            return chat.chat(request);
        } catch (CallFailed e) {
            throw e;
        } catch (ContentFilteredException e) {
            throw new CallFailed(Failure.REFUSED, "refused");
        } catch (RuntimeException e) {
            // Not JSON, no choices, a field of another type: the library says so in as many ways. Its words may quote
            // the body.
            throw new CallFailed(Failure.MALFORMED, e.getClass().getSimpleName());
        }
    }

    private OpenAiChatRequestParameters parameters(Ask ask) {
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
        parameters.modelName(model);
        parameters.temperature(0.0);
        parameters.maxOutputTokens(settings.maxTokens());
        parameters.seed(ask.seed());
        if (settings.structured()) {
            parameters.responseFormat(format(ask));
        }
        return parameters.build();
    }

    /** An object for each id. The reason stands first, so that a model thinks before it decides; nobody reads it. */
    private static ResponseFormat format(Ask ask) {
        JsonObjectSchema.Builder all = JsonObjectSchema.builder();
        for (Choice choice : ask.choices()) {
            all.addProperty(
                    choice.id(),
                    JsonObjectSchema.builder()
                            .addStringProperty("reason")
                            .addStringProperty("quote")
                            .addEnumProperty("outcome", choice.options())
                            .required("reason", "quote", "outcome")
                            .additionalProperties(false)
                            .build());
        }
        JsonObjectSchema root = all.required(
                        ask.choices().stream().map(Choice::id).toList())
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(
                        JsonSchema.builder().name("decisions").rootElement(root).build())
                .build();
    }

    private static long count(Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }

    /** What stands in a grade has the form of a name. */
    private static String name(String served) {
        return Optional.ofNullable(served)
                .filter(name -> name.matches("[\\w.:/@+-]{1,100}"))
                .orElse(null);
    }
}
