package dev.viva.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.question.catalog.Catalog;
import dev.viva.question.catalog.CatalogEntry;
import dev.viva.question.catalog.CatalogKind;
import dev.viva.question.document.JsonDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Writes out the bank as a tenant sees it: its own drafts, and the shared bank's questions where it has none of that slug. */
@ApplicationScoped
class BankExporter {
    private static final int PAGE = 100;

    private final Session session;
    private final Catalog catalog;

    BankExporter(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** A stored question's slug and document. */
    record Exported(String slug, JsonNode document) {}

    /** The next questions in the order of their slugs; fewer than a page at the end. */
    @Transactional
    public List<Exported> questions(String tenant, String afterSlug) {
        return session
                .createNativeQuery("""
                        select slug, document from (
                            select q.slug, q.draft as document from question q where q.tenant = :tenant
                            union all
                            select v.slug, v.document from question_version v
                            where v.tenant = 'bank' and :tenant <> 'bank' and v.current and v.status = 'PUBLISHED'
                              and not exists (select from question own where own.tenant = :tenant and own.slug = v.slug)
                        ) bank
                        where slug > :after order by slug limit :limit""", Tuple.class)
                .setParameter("tenant", tenant)
                .setParameter("after", afterSlug)
                .setParameter("limit", PAGE)
                .getResultList()
                .stream()
                .map(row -> new Exported(
                        row.get("slug", String.class), JsonDocuments.readStored(row.get("document", String.class))))
                .toList();
    }

    /** All loops in the order of their slugs; a tenant has a few dozen of them at most. */
    @Transactional
    public List<JsonNode> loops(String tenant) {
        return session.createNativeQuery("""
                        select slug, document from (
                            select l.slug, l.draft as document from loop l where l.tenant = :tenant
                            union all
                            select v.slug, v.document from loop_version v
                            where v.tenant = 'bank' and :tenant <> 'bank' and v.current and v.status = 'PUBLISHED'
                              and not exists (select from loop own where own.tenant = :tenant and own.slug = v.slug)
                        ) bank
                        order by slug""", Tuple.class).setParameter("tenant", tenant).getResultList().stream()
                .map(row -> JsonDocuments.readStored(row.get("document", String.class)))
                .toList();
    }

    /** The document that lists all entries of a kind; nothing if there are none. */
    @Transactional
    public Optional<JsonNode> words(CatalogKind kind) {
        List<CatalogEntry> entries = catalog.all(kind);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode list = document.putArray(kind.list());
        entries.forEach(entry -> list.add(entry.tree()));
        return Optional.of(document);
    }
}
