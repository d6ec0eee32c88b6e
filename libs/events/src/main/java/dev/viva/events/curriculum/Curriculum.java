package dev.viva.events.curriculum;

import dev.viva.events.question.LocalizedText;
import java.util.List;

/**
 * A plan of preparation by month with all that it refers to. It is asked for once and kept with the study plan that is made of it, so it
 * is no event; fields may be added, never taken away.
 *
 * @param company slug of the company that it prepares for; {@code null} if for none in particular
 * @param periods in their order, without gaps
 * @param topics those of its themes, those below them, and what has to be known before them
 * @param resources those that its themes name
 */
public record Curriculum(
        String slug,
        String company,
        LocalizedText title,
        List<Period> periods,
        List<Topic> topics,
        List<Resource> resources) {

    public Curriculum {
        periods = periods == null ? List.of() : List.copyOf(periods);
        topics = topics == null ? List.of() : List.copyOf(topics);
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /**
     * One or several months.
     *
     * @param fromMonth the first, 1 or more
     * @param toMonth the last
     */
    public record Period(int fromMonth, int toMonth, LocalizedText title, List<Theme> themes) {
        public Period {
            themes = themes == null ? List.of() : List.copyOf(themes);
        }
    }

    /**
     * What is done in a period.
     *
     * @param topics nodes of the topic tree: the topics below them too
     * @param resources slugs
     * @param target how much of it is enough; {@code null} if nobody says
     */
    public record Theme(String id, LocalizedText title, List<String> topics, List<String> resources, Target target) {
        public Theme {
            topics = topics == null ? List.of() : List.copyOf(topics);
            resources = resources == null ? List.of() : List.copyOf(resources);
        }
    }

    /** A range of problems or papers, both ends belong to it. */
    public record Target(Unit unit, int min, int max) {
        /** What is counted. */
        public enum Unit {
            PROBLEMS,
            PAPERS
        }
    }

    /**
     * A topic.
     *
     * @param id its path
     * @param prerequisites paths of what to know before it
     */
    public record Topic(String id, LocalizedText title, List<String> prerequisites) {
        public Topic {
            prerequisites = prerequisites == null ? List.of() : List.copyOf(prerequisites);
        }
    }

    /**
     * What to read or do.
     *
     * @param year when it appeared; a resource without one is a source to choose from
     */
    public record Resource(String slug, LocalizedText title, String kind, Integer year, String url) {}
}
