package dev.viva.question.catalog;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import dev.viva.platform.page.PageTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Companies and what is said of them; they come in with bank imports. */
@Path("/v1/companies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "loops")
public class CompanyResource {
    private static final String COMPANY = """
            {"slug": "deepmind", "name": "Google DeepMind", "facts": [{"id": "acceptance-under-one-percent",
              "statement": "Fewer than one applicant in a hundred gets an offer.", "value": "< 1 %",
              "source": "Notes of candidates", "asOf": "2026", "certainty": "LOW"}]}""";

    private final CurrentCaller caller;
    private final Catalog catalog;
    private final PageTokens pages;

    public CompanyResource(CurrentCaller caller, Catalog catalog, PageTokens pages) {
        this.caller = caller;
        this.catalog = catalog;
        this.pages = pages;
    }

    @GET
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(operationId = "listCompanies", summary = "List companies", description = "In the order of their slugs.")
    @APIResponse(
            responseCode = "200",
            description = "One page of companies.",
            content =
                    @Content(
                            schema = @Schema(implementation = CompanyPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one company",
                                            value =
                                                    "{\"items\": [{\"slug\": \"deepmind\", \"name\": \"Google DeepMind\", \"facts\": 7}]}")))
    public CompanyPage companies(
            @Parameter(description = "Items a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        PageRequest request = pages.request(
                pageSize, pageToken, CatalogKind.COMPANY, caller.caller().tenant());
        Page<CatalogEntry> page = request.page(
                catalog.page(CatalogKind.COMPANY, request.after().orElse(""), request.limit()), CatalogEntry::key);
        return new CompanyPage(
                page.map(entry -> CompanyItem.of(entry, acceptLanguage)).items(), page.nextPageToken());
    }

    @GET
    @Path("{company}")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "getCompany",
            summary = "Get a company with its facts",
            description =
                    "Each fact says where it comes from, when it was said, and how far it can be relied on. Its loops:"
                            + " `GET /v1/loops?company=…`.")
    @APIResponse(
            responseCode = "200",
            description = "The company.",
            content =
                    @Content(
                            schema = @Schema(implementation = CompanyView.class),
                            examples = @ExampleObject(name = "a company", value = COMPANY)))
    public CompanyView company(
            @Parameter(description = "Slug.", example = "deepmind") @RestPath String company,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return catalog.find(CatalogKind.COMPANY, company)
                .map(entry -> CompanyView.of(entry, acceptLanguage))
                .orElseThrow(() -> new CompanyNotFound(company));
    }
}
