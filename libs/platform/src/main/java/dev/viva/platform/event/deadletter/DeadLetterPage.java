package dev.viva.platform.event.deadletter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of dead letters, the oldest first. */
@Schema(name = "DeadLetterPage")
public record DeadLetterPage(List<DeadLetterView> items, String nextPageToken) {}
