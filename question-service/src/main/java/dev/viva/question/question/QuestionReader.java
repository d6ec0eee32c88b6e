package dev.viva.question.question;

import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scopes;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionId;
import dev.viva.question.question.model.QuestionNotFound;
import dev.viva.question.question.model.QuestionRef;
import dev.viva.question.question.model.QuestionVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads single questions: the tenant's own and the shared bank's, an own slug before the bank's. */
@ApplicationScoped
public class QuestionReader {
    private final CurrentCaller caller;
    private final QuestionRepository questions;
    private final QuestionVersionRepository versions;

    public QuestionReader(CurrentCaller caller, QuestionRepository questions, QuestionVersionRepository versions) {
        this.caller = caller;
        this.questions = questions;
        this.versions = versions;
    }

    /**
     * The current version, or the draft for an author of a question that has none.
     *
     * @throws QuestionNotFound if there is no such question, or none that the caller may see
     */
    @Transactional
    public QuestionReading current(QuestionRef ref) {
        Caller who = caller.caller();
        return questions.candidates(ref, who.tenant()).stream()
                .map(question -> reading(question, who))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new QuestionNotFound(ref));
    }

    /** One version, which never changes. */
    @Transactional
    public QuestionReading version(QuestionRef ref, int number) {
        Caller who = caller.caller();
        for (Question question : questions.candidates(ref, who.tenant())) {
            Optional<QuestionVersion> version = versions.version(question.id(), number);
            if (version.isPresent()) {
                return new QuestionReading(question, version, true, mayAuthor(who));
            }
        }
        throw new QuestionNotFound(ref + " version " + number);
    }

    /** The tenant's own question with its draft. */
    @Transactional
    public QuestionReading draft(QuestionRef ref) {
        Caller who = caller.caller();
        Question question = questions.candidates(ref, who.tenant()).stream()
                .filter(candidate -> candidate.belongsTo(who.tenant()))
                .findFirst()
                .orElseThrow(() -> new QuestionNotFound(ref));
        return new QuestionReading(question, Optional.empty(), false, true);
    }

    /** The author's work on one question, with its current version. */
    @Transactional
    public QuestionReading work(Question question) {
        return new QuestionReading(question, versions.current(question.id()), false, true);
    }

    /** What the author works on, in the order of the slugs, with the current version of each. */
    @Transactional
    public List<QuestionReading> drafts(String afterSlug, int limit) {
        return questions.page(caller.caller().tenant(), afterSlug, limit).stream()
                .map(question -> new QuestionReading(question, versions.current(question.id()), false, true))
                .toList();
    }

    private Optional<QuestionReading> reading(Question question, Caller who) {
        QuestionId id = question.id();
        boolean author = mayAuthor(who);
        Optional<QuestionVersion> current = versions.current(id);
        boolean hidden = current.isEmpty() && !(author && question.belongsTo(who.tenant()));
        return hidden ? Optional.empty() : Optional.of(new QuestionReading(question, current, false, author));
    }

    private static boolean mayAuthor(Caller who) {
        return who.has(Scopes.QUESTIONS_AUTHOR) && who.candidate().isEmpty();
    }
}
