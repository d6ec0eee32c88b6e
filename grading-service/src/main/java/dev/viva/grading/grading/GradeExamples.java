package dev.viva.grading.grading;

/** Grades as the API's document shows them. */
public final class GradeExamples {
    /** Of a submission. */
    public static final String RELEASED = """
            {"id":"grd_01jd5vk3m8fyr8b0k6t3w9x2zb","attempt":"att_01jd5vk3m8fyr8b0k6t3w9x2zc",
             "question":"qst_01jd5vk3m8fyr8b0k6t3w9x2za","questionVersion":1,
             "graders":[{"name":"text","version":"1"}],"score":60,"maxScore":100,"percent":60,"passed":true,"confidence":0.82,
             "provisional":false,
             "outcomes":[{"criterion":"states-theorem","kind":"CRITERION","points":60,"maxPoints":60,"outcome":"MET",
               "confidence":0.9,"evidence":[{"start":0,"end":26,"quote":"The gradient of the return"}],
               "explanation":"The answer says it."},
              {"criterion":"baseline","kind":"CRITERION","points":0,"maxPoints":40,"outcome":"MISSED","confidence":0.7,
               "evidence":[],"explanation":"The answer does not say it."}],
             "improvements":[{"criterion":"baseline","gain":40,"hint":"Say what a baseline does to the variance."}],
             "gradedAt":"2026-01-12T09:30:00.125Z"}""";

    /** Of a preview: it has neither id nor attempt. */
    public static final String PREVIEW = """
            {"question":"preview","graders":[{"name":"text","version":"1"}],"score":100,"maxScore":100,"percent":100,
             "passed":true,"confidence":0.9,"provisional":false,
             "outcomes":[{"criterion":"statement-1","kind":"CRITERION","points":100,"maxPoints":100,"outcome":"MET",
               "confidence":0.9,"evidence":[{"start":0,"end":33,"quote":"A hash table looks up by the key."}],
               "explanation":"The answer says it."}],
             "improvements":[],"gradedAt":"2026-01-12T09:30:00.125Z"}""";

    private GradeExamples() {}
}
