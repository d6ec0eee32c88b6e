package dev.viva.gateway.apikey;

import dev.viva.platform.caller.CurrentCaller;
import dev.viva.platform.caller.Scope;
import dev.viva.platform.caller.Scopes;
import dev.viva.platform.page.Page;
import dev.viva.platform.page.PageRequest;
import dev.viva.platform.page.PageTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The keys of the caller's tenant. */
@Path("/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Access", description = "API keys, tenants, and tokens for candidates' browsers.")
public class ApiKeyResource {
    private final ApiKeyService keys;
    private final CurrentCaller caller;
    private final PageTokens pages;

    public ApiKeyResource(ApiKeyService keys, CurrentCaller caller, PageTokens pages) {
        this.keys = keys;
        this.caller = caller;
        this.pages = pages;
    }

    @POST
    @Scope(Scopes.OPERATIONS_ADMIN)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key",
            description =
                    "The answer is the only one that shows the key. A key can give only scopes that it has itself.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ApiKeyDraft.class),
                            examples = @ExampleObject(name = "importer", value = """
                                                    {"name": "nightly import", "scopes": ["questions:read", "questions:author"],
                                                     "expiresAt": "2099-01-01T00:00:00Z"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The key, shown this once.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the key is.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = NewApiKeyView.class)))
    public RestResponse<NewApiKeyView> create(@Valid @NotNull ApiKeyDraft draft) {
        NewApiKeyView made = keys.create(draft, caller.caller());
        return RestResponse.ResponseBuilder.<NewApiKeyView>created(URI.create("/v1/api-keys/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Scope(Scopes.OPERATIONS_ADMIN)
    @Operation(operationId = "listApiKeys", summary = "List the API keys, newest first, revoked ones too")
    @APIResponse(
            responseCode = "200",
            description = "A page of keys.",
            content = @Content(schema = @Schema(implementation = ApiKeyPage.class)))
    public ApiKeyPage list(
            @Parameter(description = "Keys a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "The `nextPageToken` of the page before.") @RestQuery String pageToken) {
        PageRequest page =
                pages.request(pageSize, pageToken, "api-keys", caller.caller().tenant());
        Page<ApiKeyView> answer = keys.list(page);
        return new ApiKeyPage(answer.items(), answer.nextPageToken());
    }

    @GET
    @Path("{id}")
    @Scope(Scopes.OPERATIONS_ADMIN)
    @Operation(operationId = "getApiKey", summary = "Get an API key, without its secret")
    @APIResponse(
            responseCode = "200",
            description = "The key.",
            content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    public ApiKeyView get(@Parameter(description = "The id of the key.") @RestPath ApiKeyId id) {
        return keys.get(id);
    }

    @DELETE
    @Path("{id}")
    @Scope(Scopes.OPERATIONS_ADMIN)
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke an API key",
            description =
                    "It opens nothing from now on (other replicas: within five seconds), nor do the candidates' tokens that it"
                            + " issued. Revoking it again changes nothing.")
    @APIResponse(responseCode = "204", description = "The key is revoked.")
    public void revoke(@Parameter(description = "The id of the key.") @RestPath ApiKeyId id) {
        keys.revoke(id);
    }
}
