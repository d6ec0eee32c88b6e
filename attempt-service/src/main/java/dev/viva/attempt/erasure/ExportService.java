package dev.viva.attempt.erasure;

import dev.viva.attempt.attempt.Timeline;
import dev.viva.attempt.attempt.UntoldGrades;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.candidate.CandidateArchive;
import dev.viva.platform.candidate.CandidateRows;
import dev.viva.platform.candidate.CandidateSnapshot;
import dev.viva.platform.problem.NotFound;
import dev.viva.platform.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Exports candidates. An archive is written while its rows are read, so its size needs no memory; it holds a connection as long as its
 * reader takes, so there are only some at once.
 */
@ApplicationScoped
public class ExportService {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CandidateRows candidates;
    private final CandidateSnapshot snapshots;
    private final GradingExport grading;
    private final UntoldGrades untold;
    private final Semaphore places;

    ExportService(
            CandidateRows candidates,
            CandidateSnapshot snapshots,
            GradingExport grading,
            UntoldGrades untold,
            @ConfigProperty(name = "viva.exports.at-once") int atOnce) {
        this.candidates = candidates;
        this.snapshots = snapshots;
        this.grading = grading;
        this.untold = untold;
        this.places = new Semaphore(atOnce);
    }

    /**
     * Begins an export; what can be refused is refused here, before the first byte.
     *
     * @throws NothingKept if there is nothing of the candidate
     * @throws ExportsBusy if too many are being read
     */
    StreamingOutput begin(String candidate, Caller caller) throws IOException {
        if (!snapshots.of(caller.tenant(), snapshot -> candidates.any(snapshot, caller.tenant(), candidate))) {
            throw new NothingKept();
        }
        if (places.availablePermits() == 0) {
            throw new ExportsBusy();
        }
        untold.tell(caller.tenant(), candidate);
        InputStream ofGrading = grading.of(candidate, caller);
        return out -> {
            try (ofGrading) {
                whileAPlaceIsFree(() -> write(caller.tenant(), candidate, ofGrading, out));
            }
        };
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** The place is taken here and not before: whoever does not wait for an answer never has it written, and would keep the place. */
    private void whileAPlaceIsFree(Writing writing) throws IOException {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("others began an export at the same moment");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        try {
            writing.write();
        } finally {
            places.release();
        }
    }

    /** What comes from grading-service is written first: it holds a connection there. */
    private void write(String tenant, String candidate, InputStream ofGrading, OutputStream out) throws IOException {
        CandidateArchive archive = new CandidateArchive(out);
        try (ZipInputStream other = new ZipInputStream(ofGrading)) {
            archive.folder("grading", other);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        snapshots.of(tenant, snapshot -> {
            candidates.export(snapshot, tenant, candidate, archive);
            return archive;
        });
        archive.finish(Timeline.now());
    }

    /** Nothing is kept of the candidate: never known, or erased. */
    static final class NothingKept extends NotFound {
        NothingKept() {
            super("candidate-not-found", "There is no such candidate that you can see.");
        }
    }

    /** Each export holds a connection while it is read. */
    static final class ExportsBusy extends Unavailable {
        ExportsBusy() {
            super("exports-busy", "Other exports are being read; try again in a few seconds.", Duration.ofSeconds(5));
        }
    }
}
