package dev.viva.gateway.tenant;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The tenants of this installation, for its operator. */
@Path("/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Access")
public class TenantResource {
    private final TenantService tenants;
    private final CurrentCaller caller;
    private final PageTokens pages;

    public TenantResource(TenantService tenants, CurrentCaller caller, PageTokens pages) {
        this.tenants = tenants;
        this.caller = caller;
        this.pages = pages;
    }

    @POST
    @Scope(Scopes.TENANTS_ADMIN)
    @Operation(
            operationId = "createTenant",
            summary = "Make a tenant with its first key",
            description = "The key has the scopes of the caller's, without `tenants:admin`, and is shown this once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TenantDraft.class),
                            examples =
                                    @ExampleObject(
                                            name = "acme",
                                            value = "{\"name\": \"acme\", \"title\": \"Acme Research\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The tenant and its first key.",
            content = @Content(schema = @Schema(implementation = NewTenantView.class)))
    public RestResponse<NewTenantView> create(@Valid @NotNull TenantDraft draft) {
        return RestResponse.status(RestResponse.Status.CREATED, tenants.create(draft, caller.caller()));
    }

    @GET
    @Scope(Scopes.TENANTS_ADMIN)
    @Operation(operationId = "listTenants", summary = "List the tenants, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of tenants.",
            content = @Content(schema = @Schema(implementation = TenantPage.class)))
    public TenantPage list(
            @Parameter(description = "Tenants a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "The `nextPageToken` of the page before.") @RestQuery String pageToken) {
        Page<TenantView> page = tenants.list(pages.request(pageSize, pageToken, "tenants"));
        return new TenantPage(page.items(), page.nextPageToken());
    }
}
