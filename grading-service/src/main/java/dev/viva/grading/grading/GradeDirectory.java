package dev.viva.grading.grading;

import dev.viva.events.grade.Grade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds released grades. */
@ApplicationScoped
class GradeDirectory {
    private final GradeRepository grades;
    private final SubmissionRepository submissions;

    GradeDirectory(GradeRepository grades, SubmissionRepository submissions) {
        this.grades = grades;
        this.submissions = submissions;
    }

    /** A grade; with a candidate given, only if it is that candidate's. */
    @Transactional
    Optional<Grade> find(GradeId id, Optional<String> candidate) {
        return grades.findByIdOptional(id.value())
                .filter(stored -> candidate.isEmpty() || candidate.get().equals(candidateOf(stored)))
                .map(StoredGrade::grade);
    }

    private String candidateOf(StoredGrade stored) {
        return submissions.findById(stored.attempt().value()).candidate();
    }
}
