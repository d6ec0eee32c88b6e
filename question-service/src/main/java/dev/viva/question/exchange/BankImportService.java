package dev.viva.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.question.document.JsonDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes imports and tells how they stand; {@link ImportWorker} works on them. */
@ApplicationScoped
public class BankImportService {
    private final CurrentCaller caller;
    private final BankImports imports;
    private final Event<ImportAccepted> accepted;

    BankImportService(CurrentCaller caller, BankImports imports, Event<ImportAccepted> accepted) {
        this.caller = caller;
        this.imports = imports;
        this.accepted = accepted;
    }

    /** Stores the import with what its work needs, so that it outlives this process. */
    @Transactional
    public BankImport accept(List<JsonNode> documents, boolean dryRun, boolean publish) {
        Caller author = caller.caller();
        ArrayNode list = JsonNodeFactory.instance.arrayNode().addAll(documents);
        ImportId id = ImportId.next();
        imports.add(
                new ClaimedImport(
                        id, author.tenant(), dryRun, publish, JsonDocuments.write(list), author.authorization(), 0),
                documents.size());
        accepted.fire(new ImportAccepted(id));
        return get(id);
    }

    /**
     * How an import stands.
     *
     * @throws ImportNotFound if the tenant has no such import
     */
    @Transactional
    public BankImport get(ImportId id) {
        return imports.find(id).orElseThrow(() -> new ImportNotFound(id.toString()));
    }
}
