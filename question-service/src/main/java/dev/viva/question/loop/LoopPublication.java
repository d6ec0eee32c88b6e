package dev.viva.question.loop;

import dev.viva.question.loop.model.LoopVersion;

/**
 * What a publication came to.
 *
 * @param created false if the draft was published already
 */
public record LoopPublication(LoopVersion version, boolean created) {}
