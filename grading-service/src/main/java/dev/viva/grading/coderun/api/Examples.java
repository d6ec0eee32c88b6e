package dev.viva.grading.coderun.api;

/** Code runs as the API's document shows them. */
final class Examples {
    static final String LANGUAGES = """
            {"items":[{"id":"python","version":"3.11.2","sandboxTier":"A","packages":["numpy 1.24.2"]}]}""";

    static final String WITH_STDIN = """
            {"language":"python","source":"print(int(input()) ** 2)","stdin":"3\\n"}""";

    static final String WITH_TESTS = """
            {"language":"python","source":"def square(x):\\n    return x * x",
             "code":{"style":"FUNCTION","entryPoint":"square","tests":[{"name":"three","args":[3],"expected":9}]}}""";

    static final String WITH_QUESTION = """
            {"language":"python","source":"def two_sum(numbers, target):\\n    return [0, 1]","question":"two-sum"}""";

    static final String QUEUED = """
            {"id":"run_01jd5vmz9hf9ks2xq6b8c0d4ef","state":"QUEUED","language":"python","tests":[],
             "createdAt":"2026-01-12T09:30:00.125Z"}""";

    static final String DONE = """
            {"id":"run_01jd5vmz9hf9ks2xq6b8c0d4ef","state":"DONE","language":"python",
             "tests":[{"name":"three","visible":true,"verdict":"WRONG_ANSWER","timeMs":4,"cpuMs":0,"memoryBytes":11534336,
               "outputBytes":0,"limits":{"cpuMillis":2000,"wallMillis":5000,"memoryMebibytes":256,"outputKibibytes":64},
               "comparison":{"input":"[3]","expected":"9","got":"6"}}],
             "createdAt":"2026-01-12T09:30:00.125Z","startedAt":"2026-01-12T09:30:00.131Z","finishedAt":"2026-01-12T09:30:00.17Z"}""";

    static final String EVENTS = """
            id: 1
            event: code-run.started
            data: {"run":"run_01jd5vmz9hf9ks2xq6b8c0d4ef","startedAt":"2026-01-12T09:30:00.131Z"}

            id: 2
            event: code-run.test-finished
            data: {"run":"run_01jd5vmz9hf9ks2xq6b8c0d4ef","index":0,"test":{"name":"three","visible":true,"verdict":"ACCEPTED"}}

            id: 3
            event: code-run.finished
            data: {"run":"run_01jd5vmz9hf9ks2xq6b8c0d4ef","state":"DONE","tests":[{"name":"three","visible":true,"verdict":"ACCEPTED"}]}

            """;

    private Examples() {}
}
