package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.changerequests.api.State.DONE;
import static org.tandemportal.changerequests.api.State.DRAFT;
import static org.tandemportal.changerequests.api.State.IN_ASSESSMENT;
import static org.tandemportal.changerequests.api.State.IN_PROGRESS;
import static org.tandemportal.changerequests.api.State.REQUESTED;
import static org.tandemportal.changerequests.api.State.SCHEDULED;
import static org.tandemportal.changerequests.api.State.WITHDRAWN;
import static org.tandemportal.kernel.api.Side.CLIENT;
import static org.tandemportal.kernel.api.Side.PROVIDER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.TargetStanding.Hold;
import org.tandemportal.changerequests.domain.TargetStanding.Kind;
import org.tandemportal.changerequests.domain.TargetStanding.Status;
import org.tandemportal.kernel.api.Side;

/** A change of high priority: to be answered within 4 and ended within 16 service hours; asked for by the client on a Monday. */
class TargetClockTest {

    private static final ServiceHours HOURS = ServiceHours.usual(ZoneId.of("UTC"));

    /** A moment of that week, such as "MON 09:00". */
    private static Instant at(String text) {
        int day = List.of("MON", "TUE", "WED", "THU", "FRI").indexOf(text.substring(0, 3));
        return Instant.parse("2026-11-%02dT%s:00Z".formatted(23 + day, text.substring(4)));
    }

    private static Turn turn(String moment, State state, Side waitingFor) {
        return new Turn(at(moment), state, waitingFor);
    }

    private static TargetClock clock(Instant responded, Instant window, Turn... turns) {
        return new TargetClock(Priority.HIGH, CLIENT, List.of(turns), responded, window);
    }

