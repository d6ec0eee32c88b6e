package dev.viva.attempt.interview.api;

/** The examples of the API document. A test holds them against the schemas. */
final class InterviewExamples {
    static final String DRAFT = """
            {"loop": "deepmind", "candidate": "candidate-17", "language": "en"}""";

    static final String STARTED = """
            {
              "id": "int_01jd5vmz9hf9ks2xq6b8c0d4ef",
              "loop": "deepmind",
              "loopVersion": 1,
              "candidate": "candidate-17",
              "language": "en",
              "seed": 20261126,
              "state": "IN_PROGRESS",
              "stages": [
                {
                  "name": "technical-screening",
                  "title": "Technical screening",
                  "type": "TECHNICAL",
                  "weight": 20,
                  "state": "OPEN",
                  "openedAt": "2026-11-26T09:00:05.123456Z",
                  "deadline": "2026-11-26T10:00:05.123456Z",
                  "pausable": false,
                  "minutes": 60,
                  "form": false,
                  "attempts": [
                    {
                      "id": "att_01jd5vmz9hf9ks2xq6b8c0d4ef",
                      "question": {"slug": "merge-intervals", "title": "Merge overlapping intervals"},
                      "activityProgress": "STARTED",
                      "gradingProgress": "NOT_READY"
                    }
                  ]
                },
                {
                  "name": "research-and-culture-fit",
                  "title": "Research and culture fit",
                  "type": "RESEARCH",
                  "weight": 80,
                  "state": "LOCKED",
                  "pausable": true,
                  "pausesLeft": 2,
                  "minutes": 75,
                  "form": false,
                  "attempts": [
                    {
                      "id": "att_01jd5vmz9jf9ks2xq6b8c0d4eg",
                      "activityProgress": "INITIALIZED",
                      "gradingProgress": "NOT_READY"
                    }
                  ]
                }
              ],
              "startedAt": "2026-11-26T09:00:00.123456Z",
              "serverTime": "2026-11-26T09:00:06.5Z"
            }""";

    static final String FORM = """
            {
              "fields": {
                "publications": [
                  {"kind": "top-venue-coauthor", "title": "Planning with a learned model", "link": "https://example.org/paper"}
                ],
                "projects": [{"kind": "reproduction", "title": "DQN on five Atari games, with figures"}]
              }
            }""";

    static final String ACCOMMODATION = """
            {"extraTimePercent": 50, "extraPauses": 2}""";

    private InterviewExamples() {}
}
