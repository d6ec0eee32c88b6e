package dev.viva.attempt.studyplan.api;

/** Examples of the API document. */
final class Examples {
    static final String DRAFT = """
            {"loop": "deepmind", "date": "2027-03-01", "hoursPerWeek": 10}""";

    static final String WISH = """
            {"date": "2027-04-01", "hoursPerWeek": 8}""";

    static final String TICK = """
            {"done": 1}""";

    static final String PAGE = """
            {
              "items": [
                {"id": "pln_01jd5vmz9hf9ks2xq6b8c0d4ef", "candidate": "candidate-17", "loop": "deepmind", "date": "2027-03-01",
                 "hoursPerWeek": 10, "createdAt": "2026-11-30T09:00:00Z"}
              ]
            }""";

    static final String PLAN = """
            {
              "id": "pln_01jd5vmz9hf9ks2xq6b8c0d4ef", "candidate": "candidate-17", "loop": "deepmind", "curriculum": "deepmind",
              "startsOn": "2026-11-30", "date": "2027-03-01", "hoursPerWeek": 10, "language": "en",
              "weeks": [
                {"number": 1, "startsOn": "2026-11-30", "theme": "Fundamentals", "hours": 10, "plannedHours": 3,
                 "activities": [
                   {"number": 1, "kind": "PROBLEM", "theme": "coding-problems", "title": "Problems: Arrays and strings",
                    "topic": "coding/arrays-strings", "questions": ["merge-intervals"], "resource": "leetcode", "count": 3,
                    "minutes": 120, "done": 1, "why": "Readiness is estimated at 41 %; the topic is 12 % of the interview."},
                   {"number": 2, "kind": "READING", "theme": "ml-basics", "title": "Reading: Pattern Recognition and Machine Learning",
                    "resource": "bishop-prml", "count": 1, "minutes": 60, "done": 0,
                    "why": "Belongs to “Bias and variance, regularization, cross-validation”."}
                 ]}
              ],
              "totals": [
                {"kind": "PROBLEM", "theme": "coding-problems", "target": {"min": 50, "max": 100}, "planned": 20, "done": 1},
                {"kind": "READING", "target": {"min": 13, "max": 40}, "planned": 13, "done": 0}
              ],
              "shortfall": {
                "minutes": 1200, "items": [{"kind": "PROBLEM", "theme": "coding-problems", "missing": 30, "minutes": 1200}],
                "summary": "Time is missing, in hours: 20. A later date or more hours a week would make room for everything."
              },
              "stories": {"told": ["communication"], "missing": ["collaboration"]},
              "basis": {
                "method": "normal-normal-on-logits/1",
                "topics": [{"topic": "coding/arrays-strings", "readiness": 0.41, "weight": 0.12}]
              },
              "computedAt": "2026-11-30T09:00:00Z"
            }""";

    static final String CALENDAR = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//Viva//Study plan//EN\r
            END:VCALENDAR\r
            """;

    private Examples() {}
}
