package dev.viva.question.exchange;

/** An import was stored; once its transaction is committed it can be worked on. */
record ImportAccepted(ImportId id) {}
