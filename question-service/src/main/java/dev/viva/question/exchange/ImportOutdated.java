package dev.viva.question.exchange;

/** Somebody changed a question between the comparison and the storing; the comparison has to be made again. */
final class ImportOutdated extends RuntimeException {
    ImportOutdated(String slug) {
        super("the question " + slug + " changed while the import ran");
    }
}
