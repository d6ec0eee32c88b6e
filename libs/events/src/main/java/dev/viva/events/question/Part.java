package dev.viva.events.question;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One part of a question with a form of its own. All types but TEXT and STORY carry the settings of their form in the field named
 * like the type; they stay plain trees here until a grader reads them.
 *
 * @param points what a measured part is worth; {@code null} for TEXT and STORY, whose points stand in the rubric
 */
public record Part(
        String name,
        PartType type,
        BigDecimal points,
        Map<String, Object> code,
        Map<String, Object> numeric,
        Map<String, Object> formula,
        Map<String, Object> choice,
        Map<String, Object> diagram) {

    /** A part whose points stand in the rubric. */
    public static Part of(String name, PartType type) {
        return new Part(name, type, null, null, null, null, null, null);
    }
}
