package dev.viva.question.question.api;

/** Examples of the API document. */
final class QuestionExamples {
    static final String PAGE = """
            {"items": [{"id": "qst_01jd5vk3m8fyr8b0k6t3w9x2za", "slug": "policy-gradient-theorem", "version": 1, "type": "TEXT",
              "category": "REINFORCEMENT_LEARNING", "topic": "rl/policy-gradient", "difficulty": "MEDIUM",
              "title": "The policy gradient theorem and REINFORCE", "languages": ["en", "ru"]}]}""";

    static final String QUESTION = """
            {"id": "qst_01jd5vk3m8fyr8b0k6t3w9x2za", "slug": "policy-gradient-theorem", "version": 1,
             "questionVersion": "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef", "status": "PUBLISHED", "type": "TEXT",
             "category": "REINFORCEMENT_LEARNING", "topic": "rl/policy-gradient", "topics": ["rl/policy-gradient"],
             "difficulty": "MEDIUM", "stages": ["in-depth-technical"], "companies": ["deepmind"], "competencies": ["ml-theory"],
             "minutes": 10, "title": "The policy gradient theorem and REINFORCE",
             "prompt": "Explain the policy gradient theorem and how REINFORCE relates to it.", "languages": ["en", "ru"],
             "parts": [{"name": "main", "type": "TEXT"}]}""";

    static final String DOCUMENT = """
            {"slug": "gradient-direction", "category": "ML_THEORY", "topics": ["ml/optimisation"], "difficulty": "EASY",
             "title": {"en": "The direction of a gradient step"}, "prompt": {"en": "Which way does gradient descent step, and why?"},
             "modelAnswer": {"en": "Against the gradient: it points to the steepest ascent, so its opposite lowers the loss fastest."},
             "parts": [{"name": "main", "type": "TEXT"}],
             "rubric": {"passPercent": 60, "criteria": [{"id": "against", "points": 10,
               "claim": {"en": "The step goes against the gradient because the gradient points to the steepest ascent."}}]},
             "exemplars": [{"name": "off-topic", "language": "en", "kind": "OFF_TOPIC",
               "response": {"text": "I like long walks."}, "expect": {"percent": [0, 10], "redFlags": []}}]}""";

    static final String DOCUMENT_YAML = """
            slug: gradient-direction
            category: ML_THEORY
            topics: [ml/optimisation]
            difficulty: EASY
            title: {en: The direction of a gradient step}
            prompt: {en: "Which way does gradient descent step, and why?"}
            parts: [{name: main, type: TEXT}]
            rubric:
              criteria:
                - {id: against, points: 10, claim: {en: The step goes against the gradient.}}
            """;

    static final String DRAFT = """
            {"id": "qst_01jd5vk3m8fyr8b0k6t3w9x2za", "slug": "gradient-direction", "type": "TEXT", "category": "ML_THEORY",
             "topic": "ml/optimisation", "difficulty": "EASY", "title": "The direction of a gradient step", "languages": ["en"],
             "changed": true, "createdAt": "2026-11-23T10:00:00Z", "updatedAt": "2026-11-23T10:00:00Z"}""";

    static final String PUBLICATION = """
            {"question": "qst_01jd5vk3m8fyr8b0k6t3w9x2za", "questionVersion": "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef",
             "slug": "gradient-direction", "version": 1, "status": "PUBLISHED", "publishedAt": "2026-11-23T10:00:00Z",
             "exemplars": [{"exemplar": "off-topic", "holds": true, "percent": 0, "met": [], "redFlags": []}]}""";

    private QuestionExamples() {}
}
