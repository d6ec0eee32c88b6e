package dev.viva.attempt.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.platform.candidate.CandidateRows;
import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTraces;
import dev.viva.testing.Rows;
import dev.viva.testing.VivaStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever adds a table decides here whether it keeps something of candidates: then erasure and export know it, else this says why not. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class CandidateTablesIT {
    private static final Map<String, String> NOTHING_OF_CANDIDATES = new TreeMap<>(Map.ofEntries(
            Map.entry("erasure", "the receipt; the candidate's name goes when it is done"),
            Map.entry("erasure_count", "numbers of rows"),
            Map.entry("erased_attempt", "ids only, for 30 to 40 days, so that nothing of them comes back"),
            Map.entry("question_statistics", "sums without the person"),
            Map.entry("question_version", "questions"),
            Map.entry("question_facet", "questions"),
            Map.entry("loop_version", "loops"),
            Map.entry("service_heartbeat", "of the service"),
            Map.entry("outage", "of the service"),
            Map.entry("clock_shift", "for tests"),
            Map.entry("inbox", "ids of events"),
            Map.entry("time_partitioning", "how tables are partitioned"),
            Map.entry("flyway_schema_history", "migrations")));

    @Inject
    CandidateRows candidates;

    @Inject
    AgroalDataSource dataSource;

    private Rows rows;

    @BeforeEach
    void lookIntoTheDatabase() {
        rows = new Rows(dataSource);
    }

    @Test
    void everyTableIsErasedOrKeepsNothingOfCandidates() {
        Set<String> decided = new TreeSet<>(NOTHING_OF_CANDIDATES.keySet());
        decided.addAll(CandidateTraces.TABLES);
        candidates.tables().stream().map(CandidateTable::name).forEach(decided::add);
        assertThat(rows.tables()).containsExactlyElementsOf(decided);
    }

    @Test
    void aTableWithACandidateOrAnAttemptIsNeverExcused() {
        Set<String> personal = new TreeSet<>(rows.texts("""
                select c.relname from pg_attribute a
                  join pg_class c on c.oid = a.attrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                   and a.attnum > 0 and a.attname in ('candidate', 'attempt_id', 'interview_id', 'body', 'answer')"""));
        personal.addAll(rows.texts("""
                select c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
                 where f.contype = 'f' and f.confrelid in ('attempt'::regclass, 'interview'::regclass)"""));
        candidates.tables().stream().map(CandidateTable::name).forEach(personal::remove);
        CandidateTraces.TABLES.forEach(personal::remove);
        assertThat(personal).containsExactly("erased_attempt", "erasure");
    }
}
