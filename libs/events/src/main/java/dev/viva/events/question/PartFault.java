package dev.viva.events.question;

/**
 * One thing that is wrong with the settings of a part or with an answer to it.
 *
 * @param pointer JSON Pointer from the settings or the answer on
 * @param code stable, for programs
 * @param detail one English sentence, for people
 */
public record PartFault(String pointer, String code, String detail) {}
