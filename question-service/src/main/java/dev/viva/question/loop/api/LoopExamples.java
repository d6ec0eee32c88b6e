package dev.viva.question.loop.api;

/** Examples of the API document. */
final class LoopExamples {
    static final String PAGE = """
            {"items": [{"id": "lop_01jd5vk3m8fyr8b0k6t3w9x2za", "slug": "deepmind", "version": 1, "company": "deepmind",
              "title": "Google DeepMind: research engineer", "stages": 5, "questions": 14, "languages": ["en", "ru"]}]}""";

    static final String LOOP = """
            {"id": "lop_01jd5vk3m8fyr8b0k6t3w9x2za", "slug": "small-lab", "version": 1,
             "loopVersion": "lpv_01jd5vk3m9fkz9j6n0m3c5d7ef", "status": "PUBLISHED", "company": "small-lab", "title": "Small Lab",
             "languages": ["en"], "questions": 2,
             "stages": [{"name": "technical-screening", "type": "TECHNICAL", "title": "Technical screening", "weight": 100,
               "duration": {"minMinutes": 45, "maxMinutes": 60}, "rounds": {"min": 1, "max": 1}, "pausable": false,
               "sittingMinutes": 60, "passPercent": 60, "questions": 2,
               "rules": [{"choose": 2, "categories": ["CODING"], "topics": [], "difficulties": ["EASY", "MEDIUM"],
                 "competencies": [], "types": [], "stages": []}]}],
             "gates": [{"competency": "coding", "minimumPercent": 50, "capsAt": "NO"}], "facts": [],
             "publishedAt": "2026-11-23T10:00:00Z"}""";

    static final String DOCUMENT = """
            {"slug": "small-lab", "company": "small-lab", "title": {"en": "Small Lab"},
             "stages": [{"name": "technical-screening", "type": "TECHNICAL", "title": {"en": "Technical screening"}, "weight": 100,
               "duration": {"minMinutes": 45, "maxMinutes": 60}, "rounds": {"min": 1, "max": 1}, "pausable": false,
               "sittingMinutes": 60, "rules": [{"choose": 2, "categories": ["CODING"], "difficulties": ["EASY", "MEDIUM"]}]}],
             "gates": [{"competency": "coding", "minimumPercent": 50, "capsAt": "NO"}]}""";

    static final String DOCUMENT_YAML = """
            slug: small-lab
            company: small-lab
            title: {en: Small Lab}
            stages:
              - name: technical-screening
                type: TECHNICAL
                title: {en: Technical screening}
                weight: 100
                pausable: false
                sittingMinutes: 60
                rules:
                  - {choose: 2, categories: [CODING], difficulties: [EASY, MEDIUM]}
            """;

    static final String DRAFT = """
            {"id": "lop_01jd5vk3m8fyr8b0k6t3w9x2za", "slug": "small-lab", "changed": true,
             "createdAt": "2026-11-23T10:00:00Z", "updatedAt": "2026-11-23T10:00:00Z"}""";

    static final String PUBLICATION = """
            {"loop": "lop_01jd5vk3m8fyr8b0k6t3w9x2za", "loopVersion": "lpv_01jd5vk3m9fkz9j6n0m3c5d7ef",
             "slug": "small-lab", "version": 1, "status": "PUBLISHED", "publishedAt": "2026-11-23T10:00:00Z"}""";

    static final String COMPARISON = """
            {"a": {"id": "lop_01jd5vk3m8fyr8b0k6t3w9x2za", "slug": "deepmind", "version": 1, "company": "deepmind",
               "title": "Google DeepMind: research engineer", "questions": 14},
             "b": {"id": "lop_01jd5vk3m8fyr8b0k6t3w9x2zb", "slug": "google", "version": 1, "company": "google",
               "title": "Google: software engineer, machine learning", "questions": 8},
             "stageTypes": [{"type": "TECHNICAL", "a": 70, "b": 80, "difference": -10},
               {"type": "RESEARCH", "a": 20, "difference": 20}],
             "categories": [{"category": "REINFORCEMENT_LEARNING", "questions": {"a": 21.4, "b": 0, "difference": 21.4},
               "weight": {"a": 20.5, "b": 0, "difference": 20.5}}],
             "gates": [{"competency": "reinforcement-learning",
               "a": {"competency": "reinforcement-learning", "minimumPercent": 50, "capsAt": "NO"}}]}""";

    private LoopExamples() {}
}
