package dev.viva.grading.coderun.api;

import dev.viva.events.grade.Grade.TestResult;
import dev.viva.grading.coderun.CodeRun;
import dev.viva.grading.coderun.CodeRunEvent;
import dev.viva.grading.coderun.CodeRunId;
import dev.viva.grading.coderun.CodeRunNews;
import dev.viva.grading.coderun.CodeRuns;
import dev.viva.grading.coderun.Languages;
import dev.viva.grading.coderun.NewCodeRun;
import dev.viva.grading.coderun.QueuePlace;
import dev.viva.platform.caller.Caller;
import dev.viva.platform.event.EventJson;
import dev.viva.platform.stream.WatchedThing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs without a grade: who may begin and see them. */
@ApplicationScoped
class CodeRunService {
    private final WantedTests tests;
    private final Languages languages;
    private final CodeRuns runs;

    CodeRunService(WantedTests tests, Languages languages, CodeRuns runs) {
        this.tests = tests;
        this.languages = languages;
        this.runs = runs;
    }

    /** Hands in a run, in the transaction of the request. */
    CodeRunView start(CodeRunDraft draft, Caller caller) {
        Map<String, Object> code = tests.of(draft);
        languages.require(draft.language(), code, "/language");
        CodeRun run = runs.enqueue(NewCodeRun.ofApi(caller.candidate(), draft.language(), draft.source(), code));
        return CodeRunView.of(run, Optional.empty(), List.of());
    }

    /** A run as it stands. */
    CodeRunView view(String id, Caller caller) {
        CodeRun run = visible(id, caller);
        Optional<QueuePlace> place =
                CodeRunView.State.of(run.state()) == CodeRunView.State.QUEUED ? runs.place(run.id()) : Optional.empty();
        List<TestResult> verdicts = run.result().map(result -> result.tests()).orElseGet(() -> soFar(run));
        return CodeRunView.of(run, place, verdicts);
    }

    WatchedThing watched(String id, Caller caller) {
        CodeRun run = visible(id, caller);
        return new WatchedThing(
                run.id().value(),
                run.id().toString(),
                run.lastEvent(),
                run.state().ended());
    }

    /** Runs of gradings and previews are nobody's to see: what they gave is told by the grade. */
    private CodeRun visible(String id, Caller caller) {
        return CodeRunId.parse(id)
                .flatMap(runs::find)
                .filter(run -> run.purpose() == CodeRun.Purpose.API)
                .filter(run ->
                        caller.candidate().isEmpty() || caller.candidate().equals(run.candidate()))
                .orElseThrow(() -> new CodeRunNotFound(id));
    }

    /** Those since it was begun last. */
    private List<TestResult> soFar(CodeRun run) {
        List<TestResult> verdicts = new ArrayList<>();
        for (CodeRunEvent event : runs.events(run.id(), 0)) {
            if (event.type().equals(CodeRunEvent.Type.STARTED.wireName())) {
                verdicts.clear();
            } else if (event.type().equals(CodeRunEvent.Type.TEST_FINISHED.wireName())) {
                verdicts.add(EventJson.read(event.data(), CodeRunNews.TestFinished.class)
                        .test());
            }
        }
        return verdicts;
    }
}
