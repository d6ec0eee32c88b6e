package dev.viva.question.exchange;

/** Another process has taken the import over; this one stores nothing of it. */
final class ImportLost extends RuntimeException {
    ImportLost(ImportId id) {
        super("the import " + id + " belongs to another process now");
    }
}
