package dev.viva.gateway.candidate;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token to be handed to the candidate's browser. */
@Schema(name = "CandidateToken", description = "A bearer token for one candidate.")
public record CandidateTokenView(
        @Schema(required = true, description = "Send it as `Authorization: Bearer <token>`.")
        String token,

        @Schema(required = true) Instant expiresAt) {}
