package dev.viva.attempt.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.attempt.question.DrawableQuestion;
import dev.viva.attempt.question.QuestionPool;
import dev.viva.attempt.testing.Await;
import dev.viva.attempt.testing.OtherServices;
import dev.viva.attempt.testing.OtherServicesFake;
import dev.viva.attempt.testing.Questions;
import dev.viva.events.loop.LoopDocument;
import dev.viva.events.loop.LoopStage;
import dev.viva.events.loop.LoopVersionState;
import dev.viva.events.loop.LoopVersionState.Status;
import dev.viva.events.loop.SelectionRule;
import dev.viva.events.loop.StageType;
import dev.viva.events.question.Category;
import dev.viva.events.question.LocalizedText;
import dev.viva.events.question.PartType;
import dev.viva.events.question.QuestionVersionState;
import dev.viva.platform.id.Ids;
import dev.viva.platform.tenant.Tenants;
import dev.viva.testing.VivaStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loops that question-service publishes are here, and so is what their rules look at. */
@QuarkusTest
@WithTestResource(value = VivaStack.class, initArgs = @ResourceArg(name = "service", value = "attempt"))
@WithTestResource(OtherServicesFake.class)
class LoopCopyIT {
    private static final LocalizedText TEXT = new LocalizedText("text", "текст");

    @Inject
    LoopVersions loops;

    @Inject
    QuestionPool pool;

    @Inject
    Tenants tenants;

    @Test
    void theNewestVersionOfALoopIsFoundBySlugAndById() {
        String slug = OtherServices.freshSlug("loop");
        String loop = Ids.format("lop", Ids.next());
        LoopVersionState first = version(loop, 1, slug, Status.PUBLISHED);
        LoopVersionState second = version(loop, 2, slug, Status.PUBLISHED);
        arrives("bank", 0, second);
        arrives("bank", 0, first);

        LoopVersion found = current("default", slug).orElseThrow();

        assertThat(found.version()).isEqualTo(2);
        assertThat(found.document().stages().getFirst().rules().getFirst().choose())
                .isEqualTo(1);
        assertThat(current("default", loop).orElseThrow().id()).isEqualTo(found.id());
        assertThat(byId("default", first).orElseThrow().version()).isEqualTo(1);
        assertThat(current("default", "\0")).isEmpty();
    }

    @Test
    void theTenantsOwnLoopTakesThePlaceOfTheBanksAndIsNobodyElses() {
        String slug = OtherServices.freshSlug("own");
        LoopVersionState shared = version(Ids.format("lop", Ids.next()), 1, slug, Status.PUBLISHED);
        LoopVersionState own = version(Ids.format("lop", Ids.next()), 1, slug, Status.PUBLISHED);
        arrives("bank", 0, shared);
        arrives("loop-owner", 0, own);

        assertThat(current("loop-owner", slug).orElseThrow().id().toString()).isEqualTo(own.loopVersion());
        assertThat(current("default", slug).orElseThrow().id().toString()).isEqualTo(shared.loopVersion());
        assertThat(byId("default", own)).isEmpty();
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        String slug = OtherServices.freshSlug("order");
        String loop = Ids.format("lop", Ids.next());
        LoopVersionState published = version(loop, 1, slug, Status.PUBLISHED);
        LoopVersionState retired = new LoopVersionState(
                published.loopVersion(),
                loop,
                1,
                Status.RETIRED,
                published.document(),
                published.publishedAt(),
                Instant.now());
        arrives("bank", 3, retired);
        OtherServices.say("bank", 2, published);
        arrives("bank", 4, retired);

        assertThat(current("default", slug).orElseThrow().status()).isEqualTo(Status.RETIRED);
    }

    @Test
    void whatRulesLookAtIsTakenOutOfTheQuestions() {
        String slug = OtherServices.freshSlug("drawable");
        QuestionVersionState state = Questions.version(slug, Questions.TEXT);
        OtherServices.publish("bank", 1, state);
        SelectionRule rule = new SelectionRule(
                1, List.of(Category.REINFORCEMENT_LEARNING), List.of("rl"), null, null, List.of(PartType.TEXT), null);
        SelectionRule other = new SelectionRule(1, List.of(Category.ETHICS), null, null, null, null, null);

        DrawableQuestion question = drawable("default", slug).orElseThrow();

        assertThat(question.id().toString()).isEqualTo(state.questionVersion());
        assertThat(question.isTakenBy(rule)).isTrue();
        assertThat(question.isTakenBy(other)).isFalse();
        OtherServices.publish("bank", 2, Questions.retired(state));
        assertThat(drawable("default", slug)).isEmpty();
    }

    @Test
    void ofAQuestionOnlyTheNewestVersionIsDrawnAndTheTenantsOwnBeforeTheBanks() {
        String slug = OtherServices.freshSlug("newest");
        String question = Ids.format("qst", Ids.next());
        OtherServices.publish("bank", 1, Questions.version(question, 1, slug, Questions.TEXT));
        QuestionVersionState second = Questions.version(question, 2, slug, Questions.TEXT);
        OtherServices.publish("bank", 1, second);
        QuestionVersionState own = Questions.version(slug, Questions.TEXT);
        OtherServices.publish("draw-owner", 1, own);

        assertThat(drawable("default", slug).orElseThrow().id().toString()).isEqualTo(second.questionVersion());
        assertThat(drawable("draw-owner", slug).orElseThrow().id().toString()).isEqualTo(own.questionVersion());
    }

    private Optional<DrawableQuestion> drawable(String tenant, String slug) {
        List<DrawableQuestion> found = tenants.as(tenant, () -> pool.of(tenant)).stream()
                .filter(question -> question.slug().equals(slug))
                .toList();
        assertThat(found).hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    private Optional<LoopVersion> current(String tenant, String slugOrId) {
        return tenants.as(tenant, () -> loops.current(tenant, slugOrId));
    }

    private Optional<LoopVersion> byId(String tenant, LoopVersionState state) {
        LoopVersionId id = LoopVersionId.parse(state.loopVersion()).orElseThrow();
        return tenants.as(tenant, () -> loops.byId(id));
    }

    private void arrives(String tenant, long sequence, LoopVersionState state) {
        OtherServices.say(tenant, sequence, state);
        Await.until("the copy of " + state.loopVersion() + " is here", () -> byId(tenant, state)
                .filter(copy -> copy.sequence() >= sequence)
                .isPresent());
    }

    private static LoopVersionState version(String loop, int version, String slug, Status status) {
        LoopStage stage = new LoopStage(
                "technical-screening",
                StageType.TECHNICAL,
                TEXT,
                null,
                100,
                null,
                null,
                false,
                60,
                null,
                List.of(new SelectionRule(1, null, null, null, null, null, null)),
                null);
        LoopDocument document = new LoopDocument(slug, "some-lab", TEXT, null, null, List.of(stage), null, null, null);
        return new LoopVersionState(
                Ids.format("lpv", Ids.next()), loop, version, status, document, Instant.now(), null);
    }
}
