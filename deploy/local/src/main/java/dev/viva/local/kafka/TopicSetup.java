package dev.viva.local.kafka;

import dev.viva.events.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of the contracts on a broker. */
public final class TopicSetup {
    /** On one machine; the compose file and the chart say 24. Fixed for the life of a topic. */
    private static final int LOCAL_PARTITIONS = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private TopicSetup() {}

    public static void createMissing(String bootstrap) {
        createMissing(bootstrap, LOCAL_PARTITIONS);
    }

    public static void createMissing(String bootstrap, int partitions) {
        try (Admin admin = admin(bootstrap)) {
            create(admin, partitions, await(admin.listTopics().names()));
        }
    }

    /** Forgets all records and all positions of consumers, for a test run that must not see an earlier one's. */
    public static void reset(String bootstrap) {
        try (Admin admin = admin(bootstrap)) {
            List<String> groups = await(admin.listGroups().all()).stream()
                    .map(GroupListing::groupId)
                    .toList();
            await(admin.deleteConsumerGroups(groups).all());
            Set<String> present = await(admin.listTopics().names());
            List<String> ours = Topics.all().stream()
                    .map(Topics::topic)
                    .filter(present::contains)
                    .toList();
            await(admin.deleteTopics(ours).all());
            // Not asked again which there are: for a moment the broker still lists what it has deleted.
            create(admin, LOCAL_PARTITIONS, Set.of());
        }
    }

    private static void create(Admin admin, int partitions, Set<String> present) {
        Collection<NewTopic> missing = Topics.all().stream()
                .filter(topic -> !present.contains(topic.topic()))
                .map(topic -> topic(topic, partitions))
                .toList();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (NewTopic topic : missing) {
            create(admin, topic, end);
        }
    }

    private static void create(Admin admin, NewTopic topic, long end) {
        while (true) {
            try {
                admin.createTopics(List.of(topic)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                // A topic that was deleted a moment ago is still in the way until the broker has dropped its files.
                if (!(e.getCause() instanceof TopicExistsException) || System.nanoTime() > end) {
                    throw new IllegalStateException("Topic " + topic.name() + " could not be made", e.getCause());
                }
            } catch (TimeoutException e) {
                throw new IllegalStateException("Topic " + topic.name() + " could not be made in time", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static NewTopic topic(Topics topic, int partitions) {
        String size = Integer.toString(Topics.MAX_MESSAGE_BYTES);
        Map<String, String> settings =
                switch (topic.cleanup()) {
                    case COMPACT -> Map.of("cleanup.policy", "compact", "max.message.bytes", size);
                    case DELETE ->
                        Map.of(
                                "cleanup.policy",
                                "delete",
                                "retention.ms",
                                Long.toString(
                                        Duration.ofDays(Topics.RETENTION_DAYS).toMillis()),
                                "max.message.bytes",
                                size);
                };
        return new NewTopic(topic.topic(), partitions, (short) 1).configs(settings);
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
