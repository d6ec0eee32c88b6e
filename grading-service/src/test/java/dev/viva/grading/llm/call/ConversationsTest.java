package dev.viva.grading.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.events.grade.Grade.Fault;
import dev.viva.grading.grader.Ask;
import dev.viva.grading.grader.Ask.Choice;
import dev.viva.grading.grader.ConversationResult;
import dev.viva.grading.grader.ConversationResult.Decision;
import dev.viva.grading.grader.SlowGrader.Work.Conversation;
import dev.viva.grading.testing.ChatStub;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a real socket that speaks the protocol of OpenAI, and breaks it. */
@Timeout(30)
class ConversationsTest {
    private static final String KEY = "sk-this-is-secret";
    private static final Choice FIRST = new Choice("first", List.of("MET", "PARTLY", "MISSED", "UNSURE"));
    private static final Choice SECOND = new Choice("second", List.of("deep", "MISSED", "UNSURE"));

    private final List<String> ends = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> tokens = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private boolean goesDown;

    @Test
    void aReplyIsReadAndCounted() {
        try (ChatStub stub = ChatStub.start(ConversationsTest::decide)) {
            ConversationResult result = conversations(stub).hold(conversation(1));

            assertThat(result.fault()).isNull();
            assertThat(result.replies()).hasSize(1);
            assertThat(result.replies().getFirst().model()).isEqualTo("stub-model-2026-01-01");
            assertThat(result.replies().getFirst().decisions())
                    .containsExactly(new Decision("first", "MET", "words"), new Decision("second", "deep", "words"));
            assertThat(ends).containsExactly("ok", "conversation ok");
            assertThat(tokens).containsExactly(1_000L, 200L);
        }
    }

    @Test
    void theRequestSaysModelTemperatureSeedAndForm() {
        try (ChatStub stub = ChatStub.start(ConversationsTest::decide)) {
            conversations(stub).hold(conversation(1));
            ChatStub.Call call = stub.calls().getFirst();
            JsonNode body = call.body();
            assertThat(call.authorization()).isEqualTo("Bearer " + KEY);
            assertThat(call.instructions()).isEqualTo("judge");
            assertThat(call.task()).isEqualTo("the answer");
            assertThat(body.path("model").asText()).isEqualTo("stub-model");
            assertThat(body.path("temperature").asDouble(-1)).isZero();
            assertThat(body.path("seed").asInt()).isEqualTo(7);
            assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
            assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
            JsonNode schema = body.at("/response_format/json_schema");
            assertThat(schema.path("strict").asBoolean()).isTrue();
            assertThat(schema.at("/schema/additionalProperties").asBoolean(true))
                    .isFalse();
            assertThat(schema.at("/schema/required").toString()).isEqualTo("[\"first\",\"second\"]");
            assertThat(schema.at("/schema/properties/second/properties/outcome/enum")
                            .toString())
                    .isEqualTo("[\"deep\",\"MISSED\",\"UNSURE\"]");
        }
    }

    @Test
    void anEndpointThatKnowsNoSchemaIsAskedWithoutOne() {
        try (ChatStub stub = ChatStub.start(call -> ChatStub.saying("""
                Sure! Here it is:
                ```json
                {"first": {"outcome": "missed"}, "second": {"quote": null, "outcome": "UNSURE"}, "third": 3}
                ```
                """))) {
            CallSettings settings = settings(stub.url(), Duration.ofSeconds(5), false);
            ConversationResult result = conversations(settings).hold(conversation(1));
            assertThat(stub.calls().getFirst().body().has("response_format")).isFalse();
            assertThat(result.replies().getFirst().decisions())
                    .containsExactly(new Decision("first", "MISSED", ""), new Decision("second", "UNSURE", ""));
        }
    }

    @Test
    void eachSampleIsACallAndTheRepliesStandInTheOrderOfTheAsks() {
        try (ChatStub stub = ChatStub.start(call -> {
            String outcome = call.body().path("seed").asInt() == 8 ? "MISSED" : "MET";
            return ChatStub.deciding(call, id -> new String[] {id.equals("first") ? outcome : "UNSURE", ""});
        })) {
            ConversationResult result = conversations(stub).hold(conversation(3));
            assertThat(result.replies().stream()
                            .map(reply -> reply.decisions().getFirst().option()))
                    .containsExactly("MET", "MISSED", "MET");
        }
    }

