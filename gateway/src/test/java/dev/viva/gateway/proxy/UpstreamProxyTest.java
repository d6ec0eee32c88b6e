package dev.viva.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.net.ConnectException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class UpstreamProxyTest {
    @Test
    void aConnectionThatCannotBeHadIsAskedForOnceMore() {
        assertThat(outcome(new ConnectException("refused"), null)).isNull();
        assertThat(outcome(new TimeoutException("2000 ms"), null)).isNull();
    }

    @Test
    void notThreeTimes() {
        ConnectException second = new ConnectException("second");
        assertThat(outcome(new ConnectException("first"), second, null)).isSameAs(second);
    }

    @Test
    void aFaultThatASecondTryCannotMendIsToldAtOnce() {
        IllegalArgumentException fault = new IllegalArgumentException("ill-formed");
        assertThat(outcome(fault, null)).isSameAs(fault);
    }

    /**
     * What is left after the tries.
     *
     * @param faults of one try after the other; {@code null} is a connection
     */
    private static Throwable outcome(Throwable... faults) {
        Deque<Future<String>> tries = new ArrayDeque<>();
        for (Throwable fault : faults) {
            tries.add(fault == null ? Future.succeededFuture("connection") : Future.failedFuture(fault));
        }
        return UpstreamProxy.connected(tries::remove).cause();
    }
}
