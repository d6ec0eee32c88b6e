package dev.viva.attempt.funnel;

/** The examples of the API document. */
final class Examples {
    static final String DRAFT = """
            {
              "steps": [
                {"id": "resume", "passRate": 0.2, "stage": "resume-screening"},
                {"id": "screening", "passRate": 0.25, "stage": "technical-screening"},
                {"id": "technical", "passRate": 0.3, "stage": "in-depth-technical"},
                {"id": "research", "passRate": 0.4, "stage": "research-and-culture-fit"},
                {"id": "behavioral", "passRate": 0.5}
              ],
              "candidate": "candidate-17", "options": {"publication": {"factor": 1.35}}, "runs": 200000, "seed": 1
            }""";

    static final String ESTIMATE = """
            {
              "candidate": "candidate-17", "runs": 200000, "seed": 1, "skillSpread": 1,
              "steps": [
                {"id": "resume", "passRate": 0.2, "skill": "APPLICANTS",
                 "conditional": {"probability": 0.199755, "standardError": 0.000894427, "closedForm": 0.2},
                 "cumulative": {"probability": 0.199755, "standardError": 0.000894427, "closedForm": 0.2}}
              ],
              "offer": {"chance": {"probability": 0.00301, "standardError": 0.000122, "closedForm": 0.003},
                        "low": 0.0000213, "high": 0.0118},
              "options": [
                {"option": "publication", "step": "resume", "factor": 1.35, "passRate": 0.27,
                 "offer": {"probability": 0.00407, "standardError": 0.000142, "closedForm": 0.00405},
                 "low": 0.0039, "high": 0.0042, "kind": "ASSOCIATION", "note": "Association, not cause: …"}
              ],
              "hours": [
                {"topic": "rl/policy-gradient", "estimated": true, "needed": 0, "gain": 0.000041, "gainLow": 0.000022, "gainHigh": 0.000068},
                {"topic": "ethics/privacy", "estimated": false, "needed": 2}
              ],
              "learningCurve": {"ceiling": 0.95, "timeConstantHours": 10}
            }""";

    private Examples() {}
}
