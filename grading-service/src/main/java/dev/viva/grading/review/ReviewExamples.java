package dev.viva.grading.review;

/** Reviews as the API's document shows them. */
final class ReviewExamples {
    static final String DECISION = """
            {"reviewer":"maria","outcomes":[{"criterion":"baseline","outcome":"PARTLY","points":30,
              "note":"Names the baseline, but not what it does to the variance.","evidence":[{"quote":"we subtract a baseline"}]}]}""";

    private static final String ASKED = """
            "candidate":"ada","language":"en","submittedAt":"2026-01-12T09:29:58.5Z",
             "question":{"id":"qst_01jd5vk3m8fyr8b0k6t3w9x2za","slug":"policy-gradient-theorem","version":1,
               "title":"The policy gradient theorem","prompt":"State the theorem and say what a baseline is for."},
             "response":{"text":"The gradient of the return, and we subtract a baseline"}""";

    private static final String STATED = """
            {"criterion":"states-theorem","kind":"CRITERION","points":60,"maxPoints":60,"outcome":"MET","confidence":0.9,
                  "evidence":[{"start":0,"end":26,"quote":"The gradient of the return"}],"explanation":"The answer says it."}""";

    private static final String WHY_UNSURE = """
            "evidence":[{"start":32,"end":54,"quote":"we subtract a baseline"}],"explanation":
                "A reviewer decides this: the grader's confidence is 0.64, and at least 0.7 is required. It would say: The answer states a part of this.\"""";

    static final String UNSURE = """
            {"attempt":"att_01jd5vk3m8fyr8b0k6t3w9x2zc","etag":"\\"2\\"","gradingProgress":"PENDING_MANUAL",""" + ASKED + """
            ,
             "unsure":[{"criterion":"baseline","kind":"CRITERION","worth":40,
               "claim":"A baseline lowers the variance and adds no bias.","levels":[],"confidence":0.64,""" + WHY_UNSURE + """
            }],
             "grade":{"id":"grd_01jd5vk3m8fyr8b0k6t3w9x2zb","attempt":"att_01jd5vk3m8fyr8b0k6t3w9x2zc",
               "question":"qst_01jd5vk3m8fyr8b0k6t3w9x2za","questionVersion":1,"graders":[{"name":"text","version":"1"}],
               "score":60,"maxScore":100,"percent":60,"passed":true,"confidence":0.8,"provisional":true,
               "outcomes":[""" + STATED + """
            ,
                 {"criterion":"baseline","kind":"CRITERION","points":0,"maxPoints":40,"outcome":"UNSURE","confidence":0.64,""" + WHY_UNSURE + """
            }],
               "improvements":[{"criterion":"baseline","gain":40,"hint":"Say what a baseline does to the variance."}],
               "gradedAt":"2026-01-12T09:30:00.125Z"},
             "reviews":[]}""";

    static final String DECIDED = """
            {"attempt":"att_01jd5vk3m8fyr8b0k6t3w9x2zc","etag":"\\"3\\"","gradingProgress":"FULLY_GRADED",""" + ASKED + """
            ,
             "unsure":[],
             "grade":{"id":"grd_01jd5vk3m8fyr8b0k6t3w9x2zd","attempt":"att_01jd5vk3m8fyr8b0k6t3w9x2zc",
               "question":"qst_01jd5vk3m8fyr8b0k6t3w9x2za","questionVersion":1,
               "graders":[{"name":"text","version":"1"},{"name":"person","version":"1"}],
               "score":90,"maxScore":100,"percent":90,"passed":true,"confidence":0.94,"provisional":false,
               "outcomes":[""" + STATED + """
            ,
                 {"criterion":"baseline","kind":"CRITERION","points":30,"maxPoints":40,"outcome":"PARTLY","confidence":1,
                  "evidence":[{"start":32,"end":54,"quote":"we subtract a baseline"}],
                  "explanation":"Names the baseline, but not what it does to the variance."}],
               "improvements":[{"criterion":"baseline","gain":10,"hint":"Say what a baseline does to the variance."}],
               "supersedes":"grd_01jd5vk3m8fyr8b0k6t3w9x2zb","gradedAt":"2026-01-12T10:02:11.031Z"},
             "reviews":[{"reviewer":"maria","caller":"key_01jd5vk3m8fyr8b0k6t3w9x2ze","reviewedAt":"2026-01-12T10:02:11.03Z",
               "grade":"grd_01jd5vk3m8fyr8b0k6t3w9x2zd",
               "outcomes":[{"criterion":"baseline","outcome":"PARTLY","evidence":[{"start":32,"end":54,"quote":"we subtract a baseline"}],
                 "explanation":"Names the baseline, but not what it does to the variance."}]}]}""";

    static final String PAGE = "{\"items\":[" + UNSURE + "]}";

    private ReviewExamples() {}
}
