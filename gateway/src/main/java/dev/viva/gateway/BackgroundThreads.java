package dev.viva.gateway;

import jakarta.inject.Singleton;
import java.util.concurrent.Executor;

/**
 * Threads for work that belongs to no request. The executors that Quarkus offers hand the Vert.x context of the request on, and with it
 * its CDI request scope; background work that ends its own scope there would end the request's while it is still being served.
 */
@Singleton
public class BackgroundThreads implements Executor {
    @Override
    public void execute(Runnable work) {
        Thread.ofVirtual().name("background").start(work);
    }
}
