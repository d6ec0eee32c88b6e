package dev.viva.attempt.fsrs;

/**
 * What FSRS keeps of a memory.
 *
 * @param stability days after which recall has fallen to 90 %, at least 0.001
 * @param difficulty 1 to 10: the higher, the less a success adds to stability
 */
public record Memory(double stability, double difficulty) {}
