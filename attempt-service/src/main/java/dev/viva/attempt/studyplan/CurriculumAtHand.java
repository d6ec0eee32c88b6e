package dev.viva.attempt.studyplan;

import dev.viva.events.curriculum.Curriculum;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;

/** The curricula that were asked for in this request. */
@RequestScoped
public class CurriculumAtHand {
    private final Map<String, Curriculum> curricula = new HashMap<>();

    void put(String company, Curriculum curriculum) {
        curricula.put(company, curriculum);
    }

    /**
     * The curriculum that prepares for the company.
     *
     * @throws CurriculumNotHere until it was asked for
     */
    Curriculum of(String company) {
        Curriculum found = curricula.get(company);
        if (found == null) {
            throw new CurriculumNotHere(company);
        }
        return found;
    }
}
