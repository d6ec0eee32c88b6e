package dev.viva.platform.candidate;

import java.util.List;

/** The tables in which a feature keeps something of candidates: one bean for each feature that does. */
public interface CandidateTables {

    /** In the order in which their rows can be deleted: what refers to others stands before them. */
    List<CandidateTable> tables();
}