    private static TargetStanding one(TargetClock clock, Kind kind, Side side, String now) {
        return clock.standings(ServiceLevel.USUAL, HOURS, at(now)).stream()
                .filter(standing -> standing.kind() == kind && standing.side() == side)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDraftIsNotMeasured() {
        TargetClock draft = clock(null, null, turn("MON 09:00", DRAFT, CLIENT));
        assertThat(draft.standings(ServiceLevel.USUAL, HOURS, at("FRI 09:00"))).isEmpty();
        assertThat(draft.nextCheck(List.of(), HOURS, at("FRI 09:00"))).isEmpty();
    }

    @Test
    void theFirstResponseComesDueAndPassesAndIsLookedAtWhenItDoes() {
        TargetClock asked = clock(null, null, turn("MON 08:00", DRAFT, CLIENT), turn("MON 11:00", REQUESTED, PROVIDER));
        TargetStanding early = one(asked, Kind.RESPONSE, PROVIDER, "MON 12:00");
        assertThat(early.status()).isEqualTo(Status.IN_TIME);
        assertThat(early.due()).isEqualTo(at("MON 15:00"));
        assertThat(early.left()).isEqualTo(Duration.ofHours(3));
        assertThat(asked.nextCheck(List.of(early), HOURS, at("MON 12:00"))).contains(at("MON 14:00"));
        TargetStanding near = one(asked, Kind.RESPONSE, PROVIDER, "MON 14:00");
        assertThat(near.status()).isEqualTo(Status.DUE_SOON);
        assertThat(asked.nextCheck(List.of(near), HOURS, at("MON 14:00"))).contains(at("MON 15:00"));
        TargetStanding over = one(asked, Kind.RESPONSE, PROVIDER, "MON 15:00");
        assertThat(over.status()).isEqualTo(Status.PASSED);
        assertThat(asked.nextCheck(List.of(over), HOURS, at("MON 15:00"))).isEmpty();
    }

    @Test
    void takingItUpOrSayingSomethingIsTheResponseWhicheverComesFirst() {
        Turn[] turns = {turn("MON 09:00", REQUESTED, PROVIDER), turn("TUE 09:00", IN_ASSESSMENT, PROVIDER)};
        TargetStanding taken = one(clock(null, null, turns), Kind.RESPONSE, PROVIDER, "WED 09:00");
        assertThat(taken.status()).isEqualTo(Status.MISSED);
        assertThat(taken.used()).isEqualTo(Duration.ofHours(8));
        TargetStanding said = one(clock(at("MON 10:30"), null, turns), Kind.RESPONSE, PROVIDER, "WED 09:00");
        assertThat(said.status()).isEqualTo(Status.MET);
        assertThat(said.used()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void whatIsTakenBackBeforeAnybodyAnsweredNeedsNoAnswer() {
        TargetClock withdrawn =
                clock(null, null, turn("MON 09:00", REQUESTED, PROVIDER), turn("TUE 09:00", WITHDRAWN, null));
        assertThat(withdrawn.standings(ServiceLevel.USUAL, HOURS, at("WED 09:00")))
                .extracting(TargetStanding::kind)
                .containsExactly(Kind.RESOLUTION);
    }

    @Test
    void anEmergencyThatTheProviderAskedForAndBeganWasNotAnsweredByTheClient() {
        TargetClock begun = new TargetClock(
                Priority.HIGH,
                PROVIDER,
                List.of(turn("MON 09:00", REQUESTED, CLIENT), turn("MON 09:10", IN_PROGRESS, PROVIDER)),
                null,
                null);
        assertThat(begun.standings(ServiceLevel.USUAL, HOURS, at("MON 10:00")))
                .extracting(TargetStanding::kind)
                .containsOnly(Kind.RESOLUTION);
    }

    @Test
    void eachSideIsMeasuredOnTheTimeForWhichItWasAwaited() {
        TargetClock assessed = clock(
                null,
                null,
                turn("MON 09:00", REQUESTED, PROVIDER),
                turn("MON 11:00", IN_ASSESSMENT, PROVIDER),
                turn("MON 15:00", IN_ASSESSMENT, CLIENT));
        TargetStanding provider = one(assessed, Kind.RESOLUTION, PROVIDER, "TUE 11:00");
        assertThat(provider.used()).isEqualTo(Duration.ofHours(6));
        assertThat(provider.hold()).isEqualTo(Hold.OTHER_SIDE);
        assertThat(provider.due()).isNull();
        assertThat(provider.status()).isEqualTo(Status.IN_TIME);
        TargetStanding client = one(assessed, Kind.RESOLUTION, CLIENT, "TUE 11:00");
        assertThat(client.used()).isEqualTo(Duration.ofHours(4));
        assertThat(client.isRunning()).isTrue();
        assertThat(client.due()).isEqualTo(at("WED 15:00"));
    }

    @Test
    void nobodyIsAwaitedUntilTheWindowBegins() {
        TargetClock scheduled = clock(
                null, at("THU 10:00"), turn("MON 09:00", REQUESTED, PROVIDER), turn("MON 10:00", SCHEDULED, PROVIDER));
        TargetStanding before = one(scheduled, Kind.RESOLUTION, PROVIDER, "WED 12:00");
        assertThat(before.hold()).isEqualTo(Hold.WINDOW);
        assertThat(before.used()).isEqualTo(Duration.ofHours(1));
        assertThat(scheduled.nextCheck(List.of(before), HOURS, at("WED 12:00"))).contains(at("THU 10:00"));
        TargetStanding within = one(scheduled, Kind.RESOLUTION, PROVIDER, "THU 12:00");
        assertThat(within.hold()).isNull();
        assertThat(within.used()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void whatHasEndedWasMetOrMissedAndStaysSo() {
        Turn[] inTime = {turn("MON 09:00", REQUESTED, PROVIDER), turn("TUE 17:00", DONE, CLIENT)};
        assertThat(one(clock(null, null, inTime), Kind.RESOLUTION, PROVIDER, "FRI 17:00"))
                .matches(standing -> standing.status() == Status.MET)
                .matches(standing -> standing.used().equals(Duration.ofHours(16)));
        Turn[] late = {turn("MON 09:00", REQUESTED, PROVIDER), turn("WED 10:00", DONE, null)};
        TargetStanding missed = one(clock(null, null, late), Kind.RESOLUTION, PROVIDER, "FRI 17:00");
        assertThat(missed.status()).isEqualTo(Status.MISSED);
        assertThat(missed.used()).isEqualTo(Duration.ofHours(17));
        assertThat(missed.due()).isEqualTo(at("TUE 17:00"));
    }

    @Test
    void aShortTargetIsNotDueSoonFromTheBeginning() {
        assertThat(Target.warning(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(30));
        assertThat(Target.warning(Duration.ofHours(4))).isEqualTo(Duration.ofHours(1));
        assertThat(Target.warning(Duration.ofHours(40))).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        ServiceLevel level = ServiceLevel.of("{\"hours\": {\"MONDAY\": {\"from\": \"08:30\", \"to\": \"24:00\"}},"
                + " \"holidays\": [{\"date\": \"2026-12-25\", \"name\": \"Christmas \\\"Day\\\"\"}],"
                + " \"targets\": {\"HIGH\": {\"response\": 30, \"resolution\": 90}}}");
        assertThat(level.week()).hasSize(1);
        assertThat(level.targets().get(Priority.HIGH).response()).isEqualTo(Duration.ofMinutes(30));
        assertThat(ServiceLevel.of(level.json())).isEqualTo(level);
        assertThat(ServiceLevel.of((String) null)).isEqualTo(ServiceLevel.USUAL);
    }
}
