package dev.viva.grading.llm;

import dev.viva.events.question.Criterion;
import dev.viva.events.question.LocalizedText;
import dev.viva.grading.grader.Ask;
import dev.viva.grading.grader.PartTask;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * What a model is asked, in the language of the attempt.
 *
 * <p>The answer is data between two lines with a mark. The mark is a digest of the answer itself: an answer would have to contain its own
 * digest to forge the closing line, and the same answer is asked about in the same words every time.
 */
final class LlmPrompt {
    /** Rises with every change of a word that a model reads; a test holds a digest of the words against it. */
    static final String VERSION = "1";

    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_PHRASINGS = 8;
    private static final int MARK_BYTES = 16;

    private final PromptTexts texts;
    private final String language;

    LlmPrompt(String language) {
        this.texts = PromptTexts.in(language);
        this.language = language;
    }

    /**
     * The asks of a conversation, one for each sample. Each begins with another criterion, because models favour what comes first.
     *
     * @param shown the answer as a model gets to see it
     */
    List<Ask> asks(PartTask task, List<AskedLine> lines, String shown, LlmSettings settings) {
        String mark = mark(task, shown);
        List<Ask> asks = new ArrayList<>();
        for (int sample = 0; sample < settings.samples(); sample++) {
            List<AskedLine> ordered = new ArrayList<>(lines);
            Collections.rotate(ordered, -sample);
            asks.add(new Ask(
                    texts.instructions().formatted(mark),
                    task(task, ordered, shown, mark),
                    ordered.stream().map(AskedLine::choice).toList(),
                    settings.seed() + sample));
        }
        return asks;
    }

    private String task(PartTask task, List<AskedLine> lines, String shown, String mark) {
        StringBuilder text = new StringBuilder();
        block(text, texts.question(), task.question().title(), task.question().prompt());
        block(text, texts.modelAnswer(), task.question().modelAnswer());
        text.append(texts.criteria()).append('\n');
        lines.forEach(line -> line(text, line));
        text.append('\n').append(texts.answer()).append('\n');
        text.append("<<<")
                .append(mark)
                .append('\n')
                .append(shown)
                .append('\n')
                .append(mark)
                .append(">>>\n\n");
        return text.append(texts.reminder().formatted(mark)).toString();
    }

    private void block(StringBuilder text, String heading, LocalizedText... contents) {
        StringBuilder block = new StringBuilder();
        for (LocalizedText content : contents) {
            if (content != null) {
                block.append(cut(content.in(language))).append('\n');
            }
        }
        if (!block.isEmpty()) {
            text.append(heading).append('\n').append(block).append('\n');
        }
    }

    private void line(StringBuilder text, AskedLine line) {
        text.append("- ").append(line.id()).append(" (").append(line.redFlag() ? texts.redFlag() : texts.criterion());
        text.append("): ").append(cut(line.claim().in(language))).append('\n');
        List<String> phrasings =
                "ru".equals(language) ? line.accept().ru() : line.accept().en();
        for (String phrasing : phrasings.subList(0, Math.min(MOST_PHRASINGS, phrasings.size()))) {
            text.append("  ")
                    .append(texts.accepted())
                    .append(' ')
                    .append(cut(phrasing))
                    .append('\n');
        }
        for (Criterion.Level level : line.levels()) {
            String anchor = level.anchor() == null ? "" : cut(level.anchor().in(language));
            text.append("  ")
                    .append(texts.level())
                    .append(' ')
                    .append(level.id())
                    .append(": ")
                    .append(anchor);
            text.append('\n');
        }
        text.append("  ").append(texts.options()).append(' ');
        text.append(String.join(", ", line.choice().options())).append('\n');
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + AnswerText.GAP;
    }

    private static String mark(PartTask task, String shown) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(task.question().slug()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] all = digest.digest(shown.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
