package dev.viva.grading.coderun.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.grading.coderun.dispatch.Capacity.GivenOut;
import dev.viva.grading.coderun.dispatch.Capacity.Runner;
import dev.viva.grading.coderun.dispatch.DispatchPlan.Waiting;
import dev.viva.platform.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DispatchPlanTest {
    private static final Instant NOW = Instant.parse("2026-01-12T09:30:00Z");
    private static final String PYTHON = "python";
    private int age;

    @Test
    void twiceTheFreeSlotsAreGivenOut() {
        List<Waiting> waiting = several("a", 10);
        assertThat(DispatchPlan.choose(waiting, capacity(2))).isEqualTo(waiting.subList(0, 4));
        assertThat(DispatchPlan.choose(waiting, capacity(2, lying("a"), lying("a"), lying("a"))))
                .hasSize(1);
        assertThat(DispatchPlan.choose(waiting, capacity(2, running("a"), lying("a"))))
                .hasSize(1);
        assertThat(DispatchPlan.choose(waiting, capacity(2, running("a"), running("a"))))
                .isEmpty();
        assertThat(DispatchPlan.choose(waiting, new Capacity(List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void aTenantWithThousandsDoesNotHoldUpOneWithASingleRun() {
        List<Waiting> waiting = new ArrayList<>(several("many", 1000));
        Waiting single = waiting("single");
        waiting.add(single);
        assertThat(DispatchPlan.choose(waiting, capacity(1))).containsExactly(waiting.getFirst(), single);
    }

    @Test
    void whoHasTheFewestRunsAtWorkGoesFirst() {
        Waiting older = waiting("busy");
        Waiting newer = waiting("idle");
        List<Waiting> chosen = DispatchPlan.choose(List.of(older, newer), capacity(2, running("busy"), lying("busy")));
        assertThat(chosen).containsExactly(newer);
    }

    @Test
    void amongEqualsTheOldestGoesFirst() {
        Waiting first = waiting("z");
        Waiting second = waiting("a");
        assertThat(DispatchPlan.choose(List.of(second, first), capacity(1))).containsExactly(first, second);
    }

    @Test
    void aLanguageThatNobodyRunsHoldsUpNobody() {
        Waiting cobol = waiting("a", "cobol");
        Waiting python = waiting("a");
        assertThat(DispatchPlan.choose(List.of(cobol, python), capacity(1))).containsExactly(python);
    }

    @Test
    void aLanguageTakesNoMoreThanTheSlotsOfThoseThatKnowIt() {
        Capacity capacity = new Capacity(
                List.of(new Runner("one", 1, Set.of("java")), new Runner("two", 4, Set.of(PYTHON))), List.of());
        List<Waiting> waiting =
                IntStream.range(0, 6).mapToObj(i -> waiting("a", "java")).toList();
        assertThat(DispatchPlan.choose(waiting, capacity)).hasSize(2);
    }

    @Test
    void whatLiesThereForRunnersThatAreGoneTakesNoSlot() {
        Capacity capacity = new Capacity(
                List.of(new Runner("one", 1, Set.of(PYTHON))),
                List.of(
                        new GivenOut("a", "java", null),
                        new GivenOut("a", "java", null),
                        new GivenOut("a", PYTHON, "gone")));
        assertThat(DispatchPlan.choose(several("a", 3), capacity)).hasSize(2);
    }

    @Property
    void noTenantGetsASecondRunBeforeEveryOtherGotItsFirst(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 6) Integer> perTenant,
            @ForAll @IntRange(min = 1, max = 10) int slots) {
        List<Waiting> waiting = new ArrayList<>();
        for (int tenant = 0; tenant < perTenant.size(); tenant++) {
            waiting.addAll(several("tenant-" + tenant, perTenant.get(tenant)));
        }
        List<Waiting> chosen = DispatchPlan.choose(waiting, capacity(slots));
        assertThat(chosen)
                .hasSize(Math.min(2 * slots, waiting.size()))
                .doesNotHaveDuplicates()
                .isSubsetOf(waiting);
        List<Waiting> firstRound = chosen.subList(0, Math.min(chosen.size(), perTenant.size()));
        assertThat(firstRound.stream().map(Waiting::tenant)).doesNotHaveDuplicates();
    }

    private List<Waiting> several(String tenant, int count) {
        return IntStream.range(0, count).mapToObj(i -> waiting(tenant)).toList();
    }

    private Waiting waiting(String tenant) {
        return waiting(tenant, PYTHON);
    }

    private Waiting waiting(String tenant, String language) {
        return new Waiting(Ids.next(), tenant, language, NOW.plusSeconds(age++));
    }

    private static Capacity capacity(int slots, GivenOut... givenOut) {
        return new Capacity(List.of(new Runner("one", slots, Set.of(PYTHON))), Arrays.asList(givenOut));
    }

    private static GivenOut running(String tenant) {
        return new GivenOut(tenant, PYTHON, "one");
    }

    private static GivenOut lying(String tenant) {
        return new GivenOut(tenant, PYTHON, null);
    }
}
