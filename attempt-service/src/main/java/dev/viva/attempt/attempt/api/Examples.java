package dev.viva.attempt.attempt.api;

/** The examples of the API document. A test holds them against the schemas. */
final class Examples {
    static final String DRAFT = """
            {"question": "policy-gradient-theorem", "candidate": "candidate-17", "language": "en"}""";

    static final String STARTED = """
            {
              "id": "att_01jd5vmz9hf9ks2xq6b8c0d4ef",
              "question": {
                "id": "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
                "questionVersion": "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef",
                "slug": "policy-gradient-theorem",
                "version": 1,
                "type": "TEXT",
                "category": "REINFORCEMENT_LEARNING",
                "topic": "rl/policy-gradient",
                "topics": ["rl/policy-gradient"],
                "difficulty": "MEDIUM",
                "minutes": 10,
                "language": "en",
                "title": "The policy gradient theorem",
                "prompt": "State the policy gradient theorem and say why it matters.",
                "parts": [{"name": "main", "type": "TEXT"}],
                "languages": ["en", "ru"]
              },
              "candidate": "candidate-17",
              "language": "en",
              "activityProgress": "STARTED",
              "gradingProgress": "NOT_READY",
              "revision": 0,
              "startedAt": "2026-11-23T09:00:00.123456Z",
              "updatedAt": "2026-11-23T09:00:00.123456Z",
              "serverTime": "2026-11-23T09:00:00.123456Z",
              "asksFollowUps": false
            }""";

    static final String SUBMITTED = """
            {
              "id": "att_01jd5vmz9hf9ks2xq6b8c0d4ef",
              "question": {
                "id": "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
                "questionVersion": "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef",
                "slug": "policy-gradient-theorem",
                "version": 1,
                "type": "TEXT",
                "category": "REINFORCEMENT_LEARNING",
                "topics": ["rl/policy-gradient"],
                "difficulty": "MEDIUM",
                "language": "en",
                "title": "The policy gradient theorem",
                "prompt": "State the policy gradient theorem and say why it matters.",
                "parts": [{"name": "main", "type": "TEXT"}],
                "languages": ["en", "ru"]
              },
              "candidate": "candidate-17",
              "language": "en",
              "activityProgress": "SUBMITTED",
              "gradingProgress": "PENDING",
              "revision": 1,
              "startedAt": "2026-11-23T09:00:00.123456Z",
              "updatedAt": "2026-11-23T09:08:10.5Z",
              "submittedAt": "2026-11-23T09:08:10.5Z",
              "serverTime": "2026-11-23T09:08:10.501Z",
              "asksFollowUps": false
            }""";

    static final String WAITING = """
            {
              "id": "att_01jd5vmz9hf9ks2xq6b8c0d4ef",
              "question": {
                "id": "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
                "questionVersion": "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef",
                "slug": "merge-intervals",
                "version": 1,
                "type": "CODE",
                "category": "CODING",
                "topics": ["coding/intervals"],
                "difficulty": "EASY",
                "language": "en",
                "title": "Merge overlapping intervals",
                "prompt": "Write `merge_intervals(intervals)`.",
                "parts": [
                  {
                    "name": "main",
                    "type": "CODE",
                    "points": 100,
                    "code": {
                      "languages": ["python"],
                      "style": "FUNCTION",
                      "entryPoint": "merge_intervals",
                      "signature": {"args": ["json"], "returns": "json"},
                      "tests": [
                        {"name": "overlapping", "visible": true, "group": "basic", "args": [[[1, 3], [2, 6]]], "expected": [[1, 6]]}
                      ],
                      "hiddenTests": 14,
                      "groups": [{"name": "basic", "points": 4, "tests": 4}, {"name": "edge", "points": 11, "tests": 11}]
                    }
                  }
                ],
                "languages": ["en", "ru"]
              },
              "candidate": "candidate-17",
              "language": "en",
              "activityProgress": "SUBMITTED",
              "gradingProgress": "PENDING",
              "queue": {"position": 3, "expectedStartAt": "2026-11-23T09:08:14Z"},
              "revision": 1,
              "startedAt": "2026-11-23T09:00:00.123456Z",
              "updatedAt": "2026-11-23T09:08:10.5Z",
              "submittedAt": "2026-11-23T09:08:10.5Z",
              "serverTime": "2026-11-23T09:08:11.02Z",
              "asksFollowUps": false
            }""";

