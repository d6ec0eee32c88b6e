package dev.viva.attempt.studyplan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Property
    void thePeriodsFollowEachOtherAndFillAllWeeks(@ForAll @IntRange(min = 4, max = 105) int weeks) {
        List<Window> windows = Window.of(Plans.CURRICULUM.periods(), weeks);

        assertThat(windows.getFirst().from()).isZero();
        assertThat(windows.getLast().to()).isEqualTo(weeks);
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).from()).isEqualTo(windows.get(i - 1).to());
        }
    }

    @Test
    void withLessThanAllMonthsTheLongPeriodGivesWayFirst() {
        assertThat(Window.of(Plans.CURRICULUM.periods(), 26))
                .extracting(Window::length)
                .containsExactly(4, 4, 5, 13);
        assertThat(Window.of(Plans.CURRICULUM.periods(), 16))
                .extracting(Window::length)
                .containsExactly(4, 4, 4, 4);
        assertThat(Window.of(Plans.CURRICULUM.periods(), 8))
                .extracting(Window::length)
                .containsExactly(2, 2, 2, 2);
    }

    @Test
    void inOneWeekEverythingHappensAtOnce() {
        assertThat(Window.of(Plans.CURRICULUM.periods(), 1)).containsOnly(new Window(0, 1));
        assertThat(Window.lastThird(1)).isEqualTo(new Window(0, 1));
        assertThat(Window.lastThird(26)).isEqualTo(new Window(18, 26));
    }

    @Test
    void whatIsOverMovesToTheRunningWeek() {
        assertThat(new Window(0, 4).since(2, 26)).isEqualTo(new Window(2, 4));
        assertThat(new Window(0, 4).since(10, 26)).isEqualTo(new Window(10, 14));
        assertThat(new Window(0, 4).since(25, 26)).isEqualTo(new Window(25, 26));
    }
}
