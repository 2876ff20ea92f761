package org.tandemportal.statusreports.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.ReportSection;

class HealthTest {

    private static ReportSection section(String id, String figure, int value) {
        List<String> keys =
                Stream.iterate(1, i -> i + 1).limit(value).map(i -> "K-" + i).toList();
        return new ReportSection(id, "bundle", List.of(new ReportSection.Figure(figure, value, keys)), List.of());
    }

    @Test
    void aWeekWithoutAnythingIsOnCourse() {
        assertThat(Health.of(List.of())).isEqualTo(Health.ON_COURSE);
        assertThat(Health.of(List.of(section("flags", "blocking", 0)))).isEqualTo(Health.ON_COURSE);
        assertThat(Health.of(List.of(section("changes", "done", 12)))).isEqualTo(Health.ON_COURSE);
    }

    @Test
    void anOpenBlockingFlagHoldsBackWhateverElseThereIs() {
        List<ReportSection> sections = List.of(section("actions", "overdue", 2), section("flags", "blocking", 1));
        assertThat(Health.of(sections)).isEqualTo(Health.HELD_BACK);
        assertThat(Health.reasons(sections))
                .containsExactly(new Health.Reason("actions", "overdue", 2), new Health.Reason("flags", "blocking", 1));
    }

    @Property
    void whatIsRolledBackOrOverdueWantsALook(
            @ForAll @IntRange(max = 5) int rolledBack, @ForAll @IntRange(max = 5) int overdue) {
        assertThat(Health.of(
                        List.of(section("changes", "rolledBack", rolledBack), section("actions", "overdue", overdue))))
                .isEqualTo(rolledBack + overdue == 0 ? Health.ON_COURSE : Health.NEEDS_A_LOOK);
    }
}
