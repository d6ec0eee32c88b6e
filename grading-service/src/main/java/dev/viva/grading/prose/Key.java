package dev.viva.grading.prose;

/**
 * Something by which a word of a claim and a word of an answer can be the same: a lemma, a stem (starting with ~), a term of the field
 * (starting with #) or a number.
 *
 * @param flip whether the word means the contrary of what the key names
 * @param credit how sure the match is, up to 1
 */
record Key(String id, boolean flip, double credit) {}
