package dev.viva.grading.erasure;

import static org.assertj.core.api.Assertions.assertThat;

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
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "grading"))
class CandidateTablesIT {
    private static final Map<String, String> NOTHING_OF_CANDIDATES = new TreeMap<>(Map.of(
            "erased_attempt", "ids only, for 30 to 40 days, so that nothing of them comes back",
            "question_version", "questions",
            "grading_setting", "of a tenant",
            "code_runner", "of runners",
            "inbox", "ids of events",
            "time_partitioning", "how tables are partitioned",
            "flyway_schema_history", "migrations"));

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
                 where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0
                   and a.attname in ('candidate', 'attempt_id', 'step_id', 'grading_id', 'run_id', 'body', 'response', 'answer')"""));
        personal.addAll(rows.texts("""
                select c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
                 where f.contype = 'f' and f.confrelid = 'submission'::regclass"""));
        candidates.tables().stream().map(CandidateTable::name).forEach(personal::remove);
        CandidateTraces.TABLES.forEach(personal::remove);
        assertThat(personal).containsExactly("erased_attempt");
    }
}
