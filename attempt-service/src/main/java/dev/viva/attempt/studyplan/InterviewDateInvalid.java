package dev.viva.attempt.studyplan;

import dev.viva.platform.problem.FieldError;
import dev.viva.platform.problem.Invalid;
import java.time.LocalDate;
import java.util.List;

/** Nobody can plan until this day. */
public final class InterviewDateInvalid extends Invalid {
    private static final int YEARS = 2;

    private InterviewDateInvalid(String detail) {
        super("date-out-of-range", detail, List.of(new FieldError("/date", "date-out-of-range", detail)));
    }

    /** Refuses today, what is past, and what is more than two years away. */
    static void check(LocalDate interview, LocalDate today) {
        if (!interview.isAfter(today) || interview.isAfter(today.plusYears(YEARS))) {
            throw new InterviewDateInvalid("The interview is tomorrow at the earliest and in " + YEARS
                    + " years at the latest: from " + today.plusDays(1) + " to " + today.plusYears(YEARS) + ".");
        }
    }
}
