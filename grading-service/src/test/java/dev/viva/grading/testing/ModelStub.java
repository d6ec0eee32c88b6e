package dev.viva.grading.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * A language model for the service under test. It quotes the first sentence of the answer and grants all criteria for it; words in the answer
 * make it do otherwise. Tests talk to it by HTTP, because they are loaded by another class loader.
 */
public final class ModelStub implements QuarkusTestResourceLifecycleManager {
    /** It does not take the request. */
    public static final String REJECTED = "kingfisher";
    /** Its samples disagree. */
    public static final String DIVIDED = "chameleon";
    /** It answers when somebody asks for {@code /release}; {@code /held} answers when it is that far. */
    public static final String HELD = "tortoise";
    /** What it is authorised with. */
    public static final String KEY = "sk-of-the-stub";

    private final Semaphore held = new Semaphore(0);
    private final Semaphore released = new Semaphore(0);
    private ChatStub stub;

    @Override
    public Map<String, String> start() {
        stub = ChatStub.start(this::answer);
        stub.on("/held", held::acquireUninterruptibly);
        stub.on("/release", released::release);
        return Map.of("viva.llm.url", stub.url().toString(), "viva.llm.api-key", KEY);
    }

    @Override
    public void stop() {
        stub.close();
    }

    private ChatStub.Answer answer(ChatStub.Call call) throws InterruptedException {
        String answer = call.task().replaceAll("(?s).*<<<[0-9a-f]{32}\n(.*)\n[0-9a-f]{32}>>>.*", "$1");
        if (!("Bearer " + KEY).equals(call.authorization()) || answer.contains(REJECTED)) {
            return ChatStub.status(400, Map.of(), "{\"error\":{\"message\":\"" + KEY + "\"}}");
        }
        if (answer.contains(HELD)) {
            held.release();
            released.acquire();
            released.release();
        }
        boolean deviates = answer.contains(DIVIDED) && call.body().path("seed").asInt() % 2 == 0;
        String quote = answer.split("\\.", 2)[0];
        return ChatStub.deciding(call, id -> deviates ? new String[] {"MISSED", ""} : new String[] {"MET", quote});
    }
}
