package dev.viva.grading.erasure;

import dev.viva.platform.candidate.CandidateRows;
import dev.viva.platform.candidate.CandidateTable;
import dev.viva.platform.candidate.CandidateTables;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that this service keeps of candidates, by what its features say. */
@ApplicationScoped
class OwnCandidateRows {

    /** In an order in which what refers to others goes first: code runs refer to steps, all else to submissions. */
    @Produces
    @Singleton
    CandidateRows rows(@All List<CandidateTables> features) {
        List<CandidateTable> tables = new ArrayList<>();
        features.stream()
                .sorted(Comparator.comparing(feature -> feature.tables().stream()
                        .map(CandidateTable::name)
                        .findFirst()
                        .orElse("")))
                .forEach(feature -> tables.addAll(feature.tables()));
        return new CandidateRows(tables, "submission", "attempt_id");
    }
}
