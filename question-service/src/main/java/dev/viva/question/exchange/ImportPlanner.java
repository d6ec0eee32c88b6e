package dev.viva.question.exchange;

import dev.viva.platform.tenant.Tenants;
import dev.viva.question.catalog.Catalog;
import dev.viva.question.catalog.CatalogEntry;
import dev.viva.question.catalog.CatalogKind;
import dev.viva.question.document.Fault;
import dev.viva.question.exchange.ImportItem.CatalogItem;
import dev.viva.question.exchange.ImportItem.FaultyItem;
import dev.viva.question.exchange.ImportItem.QuestionItem;
import dev.viva.question.question.QuestionRepository;
import dev.viva.question.question.QuestionVersionRepository;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the documents of an import with what is stored. */
@ApplicationScoped
class ImportPlanner {
    private final Tenants tenants;
    private final QuestionRepository questions;
    private final QuestionVersionRepository versions;
    private final Catalog catalog;

    ImportPlanner(Tenants tenants, QuestionRepository questions, QuestionVersionRepository versions, Catalog catalog) {
        this.tenants = tenants;
        this.questions = questions;
        this.versions = versions;
        this.catalog = catalog;
    }

    @Transactional
    ImportPlan plan(List<ImportItem> items, boolean publish) {
        Map<CatalogKind, Map<String, String>> known = new HashMap<>();
        for (CatalogKind kind : CatalogKind.values()) {
            known.put(kind, catalog.fingerprints(kind));
        }
        Set<String> topics = new HashSet<>(known.get(CatalogKind.TOPIC).keySet());
        Set<String> misconceptions =
                new HashSet<>(known.get(CatalogKind.MISCONCEPTION).keySet());
        for (ImportItem item : items) {
            if (item instanceof CatalogItem words) {
                words.entries().forEach(entry -> (entry.kind() == CatalogKind.TOPIC ? topics : misconceptions)
                        .add(entry.key()));
            }
        }
        List<PlannedQuestion> plannedQuestions = new ArrayList<>();
        List<PlannedCatalog> plannedCatalogs = new ArrayList<>();
        for (ImportItem item : items) {
            switch (item) {
                case QuestionItem question ->
                    plannedQuestions.add(
                            question(question, publish, Warnings.of(question.document(), topics, misconceptions)));
                case CatalogItem words -> plannedCatalogs.add(words(words, known));
                case FaultyItem faulty ->
                    throw new IllegalArgumentException("nothing is planned with faults: " + faulty);
            }
        }
        return new ImportPlan(plannedQuestions, plannedCatalogs);
    }

    private PlannedQuestion question(QuestionItem item, boolean publish, List<Fault> warnings) {
        String fingerprint = item.document().fingerprint();
        Optional<Question> own = questions.bySlug(item.slug(), tenants.required());
        Optional<QuestionVersion> current = own.or(() -> questions.bySlug(item.slug(), Tenants.BANK))
                .flatMap(question -> versions.current(question.id()));
        boolean published =
                current.filter(version -> version.publishes(fingerprint)).isPresent();
        boolean drafted = own.map(question -> question.draftFingerprint().equals(fingerprint))
                .orElse(published); // a question of the shared bank that says the same needs no copy
        return new PlannedQuestion(
                item.index(),
                item.document(),
                own.map(question -> new PlannedQuestion.Existing(question.id(), question.sequence())),
                outcome(own.isPresent(), drafted, published, publish),
                current.map(QuestionVersion::version).orElse(null),
                warnings);
    }

    private static ImportOutcome outcome(boolean own, boolean drafted, boolean published, boolean publish) {
        if (drafted && (published || !publish)) {
            return ImportOutcome.UNCHANGED;
        }
        if (publish) {
            return ImportOutcome.PUBLISHED;
        }
        return own ? ImportOutcome.UPDATED : ImportOutcome.CREATED;
    }

    private static PlannedCatalog words(CatalogItem item, Map<CatalogKind, Map<String, String>> known) {
        List<CatalogEntry> changed = item.entries().stream()
                .filter(entry ->
                        !entry.fingerprint().equals(known.get(entry.kind()).get(entry.key())))
                .toList();
        boolean created =
                changed.stream().noneMatch(entry -> known.get(entry.kind()).containsKey(entry.key()));
        ImportOutcome outcome =
                changed.isEmpty() ? ImportOutcome.UNCHANGED : created ? ImportOutcome.CREATED : ImportOutcome.UPDATED;
        return new PlannedCatalog(item.index(), changed, outcome);
    }
}
