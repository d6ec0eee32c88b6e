package dev.viva.runner.executor;

import dev.viva.runner.worker.Worker;

/** What the layers forbid, so that a rule that finds nothing anywhere is noticed. */
public record ExecutorKnowsTheWorker(Worker worker) {}
