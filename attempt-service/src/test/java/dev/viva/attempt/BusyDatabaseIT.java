package dev.viva.attempt;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.Callers;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.events.grade.Grade;
import dev.viva.testing.VivaStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class BusyDatabaseIT {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void withoutAFreeConnectionRequestsAreToldToWaitAndEventsWait() throws Exception {
        String slug = Questions.inTheBank("busy");
        String id = start(slug).path("id");
        Callers.keyOf("default")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "answer"))
                .post("/v1/attempts/{id}/submission", id)
                .then()
                .statusCode(202);
        Grade grade = OtherServices.grade(id, "80", false, null);

        List<Connection> all = takeAllConnections();
        try {
            OtherServices.release("default", grade);
            start(slug)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("database-busy"));
            Callers.keyOf("default").get("/v1/attempts/{id}", id).then().statusCode(503);
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        for (int i = 0; i < 30; i++) {
            start(slug).then().statusCode(201);
        }
        Await.until(
                "the grade is here",
                () -> Callers.keyOf("default")
                                .get("/v1/attempts/{id}/grade", id)
                                .statusCode()
                        == 200);
        Callers.withScopes("default", "operations:admin")
                .get("/v1/dead-letters")
                .then()
                .body("items", hasSize(0));
    }

    private List<Connection> takeAllConnections() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        int max = dataSource.getConfiguration().connectionPoolConfiguration().maxSize();
        while (taken.size() < max) {
            taken.add(dataSource.getConnection());
        }
        return taken;
    }

    private static io.restassured.response.Response start(String slug) {
        return Callers.keyOf("default")
                .contentType(ContentType.JSON)
                .body(Map.of("question", slug))
                .post("/v1/attempts");
    }
}
