package dev.viva.system.architecture;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.apache.kafka.clients.consumer.Consumer;

/** What the rules forbid, so that a rule that finds nothing anywhere is noticed. */
final class CounterExamples {
    private CounterExamples() {}

    @Entity
    static final class ThingWithJson {
        @Id
        long id;

        @JsonProperty
        String name;
    }

    @Path("/careless")
    static final class CarelessResource {
        EntityManager entities;

        @GET
        @Transactional
        public ThingWithJson everything() {
            return entities.find(ThingWithJson.class, 1L);
        }
    }

    static final class ConsumerWithoutInbox {
        Consumer<String, byte[]> kafka;
    }

    static final class ThingManager {}
}
