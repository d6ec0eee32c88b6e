package dev.viva.grading.grader;

/** What came of the work that a slow grader had asked for. */
public sealed interface WorkResult permits CodeResult, ConversationResult {}
