package dev.viva.question.exchange;

import dev.viva.platform.problem.Refusal;
import dev.viva.platform.tenant.Tenants;
import dev.viva.question.exchange.ImportItem.FaultyItem;
import dev.viva.question.exchange.ImportItem.QuestionItem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** One import from its documents to its end: check, compare, run exemplars, and store all of it in one transaction, or nothing. */
@ApplicationScoped
class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    /** Taken over so often, it is what kills the process. */
    private static final int ATTEMPTS = 3;
    /** Authors who write at the same time make the comparison stale; so often it is made again. */
    private static final int COMPARISONS = 3;

    private final Tenants tenants;
    private final BankImports imports;
    private final ImportPlanner planner;
    private final ImportExemplars exemplars;
    private final ImportStore store;

    ImportRun(
            Tenants tenants, BankImports imports, ImportPlanner planner, ImportExemplars exemplars, ImportStore store) {
        this.tenants = tenants;
        this.imports = imports;
        this.planner = planner;
        this.exemplars = exemplars;
        this.store = store;
    }

    /**
     * Ends the import, whatever comes of it.
     *
     * @throws ImportLost if another process has taken it over
     */
    void run(ClaimedImport claimed, UUID holder) {
        tenants.as(claimed.tenant(), () -> {
            if (claimed.attempts() > ATTEMPTS) {
                refuse(
                        claimed,
                        holder,
                        List.of(),
                        new ImportFault(
                                "import-failed",
                                "The import was begun " + ATTEMPTS
                                        + " times and never came to an end; nothing of it is stored."));
                return;
            }
            List<ImportItem> items = ImportItem.check(claimed.trees());
            if (items.stream().anyMatch(FaultyItem.class::isInstance)) {
                refuse(claimed, holder, faultLines(items), null);
            } else {
                compareAndStore(claimed, holder, items);
            }
        });
    }

    private void compareAndStore(ClaimedImport claimed, UUID holder, List<ImportItem> items) {
        for (int i = 0; i < COMPARISONS; i++) {
            ImportPlan plan = planner.plan(items, claimed.publish());
            List<ImportLine> failed = new ArrayList<>(plan.unsatisfied());
            failed.addAll(exemplars.run(plan, claimed.authorization()));
            if (!failed.isEmpty()) {
                refuse(claimed, holder, withFailures(plan, failed), null);
                return;
            }
            if (claimed.dryRun()) {
                end(claimed, holder, ImportState.DONE, plan.report(), null);
                return;
            }
            try {
                store.store(claimed, holder, plan);
                return;
            } catch (ImportOutdated e) {
                LOG.infof("%s is compared again: %s", claimed.id(), e.getMessage());
            } catch (Refusal refusal) {
                refuse(claimed, holder, List.of(), new ImportFault(refusal.code(), refusal.detail()));
                return;
            }
        }
        refuse(
                claimed,
                holder,
                List.of(),
                new ImportFault(
                        "import-outdated",
                        "The questions were changed again and again while the import ran; nothing of it is stored. Send it again."));
    }

    private void refuse(ClaimedImport claimed, UUID holder, List<ImportLine> report, ImportFault fault) {
        end(claimed, holder, ImportState.REFUSED, report, fault);
    }

    private void end(
            ClaimedImport claimed, UUID holder, ImportState state, List<ImportLine> report, ImportFault fault) {
        QuarkusTransaction.requiringNew().run(() -> imports.end(claimed.id(), holder, state, report, fault));
    }

    /** Lines of the faulty documents only: the others were compared with nothing. */
    private static List<ImportLine> faultLines(List<ImportItem> items) {
        List<ImportLine> lines = new ArrayList<>();
        for (ImportItem item : items) {
            switch (item) {
                case FaultyItem faulty -> lines.add(faulty.line());
                case QuestionItem _, ImportItem.LoopItem _, ImportItem.CatalogItem _ -> {}
            }
        }
        return lines;
    }

    private static List<ImportLine> withFailures(ImportPlan plan, List<ImportLine> failed) {
        List<Integer> refused = failed.stream().map(ImportLine::document).toList();
        return Stream.concat(failed.stream(), plan.report().stream().filter(line -> !refused.contains(line.document())))
                .sorted(Comparator.comparingInt(ImportLine::document))
                .toList();
    }
}
