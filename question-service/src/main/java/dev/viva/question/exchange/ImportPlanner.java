package dev.viva.question.exchange;

import dev.viva.platform.tenant.Tenants;
import dev.viva.question.catalog.Catalog;
import dev.viva.question.catalog.CatalogEntry;
import dev.viva.question.catalog.CatalogKind;
import dev.viva.question.document.Fault;
import dev.viva.question.exchange.ImportItem.CatalogItem;
import dev.viva.question.exchange.ImportItem.FaultyItem;
import dev.viva.question.exchange.ImportItem.LoopItem;
import dev.viva.question.exchange.ImportItem.QuestionItem;
import dev.viva.question.question.QuestionRepository;
import dev.viva.question.question.QuestionVersionRepository;
import dev.viva.question.question.model.Question;
import dev.viva.question.question.model.QuestionVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final LoopPlanner loops;

    ImportPlanner(
            Tenants tenants,
            QuestionRepository questions,
            QuestionVersionRepository versions,
            Catalog catalog,
            LoopPlanner loops) {
        this.tenants = tenants;
        this.questions = questions;
        this.versions = versions;
        this.catalog = catalog;
        this.loops = loops;
    }

    @Transactional
    ImportPlan plan(List<ImportItem> items, boolean publish) {
        Map<CatalogKind, Map<String, String>> known = new EnumMap<>(CatalogKind.class);
        for (CatalogKind kind : CatalogKind.values()) {
            known.put(kind, catalog.fingerprints(kind));
        }
        Map<CatalogKind, Set<String>> names = names(items, known);
        List<PlannedQuestion> plannedQuestions = new ArrayList<>();
        List<LoopItem> loopItems = new ArrayList<>();
        List<PlannedCatalog> plannedCatalogs = new ArrayList<>();
        for (ImportItem item : items) {
            switch (item) {
                case QuestionItem question ->
                    plannedQuestions.add(question(
                            question,
                            publish,
                            Warnings.of(
                                    question.document(),
                                    names.get(CatalogKind.TOPIC),
                                    names.get(CatalogKind.MISCONCEPTION))));
                case LoopItem loop -> loopItems.add(loop);
                case CatalogItem words -> plannedCatalogs.add(words(words, known));
                case FaultyItem faulty ->
                    throw new IllegalArgumentException("nothing is planned with faults: " + faulty);
            }
        }
        return new ImportPlan(
                plannedQuestions,
                loops.plan(loopItems, publish, plannedQuestions, names.get(CatalogKind.COMPANY)),
                plannedCatalogs);
    }

    /** The names that the catalog will have after the import. */
    private static Map<CatalogKind, Set<String>> names(
            List<ImportItem> items, Map<CatalogKind, Map<String, String>> known) {
        Map<CatalogKind, Set<String>> names = new EnumMap<>(CatalogKind.class);
        known.forEach((kind, entries) -> names.put(kind, new HashSet<>(entries.keySet())));
        for (ImportItem item : items) {
            if (item instanceof CatalogItem words) {
                words.entries().forEach(entry -> names.get(entry.kind()).add(entry.key()));
            }
        }
        return names;
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
                ImportOutcome.of(own.isPresent(), drafted, published, publish),
                current.map(QuestionVersion::version).orElse(null),
                warnings);
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
