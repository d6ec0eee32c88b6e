package dev.viva.question.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The table of imports, which is their queue too: a lease says which process works on one. Each method runs in the caller's transaction. */
@ApplicationScoped
class BankImports {
    /** How long an import stays with a process that gives no sign of life. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private final Session session;
    private final ObjectMapper json;

    BankImports(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    void add(ClaimedImport accepted, int count) {
        session.createNativeMutationQuery("""
                        insert into bank_import (id, tenant, state, dry_run, publish, documents, document_count,
                            authorization_header, report, created_at, sequence)
                        values (:id, :tenant, 'RUNNING', :dryRun, :publish, :documents, :count, :authorization, '[]',
                            clock_timestamp(), 0)""")
                .setParameter("id", accepted.id().value())
                .setParameter("tenant", accepted.tenant())
                .setParameter("dryRun", accepted.dryRun())
                .setParameter("publish", accepted.publish())
                .setParameter("documents", accepted.documents())
                .setParameter("count", count)
                .setParameter("authorization", accepted.authorization())
                .executeUpdate();
    }

    Optional<BankImport> find(ImportId id) {
        return session.createNativeQuery("""
                        select id, state, dry_run, publish, document_count, report, fault, created_at, ended_at
                        from bank_import where id = :id""", Tuple.class).setParameter("id", id.value()).getResultList().stream()
                .findFirst()
                .map(this::bankImport);
    }

    /** Takes the oldest import that nobody works on, of any tenant. */
    Optional<ClaimedImport> claim(UUID holder) {
        return session
                .createNativeQuery("""
                        update bank_import set lease_holder = :holder, lease_until = clock_timestamp() + :lease * interval '1 second',
                            attempts = attempts + 1, sequence = sequence + 1
                        where id = (
                            select id from bank_import
                            where state = 'RUNNING' and (lease_until is null or lease_until < clock_timestamp())
                            order by created_at limit 1 for update skip locked)
                        returning id, tenant, dry_run, publish, documents, authorization_header, attempts""", Tuple.class)
                .setParameter("holder", holder)
                .setParameter("lease", LEASE.toSeconds())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new ClaimedImport(
                        new ImportId(row.get("id", UUID.class)),
                        row.get("tenant", String.class),
                        row.get("dry_run", Boolean.class),
                        row.get("publish", Boolean.class),
                        row.get("documents", String.class),
                        row.get("authorization_header", String.class),
                        row.get("attempts", Integer.class)));
    }

    /** Keeps the import with {@code holder}; false if another process has it. */
    boolean renew(ImportId id, UUID holder) {
        return session.createNativeMutationQuery("""
                        update bank_import set lease_until = clock_timestamp() + :lease * interval '1 second'
                        where id = :id and lease_holder = :holder and state = 'RUNNING'""")
                        .setParameter("id", id.value())
                        .setParameter("holder", holder)
                        .setParameter("lease", LEASE.toSeconds())
                        .executeUpdate()
                == 1;
    }

    /**
     * Ends the import in the transaction of what it stored.
     *
     * @throws ImportLost if another process has it: then nothing of this transaction may stay
     */
    void end(ImportId id, UUID holder, ImportState state, List<ImportLine> report, ImportFault fault) {
        int ended = session.createNativeMutationQuery("""
                        update bank_import set state = :state, report = :report, fault = :fault, ended_at = clock_timestamp(),
                            documents = null, authorization_header = null, lease_until = null, sequence = sequence + 1
                        where id = :id and lease_holder = :holder and state = 'RUNNING'""")
                .setParameter("id", id.value())
                .setParameter("holder", holder)
                .setParameter("state", state.name())
                .setParameter("report", write(report))
                .setParameter("fault", fault == null ? null : write(fault))
                .executeUpdate();
        if (ended != 1) {
            throw new ImportLost(id);
        }
    }

    private BankImport bankImport(Tuple row) {
        String fault = row.get("fault", String.class);
        return new BankImport(
                new ImportId(row.get("id", UUID.class)),
                ImportState.valueOf(row.get("state", String.class)),
                row.get("dry_run", Boolean.class),
                row.get("publish", Boolean.class),
                row.get("document_count", Integer.class),
                read(row.get("report", String.class), new TypeReference<List<ImportLine>>() {}),
                fault == null ? null : read(fault, new TypeReference<ImportFault>() {}),
                row.get("created_at", Instant.class),
                row.get("ended_at", Instant.class));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report cannot be written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report cannot be read", e);
        }
    }
}
