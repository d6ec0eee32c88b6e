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
import org.jboss.resteasy.reactive.RestQuery;

/** Topics, misconceptions, resources and curricula; they come in with bank imports. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "catalog", description = "The words that questions refer to.")
public class CatalogResource {
    private final CurrentCaller caller;
    private final Catalog catalog;
    private final PageTokens pages;

    public CatalogResource(CurrentCaller caller, Catalog catalog, PageTokens pages) {
        this.caller = caller;
        this.catalog = catalog;
        this.pages = pages;
    }

    @GET
    @Path("topics")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "listTopics",
            summary = "List the topic tree",
            description =
                    "In the order of the paths, so that a node comes before what is below it. A question may have a topic that is not"
                            + " listed: the list gives names to paths, says what to know before each, and what to read or do for it.")
    @APIResponse(
            responseCode = "200",
            description = "One page of topics.",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicPage.class),
                            examples = @ExampleObject(name = "two topics", value = """
                                    {"items": [{"id": "rl", "title": "Reinforcement learning", "prerequisites": [], "related": [], "resources": []},
                                      {"id": "rl/policy-gradient", "parent": "rl", "title": "Policy gradient methods",
                                        "prerequisites": ["rl", "dl/backpropagation"], "related": ["rl/actor-critic"],
                                        "resources": ["sutton-barto"]}]}""")))
    public TopicPage topics(
            @Parameter(description = "Items a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Page<CatalogEntry> page = page(CatalogKind.TOPIC, pageSize, pageToken);
        return new TopicPage(
                page.map(entry -> TopicView.of(entry, acceptLanguage)).items(), page.nextPageToken());
    }

    @GET
    @Path("misconceptions")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "listMisconceptions",
            summary = "List misconceptions",
            description = "Wrong beliefs with what is true instead, in the order of their slugs.")
    @APIResponse(
            responseCode = "200",
            description = "One page of misconceptions.",
            content =
                    @Content(
                            schema = @Schema(implementation = MisconceptionPage.class),
                            examples = @ExampleObject(name = "one misconception", value = """
                                    {"items": [{"slug": "policy-gradient-is-backprop", "topic": "rl/policy-gradient",
                                      "claim": "Policy gradient is just backpropagation.",
                                      "correction": "It is the gradient of an expectation, estimated from samples weighted by returns."}]}""")))
    public MisconceptionPage misconceptions(
            @Parameter(description = "Items a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Page<CatalogEntry> page = page(CatalogKind.MISCONCEPTION, pageSize, pageToken);
        return new MisconceptionPage(
                page.map(entry -> MisconceptionView.of(entry, acceptLanguage)).items(), page.nextPageToken());
    }

    @GET
    @Path("resources")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "listResources",
            summary = "List what to read or do",
            description = "Books, papers, problem sets and guides that topics name, in the order of their slugs.")
    @APIResponse(
            responseCode = "200",
            description = "One page of resources.",
            content =
                    @Content(
                            schema = @Schema(implementation = ResourcePage.class),
                            examples = @ExampleObject(name = "one resource", value = """
                                    {"items": [{"slug": "sutton-barto", "title": "Reinforcement Learning: An Introduction", "kind": "BOOK",
                                      "authors": "Richard S. Sutton, Andrew G. Barto", "year": 2018}]}""")))
    public ResourcePage resources(
            @Parameter(description = "Items a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Page<CatalogEntry> page = page(CatalogKind.RESOURCE, pageSize, pageToken);
        return new ResourcePage(
                page.map(entry -> ResourceView.of(entry, acceptLanguage)).items(), page.nextPageToken());
    }

    @GET
    @Path("curricula")
    @Scope(Scopes.QUESTIONS_READ)
    @Operation(
            operationId = "listCurricula",
            summary = "List plans of preparation",
            description = "Each with its months, their themes, and how many problems or papers are enough, in the order of their slugs.")
    @APIResponse(
            responseCode = "200",
            description = "One page of curricula.",
            content =
                    @Content(
                            schema = @Schema(implementation = CurriculumPage.class),
                            examples = @ExampleObject(name = "one month", value = """
                                    {"items": [{"slug": "deepmind", "company": "deepmind", "title": "Half a year to an interview at DeepMind",
                                      "periods": [{"fromMonth": 1, "toMonth": 1, "title": "Fundamentals", "themes": [
                                        {"id": "coding-problems", "title": "Coding problems", "topics": ["coding"], "resources": ["leetcode"],
                                         "target": {"unit": "PROBLEMS", "min": 50, "max": 100}}]}]}]}""")))
    public CurriculumPage curricula(
            @Parameter(description = "Items a page, 1 to 200.", example = "50") @RestQuery Integer pageSize,
            @Parameter(description = "`nextPageToken` of the page before.") @RestQuery String pageToken,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Page<CatalogEntry> page = page(CatalogKind.CURRICULUM, pageSize, pageToken);
        return new CurriculumPage(
                page.map(entry -> CurriculumView.of(entry, acceptLanguage)).items(), page.nextPageToken());
    }

    private Page<CatalogEntry> page(CatalogKind kind, Integer pageSize, String pageToken) {
        PageRequest request =
                pages.request(pageSize, pageToken, kind, caller.caller().tenant());
        return request.page(catalog.page(kind, request.after().orElse(""), request.limit()), CatalogEntry::key);
    }
}
