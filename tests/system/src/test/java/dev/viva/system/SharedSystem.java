package dev.viva.system;

import dev.viva.testing.VivaSystem;
import dev.viva.testing.client.VivaClient;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;

/** The one running system that tests share which do not break it; each of them uses candidates and tenants of its own. */
final class SharedSystem {
    private SharedSystem() {}

    /** A client with a key of the tenant {@code default} that holds every scope. */
    static VivaClient client() {
        return VivaClient.of(VivaSystem.shared());
    }

    /** A client with the first key of a tenant that was made a moment ago. */
    static VivaClient anotherTenant() {
        VivaClient operator = client();
        String name = "tenant-" + UUID.randomUUID().toString().substring(0, 13);
        String key = operator.request()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/v1/tenants")
                .then()
                .statusCode(201)
                .extract()
                .path("firstKey.key");
        return operator.with(key);
    }
}
