package org.tandemportal.engagements.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.web.Step;

class EngagementWordsTest {

    private final EngagementWords words = TestWords.english();

    @Test
    void aKeyTellsItsEngagement() {
        assertThat(words.engagementOf("FEATURE", "PTV-WEB-F7")).isEqualTo("PTV-WEB");
        assertThat(words.engagementOf("CHANGE_REQUEST", "PTV-WEB-42")).isEqualTo("PTV-WEB");
        assertThat(words.engagementOf("ENGAGEMENT", "PTV-WEB")).isEqualTo("PTV-WEB");
        assertThat(words.engagementOf("STATUS_REPORT", "PTV-WEB-2026-W47")).isEqualTo("PTV-WEB");
    }

    @Test
    void aShortConcernIsItsOwnTitle() {
        assertThat(EngagementWords.brief("The cache is too small.")).isEqualTo("The cache is too small.");
        assertThat(EngagementWords.brief("The cache is too small.\nBy half.")).isEqualTo("The cache is too small.");
    }

    @Test
    void aLongConcernIsCutBetweenWords() {
        String title = EngagementWords.brief("word ".repeat(50));
        assertThat(title).hasSizeLessThanOrEqualTo(120).endsWith("word…");
    }

    @Property(tries = 300)
    void aTitleIsNeverLongAndNeverEndsWithinACharacter(@ForAll @StringLength(min = 1, max = 300) String concern) {
        String title = EngagementWords.brief(concern);
        assertThat(title).hasSizeLessThanOrEqualTo(120);
        if (title.length() > 1 && title.endsWith("…")) {
            assertThat(Character.isHighSurrogate(title.charAt(title.length() - 2)))
                    .isFalse();
        }
    }

    @Test
    void aFeatureInDevelopmentHasBeenPlannedAndIsNotReady() {
        assertThat(words.steps(FeatureState.IN_DEVELOPMENT))
                .extracting(Step::status)
                .containsExactly("done", "done", "current", "todo", "todo");
    }

    @Test
    void aDroppedFeatureStopsBesideItsWay() {
        assertThat(words.steps(FeatureState.DROPPED)).last().isEqualTo(new Step("Dropped", "stopped"));
        assertThat(words.steps(FeatureState.DROPPED)).extracting(Step::status).doesNotContain("done", "current");
    }

    @Test
    void aFlagLoweredBeforeTheOtherSideKnewLeavesThatStepOut() {
        assertThat(words.steps(FlagState.LOWERED, false))
                .containsExactly(new Step("Raised", "done"), new Step("Lowered", "current"));
        assertThat(words.steps(FlagState.ACCEPTED, true))
                .containsExactly(
                        new Step("Raised", "done"),
                        new Step("Acknowledged", "done"),
                        new Step("Accepted as a risk", "current"));
        assertThat(words.steps(FlagState.RAISED, false))
                .extracting(Step::status)
                .containsExactly("current", "todo", "todo");
    }

    @Test
    void anActionIsOverdueTheDayAfterItsDateWhereTheViewerIs() throws Exception {
        ActionSummary action = action(ActionState.OPEN, LocalDate.of(2026, 11, 25));
        // In Auckland the 26th has begun by then, in Berlin it has not.
        Instant moment = Instant.parse("2026-11-25T12:00:00Z");
        assertThat(overdueIn("Pacific/Auckland", moment, action)).isTrue();
        assertThat(overdueIn("Europe/Berlin", moment, action)).isFalse();
        assertThat(overdueIn("Pacific/Auckland", moment, action(ActionState.DONE, LocalDate.of(2026, 11, 25))))
                .isFalse();
        assertThat(overdueIn("Pacific/Auckland", moment, action(ActionState.OPEN, null)))
                .isFalse();
    }

    private boolean overdueIn(String zone, Instant moment, ActionSummary action) throws Exception {
        Viewer viewer = new Viewer(
                UUID.randomUUID(),
                "Owen",
                "owen@example.org",
                Side.PROVIDER,
                UUID.randomUUID(),
                false,
                Set.of(),
                Map.of(),
                ZoneId.of(zone),
                "en",
                "system");
        return ViewerContext.callAs(viewer, () -> PortalClock.at(moment, () -> words.overdue(action)));
    }

    private static ActionSummary action(ActionState state, LocalDate due) {
        return new ActionSummary("PTV-WEB-A1", "Book", null, null, Side.CLIENT, due, state, null, null, 1);
    }
}
