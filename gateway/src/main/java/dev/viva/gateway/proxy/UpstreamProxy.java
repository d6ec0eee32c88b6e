package dev.viva.gateway.proxy;

import dev.viva.gateway.problem.ProblemWriter;
import dev.viva.gateway.route.Route;
import dev.viva.gateway.route.Upstream;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Passes admitted requests on to the service they belong to. Nothing is buffered in either direction. */
@ApplicationScoped
public class UpstreamProxy {
    private static final Logger LOG = Logger.getLogger(UpstreamProxy.class);
    private static final int MAX_WAITING = 1000;

    private final HttpClient client;
    private final ProxyConfig config;
    private final ProblemWriter problems;
    private final OpenStreams streams;
    private final Map<Upstream, RequestOptions> origins = new EnumMap<>(Upstream.class);

    public UpstreamProxy(Vertx vertx, ProxyConfig config, ProblemWriter problems, OpenStreams streams) {
        this.config = config;
        this.problems = problems;
        this.streams = streams;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setMaxWaitQueueSize(MAX_WAITING)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(config.maxConnections()));
        for (Upstream upstream : Upstream.values()) {
            if (upstream != Upstream.OWN) {
                origins.put(upstream, origin(config.address(upstream)));
            }
        }
    }

    /**
     * Hands the exchange over; whatever happens from here on, it is answered.
     *
     * @param authorization the internal token, as a header value
     * @param traceparent the trace of the request
     */
    public void pass(RoutingContext exchange, Route route, String authorization, String traceparent) {
        PassedOn passedOn = new PassedOn(exchange, route, authorization, traceparent, problems, streams);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> request(route.upstream()))
                .addInterceptor(passedOn)
                .handle(exchange.request());
    }

    private Future<HttpClientRequest> request(Upstream upstream) {
        return connected(() -> client.request(new RequestOptions(origins.get(upstream))))
                // Faults show in the future of the answer; without a handler they would be logged as errors here.
                .map(request -> request.exceptionHandler(
                        fault -> LOG.debugf("Request to %s broke off: %s", upstream.service(), fault)))
                .recover(fault -> Future.failedFuture(new NotConnected(fault)));
    }

    /**
     * Connects, and once more if that fails, for every method: nothing of the request was sent yet. Behind one address there may be a replica
     * that lives, and on a machine whose processors are taken the time may be over before this process has looked at its own connection.
     */
    static <T> Future<T> connected(Supplier<Future<T>> connect) {
        return connect.get()
                .recover(fault -> fault instanceof ConnectException || fault instanceof TimeoutException
                        ? connect.get()
                        : Future.failedFuture(fault));
    }

    private RequestOptions origin(URI address) {
        boolean tls = "https".equals(address.getScheme());
        int port = address.getPort() < 0 ? (tls ? 443 : 80) : address.getPort();
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(tls)
                .setConnectTimeout(config.connectTimeout().toMillis())
                // Ends with the head of the answer, so an open stream has no limit.
                .setIdleTimeout(config.responseTimeout().toMillis());
    }
}
