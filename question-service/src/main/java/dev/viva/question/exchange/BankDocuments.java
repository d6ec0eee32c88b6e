package dev.viva.question.exchange;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bank as one JSON value. */
@Schema(name = "BankDocuments", description = "Question documents, loop documents, and documents of topics, misconceptions, resources, companies or curricula.")
public record BankDocuments(@Schema(required = true) List<Map<String, Object>> documents) {}