    @Test
    void whoIsToldToComeBackLaterDoesSo() {
        try (ChatStub stub = ChatStub.start(call -> call.number() == 1
                ? ChatStub.status(429, Map.of("Retry-After", "2"), "{\"error\":{\"message\":\"slow down\"}}")
                : decide(call))) {
            assertThat(conversations(stub).hold(conversation(1)).fault()).isNull();
            assertThat(pauses).containsExactly(Duration.ofSeconds(2));
            assertThat(ends).containsExactly("llm-rate-limited", "ok", "conversation ok");
        }
    }

    @Test
    void nobodyWaitsAnHour() {
        try (ChatStub stub = ChatStub.start(call -> ChatStub.status(429, Map.of("Retry-After", "3600"), ""))) {
            assertFails(stub, "llm-rate-limited", 1);
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void aFailingEndpointIsTriedThreeTimesWithLongerPauses() {
        try (ChatStub stub = ChatStub.start(call -> ChatStub.status(500, Map.of(), "oops"))) {
            assertFails(stub, "llm-unavailable", 3);
            assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
        }
    }

    @Test
    void silenceEndsWithTheTimeOut() {
        try (ChatStub stub = ChatStub.start(call -> new ChatStub.Answer.Silence())) {
            assertFails(stub, Duration.ofMillis(200), "llm-timeout", 3);
        }
    }

    @Test
    void anAnswerThatComesInDropsEndsWithTheTimeOut() {
        try (ChatStub stub = ChatStub.start(call -> new ChatStub.Answer.Trickle())) {
            assertFails(stub, Duration.ofMillis(200), "llm-timeout", 3);
        }
    }

    @Test
    void thePatienceHoldsForAllTriesTogether() {
        try (ChatStub stub = ChatStub.start(call -> new ChatStub.Answer.Silence())) {
            CallSettings settings = new CallSettings(
                    stub.url(), Optional.of(KEY), Duration.ofSeconds(20), Duration.ofMillis(300), 500, 4, true);
            long begun = System.nanoTime();
            assertThat(conversations(settings).hold(conversation(3)).fault().code())
                    .isEqualTo("llm-timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aFloodIsNotRead() {
        try (ChatStub stub = ChatStub.start(call -> new ChatStub.Answer.Flood(50 << 20))) {
            assertFails(stub, "llm-output-too-large", 1);
        }
    }

    @Test
    void aReplyThatIsCutOffIsNoneButHasItsPrice() {
        try (ChatStub stub = ChatStub.start(call -> ChatStub.completion("{\"first\": {", "length", null))) {
            assertFails(stub, "llm-truncated", 1);
            assertThat(tokens).containsExactly(1_000L, 200L);
        }
    }

    @Test
    void aRefusalIsOne() {
        try (ChatStub stub = ChatStub.start(call -> ChatStub.completion(null, "stop", "I can't help with that."))) {
            assertFails(stub, "llm-refused", 1);
        }
        try (ChatStub stub = ChatStub.start(call -> ChatStub.completion("", "content_filter", null))) {
            assertFails(stub, "llm-refused", 1);
        }
    }

    @Test
    void whatIsNotInTheFormIsAskedForAgainAndThenGivenUp() {
        for (String body : List.of(
                "{\"id\":\"x\",\"choices\":[]}",
                "{\"choices\":null}",
                "{}",
                "not json",
                "[1,2]",
                "{\"choices\":[{\"message\":null}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"\"}}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"I think it is fine.\"}}]}",
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"{\\\"first\\\":{\\\"outcome\\\":\\\"MET\\\"}}\"}}]}")) {
            try (ChatStub stub = ChatStub.start(call -> ChatStub.status(200, Map.of(), body))) {
                assertFails(stub, "llm-malformed", 3);
            }
        }
    }

    @Test
    void aMalformedReplyIsForgottenWhenTheNextOneIsGood() {
        try (ChatStub stub =
                ChatStub.start(call -> call.number() == 1 ? ChatStub.saying("{\"first\": \"MET\"}") : decide(call))) {
            assertThat(conversations(stub).hold(conversation(1)).fault()).isNull();
            assertThat(stub.calls()).hasSize(2);
        }
    }

    @Test
    void aRefusedKeyIsNotRepeatedAnywhere() {
        try (ChatStub stub = ChatStub.start(call -> ChatStub.status(
                401, Map.of(), "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}"))) {
            ConversationResult result = assertFails(stub, "llm-not-allowed", 1);
            assertThat(result.toString()).doesNotContain(KEY);
            assertThat(settings(stub.url(), Duration.ofSeconds(1), true).toString())
                    .doesNotContain(KEY);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (ChatStub other = ChatStub.start(ConversationsTest::decide);
                ChatStub stub = ChatStub.start(
                        call -> ChatStub.status(307, Map.of("Location", other.url() + "/chat/completions"), ""))) {
            assertFails(stub, "llm-request-rejected", 1);
            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void whereNobodyListensItIsUnavailable() {
        URI url;
        try (ChatStub stub = ChatStub.start(ConversationsTest::decide)) {
            url = stub.url();
        }
        Fault fault = conversations(settings(url, Duration.ofSeconds(5), true))
                .hold(conversation(1))
                .fault();
        assertThat(fault.code()).isEqualTo("llm-unavailable");
        assertThat(fault.owner()).isEqualTo(Fault.Owner.INFRASTRUCTURE);
    }

    @Test
    void whoGoesDownDoesNotTryAgain() {
        goesDown = true;
        try (ChatStub stub = ChatStub.start(call -> ChatStub.status(503, Map.of(), ""))) {
            assertFails(stub, "llm-unavailable", 1);
        }
    }

    @Test
    void anEndpointThatKeepsFailingIsLeftAlone() {
        try (ChatStub stub = ChatStub.start(call -> ChatStub.status(401, Map.of(), ""))) {
            Conversations conversations = conversations(stub);
            IntStream.range(0, Breaker.FAILURES + 3).forEach(i -> conversations.hold(conversation(1)));
            assertThat(stub.calls()).hasSize(Breaker.FAILURES);
            assertThat(conversations.hold(conversation(1)).fault().code()).isEqualTo("llm-unavailable");
        }
    }

    @Test
    void noMoreCallsAreUnderWayThanAreAllowed() {
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        List<Integer> now = Collections.synchronizedList(new ArrayList<>());
        try (ChatStub stub = ChatStub.start(call -> {
            now.add(call.number());
            most.add(now.size());
            ChatStub.Answer answer = decide(call);
            now.remove(Integer.valueOf(call.number()));
            return answer;
        })) {
            CallSettings settings = new CallSettings(
                    stub.url(), Optional.of(KEY), Duration.ofSeconds(5), Duration.ofSeconds(10), 500, 1, true);
            assertThat(conversations(settings).hold(conversation(9)).replies()).hasSize(9);
            assertThat(Collections.max(most)).isEqualTo(1);
        }
    }

    private static ChatStub.Answer decide(ChatStub.Call call) {
        return ChatStub.deciding(call, id -> new String[] {id.equals("first") ? "MET" : "deep", "words"});
    }

    private ConversationResult assertFails(ChatStub stub, String code, int calls) {
        return assertFails(stub, Duration.ofSeconds(5), code, calls);
    }

    private ConversationResult assertFails(ChatStub stub, Duration timeout, String code, int calls) {
        ConversationResult result =
                conversations(settings(stub.url(), timeout, true)).hold(conversation(1));
        assertThat(result.replies()).isEmpty();
        assertThat(result.fault().code()).isEqualTo(code);
        assertThat(result.fault().owner()).isEqualTo(Fault.Owner.INFRASTRUCTURE);
        assertThat(stub.calls()).hasSize(calls);
        assertThat(ends).endsWith(code, "conversation " + code);
        return result;
    }

    private Conversations conversations(ChatStub stub) {
        return conversations(settings(stub.url(), Duration.ofSeconds(5), true));
    }

    private Conversations conversations(CallSettings settings) {
        return Conversations.withOpenAi(settings, "stub-model", new Notes(), pause -> {
            pauses.add(pause);
            return goesDown;
        });
    }

    private static CallSettings settings(URI url, Duration timeout, boolean structured) {
        return new CallSettings(url, Optional.of(KEY), timeout, Duration.ofSeconds(20), 500, 4, structured);
    }

    private static Conversation conversation(int samples) {
        return new Conversation(IntStream.range(0, samples)
                .mapToObj(sample -> new Ask("judge", "the answer", List.of(FIRST, SECOND), 7 + sample))
                .toList());
    }

    private final class Notes implements CallMeters {
        @Override
        public void called(String end, Duration took, long tokensIn, long tokensOut) {
            ends.add(end);
            if (tokensIn + tokensOut > 0) {
                tokens.add(tokensIn);
                tokens.add(tokensOut);
            }
        }

        @Override
        public void conversed(String end) {
            ends.add("conversation " + end);
        }
    }
}
