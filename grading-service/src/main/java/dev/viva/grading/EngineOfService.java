package dev.viva.grading;

import dev.viva.grading.conversation.LanguageModel;
import dev.viva.grading.engine.GradingEngine;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one grading engine of the process. */
@Singleton
public class EngineOfService {

    /** At start-up: reading the dictionaries takes some 100 ms, which the first candidate should not wait for. */
    @Produces
    @Singleton
    @Startup
    GradingEngine engine(LanguageModel model) {
        return GradingEngine.load(InstantSource.system(), model.settings());
    }
}