    static final String ASKED = """
            {
              "id": "att_01jd5vmz9hf9ks2xq6b8c0d4ef",
              "question": {
                "id": "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
                "questionVersion": "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef",
                "slug": "policy-gradient-theorem",
                "version": 1,
                "type": "TEXT",
                "category": "REINFORCEMENT_LEARNING",
                "topics": ["rl/policy-gradient"],
                "difficulty": "MEDIUM",
                "language": "en",
                "title": "The policy gradient theorem",
                "prompt": "State the policy gradient theorem and say why it matters.",
                "parts": [{"name": "main", "type": "TEXT"}],
                "languages": ["en", "ru"]
              },
              "candidate": "candidate-17",
              "language": "en",
              "activityProgress": "SUBMITTED",
              "gradingProgress": "PENDING",
              "revision": 1,
              "startedAt": "2026-11-23T09:00:00.123456Z",
              "updatedAt": "2026-11-23T09:08:10.5Z",
              "submittedAt": "2026-11-23T09:08:10.5Z",
              "serverTime": "2026-11-23T09:08:11.02Z",
              "asksFollowUps": true,
              "followUps": [
                {
                  "id": "follow-up-1",
                  "prompt": "How would you make the estimate less noisy without changing what it estimates?",
                  "state": "ASKED",
                  "askedAt": "2026-11-23T09:08:10.9Z"
                }
              ],
              "followUpsDueAt": "2026-11-23T09:23:10.9Z"
            }""";

    static final String PAGE = """
            {
              "items": [
                {
                  "id": "att_01jd5vmz9hf9ks2xq6b8c0d4ef",
                  "question": {
                    "id": "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
                    "questionVersion": "qsv_01jd5vk3m9fkz9j6n0m3c5d7ef",
                    "slug": "policy-gradient-theorem",
                    "version": 1
                  },
                  "candidate": "candidate-17",
                  "language": "en",
                  "activityProgress": "COMPLETED",
                  "gradingProgress": "FULLY_GRADED",
                  "revision": 1,
                  "startedAt": "2026-11-23T09:00:00.123456Z",
                  "updatedAt": "2026-11-23T09:08:10.53Z",
                  "submittedAt": "2026-11-23T09:08:10.5Z",
                  "grade": {"id": "grd_01jd5vnt5ve2rb7m4k0p8q1xyz", "percent": 87.5, "passed": true, "provisional": false}
                }
              ]
            }""";

    static final String GRADE = """
            {
              "id": "grd_01jd5vnt5ve2rb7m4k0p8q1xyz",
              "attempt": "att_01jd5vmz9hf9ks2xq6b8c0d4ef",
              "question": "qst_01jd5vk3m8fyr8b0k6t3w9x2za",
              "questionVersion": 1,
              "graders": [{"name": "claims", "version": "1"}],
              "score": 35,
              "maxScore": 40,
              "percent": 87.5,
              "passed": true,
              "confidence": 0.93,
              "provisional": false,
              "outcomes": [
                {
                  "criterion": "states-theorem",
                  "kind": "CRITERION",
                  "points": 35,
                  "maxPoints": 40,
                  "outcome": "PARTLY",
                  "confidence": 0.93,
                  "evidence": [{"start": 0, "end": 25, "quote": "the gradient of J is E[∇ …"}],
                  "explanation": "The theorem is stated without the baseline."
                }
              ],
              "improvements": [{"criterion": "states-theorem", "gain": 5, "hint": "Say what a baseline changes."}],
              "gradedAt": "2026-11-23T09:08:10.52Z"
            }""";

    static final String TEXT = """
            {"text": "The policy gradient theorem writes the gradient of the expected return as an expectation."}""";

    static final String CODE = """
            {"code": {"language": "python", "source": "def merge(intervals):\\n    return sorted(intervals)"}}""";

    static final String PARTS = """
            {"parts": {"estimate": {"number": {"value": "1.16", "unit": "M/s"}}, "reasoning": {"text": "100e9 / 86400"}}}""";

    static final String RECEIPT = """
            {"revision": 1, "savedAt": "2026-11-23T09:04:00.25Z"}""";

    static final String SAVED = """
            {"revision": 1, "savedAt": "2026-11-23T09:04:00.25Z", "response": {"text": "The policy gradient theorem says …"}}""";

    private Examples() {}
}
