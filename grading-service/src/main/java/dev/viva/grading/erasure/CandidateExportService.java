package dev.viva.grading.erasure;

import dev.viva.platform.candidate.CandidateArchive;
import dev.viva.platform.candidate.CandidateRows;
import dev.viva.platform.candidate.CandidateSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;

/** Writes what this service keeps of a candidate, while its rows are read. */
@ApplicationScoped
class CandidateExportService {
    private final CandidateRows candidates;
    private final CandidateSnapshot snapshots;

    CandidateExportService(CandidateRows candidates, CandidateSnapshot snapshots) {
        this.candidates = candidates;
        this.snapshots = snapshots;
    }

    StreamingOutput of(String tenant, String candidate) {
        return out -> {
            CandidateArchive archive = new CandidateArchive(out);
            snapshots.of(tenant, snapshot -> {
                candidates.export(snapshot, tenant, candidate, archive);
                return archive;
            });
            archive.finish(Instant.now());
        };
    }
}
