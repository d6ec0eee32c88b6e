package dev.viva.attempt.studyplan;

import dev.viva.platform.etag.ETags;
import dev.viva.platform.problem.PreconditionFailed;
import java.util.Map;

/** Somebody else changed what the plan is made for. */
public final class StudyPlanChanged extends PreconditionFailed {
    private final String etag;

    StudyPlanChanged(long sequence) {
        super(
                "study-plan-changed",
                "Date, hours or language have changed since that ETag; read the plan again and repeat your change on it.");
        this.etag = ETags.of(sequence);
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("current", Map.of("etag", etag));
    }
}
