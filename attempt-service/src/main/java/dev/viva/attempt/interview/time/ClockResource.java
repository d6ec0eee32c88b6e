package dev.viva.attempt.interview.time;

import dev.viva.platform.caller.OpenToAll;
import dev.viva.platform.problem.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets a test put the clock of a running system forward. It is not routed by the gateway, and not there unless the configuration allows it. */
@Path("/internal/clock-shifts")
@RunOnVirtualThread
public class ClockResource {
    private final DatabaseClock clock;

    public ClockResource(DatabaseClock clock) {
        this.clock = clock;
    }

    /**
     * How far to put it forward.
     *
     * @param seconds at most a month
     */
    public record Shift(@NotNull @Min(0) @Max(2_678_400) Long seconds) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToAll
    @Operation(hidden = true)
    public void shift(@NotNull @Valid Shift shift) {
        if (!clock.shiftable()) {
            throw new NotFound("not-found", "There is nothing here.");
        }
        clock.shift(Duration.ofSeconds(shift.seconds()));
    }
}
