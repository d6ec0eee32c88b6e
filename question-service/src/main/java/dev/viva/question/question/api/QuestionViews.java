package dev.viva.question.question.api;

import dev.viva.events.question.QuestionDocument;
import dev.viva.question.document.QuestionDocuments;
import dev.viva.question.language.Languages;
import dev.viva.question.question.QuestionReading;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionVersion;

/** Makes what a caller sees of a question. */
final class QuestionViews {
    private QuestionViews() {}

    /** The language in which the reading is answered. */
    static String language(QuestionReading reading, String acceptLanguage) {
        return Languages.best(acceptLanguage, document(reading).prompt().languages());
    }

    static QuestionView view(QuestionReading reading, String language) {
        QuestionDocument document = document(reading);
        QuestionVersion version = reading.version().orElse(null);
        boolean author = reading.forAuthor();
        return new QuestionView(
                reading.question().id(),
                document.slug(),
                version == null ? null : version.version(),
                version == null ? null : version.id(),
                reading.pinned() ? null : status(version),
                document.parts().getFirst().type(),
                document.category(),
                document.topics().getFirst(),
                document.topics(),
                document.difficulty(),
                document.stages(),
                document.companies(),
                document.competencies(),
                document.minutes(),
                document.title().in(language),
                document.prompt().in(language),
                document.prompt().languages(),
                document.parts().stream()
                        .map(part -> PartView.of(part, language))
                        .toList(),
                author ? document.modelAnswer() : null,
                author ? document.rubric() : null,
                author ? document.exemplars() : null,
                author ? CodeTestView.of(document) : null,
                author ? document.followUps() : null,
                author && !reading.pinned() ? draft(reading.question(), version) : null);
    }

    private static QuestionDocument document(QuestionReading reading) {
        return QuestionDocuments.stored(reading.json()).document();
    }

    private static QuestionStatus status(QuestionVersion version) {
        return version == null ? QuestionStatus.DRAFT : QuestionStatus.of(version.status());
    }

    private static DraftState draft(Question question, QuestionVersion version) {
        boolean changed = version == null || !version.publishes(question.draftFingerprint());
        return new DraftState(changed, question.updatedAt());
    }
}
