package dev.viva.grading.coderun;

import java.util.UUID;

/** A grading step whose run waits for a slot. */
public record WaitingStep(String tenant, UUID step, QueuePlace place) {}
