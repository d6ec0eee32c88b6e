package dev.viva.grading.conversation;

/** Fired within the transaction in which a conversation was put down to be held. */
public record ConversationQueued() {}
