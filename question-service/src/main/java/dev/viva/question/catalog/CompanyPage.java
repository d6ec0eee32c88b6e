package dev.viva.question.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of companies. */
@Schema(name = "CompanyPage")
public record CompanyPage(
        @Schema(required = true) List<CompanyItem> items,

        @Schema(description = "Asks for the next page; absent on the last one.")
        String nextPageToken) {}
