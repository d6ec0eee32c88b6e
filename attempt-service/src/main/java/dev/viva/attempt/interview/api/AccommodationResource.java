package dev.viva.attempt.interview.api;

import dev.viva.attempt.interview.AccommodationService;
import dev.viva.attempt.interview.model.Accommodation;
import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.etag.ETags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a candidate is given beyond the rules of a loop. */
@Path("/v1/candidates/{candidate}/accommodation")
@Tag(name = "Interviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AccommodationResource {
    private final AccommodationService accommodations;
    private final CurrentCaller current;

    public AccommodationResource(AccommodationService accommodations, CurrentCaller current) {
        this.accommodations = accommodations;
        this.current = current;
    }

    @GET
    @Scope(Scopes.INTERVIEWS_MANAGE)
    @Operation(
            operationId = "getAccommodation",
            summary = "Read a candidate's accommodation",
            description = "Nothing beyond the rules, with the ETag \"0\", where none was ever given.")
    @APIResponse(
            responseCode = "200",
            description = "The accommodation.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AccommodationView.class)))
    public RestResponse<AccommodationView> get(@RestPath @Size(min = 1, max = 128) String candidate) {
        return answer(candidate, accommodations.of(candidate));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Scope(Scopes.INTERVIEWS_MANAGE)
    @Operation(
            operationId = "giveAccommodation",
            summary = "Give a candidate an accommodation",
            description =
                    "In place of what was given before, and at once in sittings that are open: their deadlines are computed again from"
                            + " their openings, and never move earlier. Each move is the event `deadline.moved`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AccommodationDraft.class),
                            examples = @ExampleObject(name = "accommodation", value = InterviewExamples.ACCOMMODATION)))
    @APIResponse(
            responseCode = "200",
            description = "The accommodation.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = AccommodationView.class)))
    public RestResponse<AccommodationView> give(
            @RestPath @Size(min = 1, max = 128) String candidate,
            @Parameter(description = "The ETag that was answered last. Absent: 428; stale: 412.", example = "\"0\"")
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid AccommodationDraft draft) {
        Accommodation given = accommodations.give(candidate, draft.terms(), ETags.required(ifMatch), current.caller());
        accommodations.apply(candidate);
        return answer(candidate, Optional.of(given));
    }

    private static RestResponse<AccommodationView> answer(String candidate, Optional<Accommodation> given) {
        return RestResponse.ResponseBuilder.ok(AccommodationView.of(candidate, given))
                .header(
                        HttpHeaders.ETAG,
                        ETags.of(given.map(Accommodation::sequence).orElse(0L)))
                .build();
    }
}
