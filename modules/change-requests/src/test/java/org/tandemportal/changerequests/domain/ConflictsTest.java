package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;

/** What gets in a change's way. */
class ConflictsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID DANA = new UUID(1, 1);
    private static final UUID OWEN = new UUID(2, 1);
    private static final UUID OLGA = new UUID(2, 2);

    private static ScheduledChange change(
            String key, Kind kind, String hours, List<String> environments, List<String> builds, UUID ops) {
        String[] parts = hours.split("-");
        return new ScheduledChange(
                key,
                key.replaceFirst("-\\d+$", ""),
                "Title of " + key,
                kind,
                State.SCHEDULED,
                new Window(
                        Instant.parse("2026-11-27T" + parts[0] + ":00Z"),
                        Instant.parse("2026-11-27T" + parts[1] + ":00Z")),
                environments,
                builds,
                DANA,
                ops,
                1,
                Instant.EPOCH);
    }

    private static ScheduledChange mine(Kind kind) {
        return change("PTV-WEB-1", kind, "20:00-21:00", List.of("production"), List.of("PTV-WEB-B1"), OWEN);
    }

    private static Schedule.Found found(
            List<ScheduledChange> changes, List<Frozen> freezes, List<Launch> launches, Map<String, String> places) {
        return new Schedule.Found(changes, freezes, launches, places, List.of(), null, false);
    }

    private static List<Conflict> beside(ScheduledChange... others) {
        return Conflicts.beside(
                mine(Kind.NORMAL),
                found(
                        List.of(others),
                        List.of(),
                        List.of(),
                        Map.of("PTV-WEB-B1", "production", "PTV-WEB-B7", "production")),
                BERLIN);
    }

    private static ScheduledChange other(String key, String hours, List<String> environments, List<String> builds) {
        ScheduledChange other = change(key, Kind.NORMAL, hours, environments, builds, OLGA);
        return new ScheduledChange(
                other.key(),
                other.engagement(),
                other.title(),
                other.kind(),
                other.state(),
                other.window(),
                other.environments(),
                other.serverBuilds(),
                null,
                OLGA,
                1,
                Instant.EPOCH);
    }

    @Test
    void theSameBuildStandsInTheWayAndSoDoesItsEnvironment() {
        assertThat(beside(other("PTV-WEB-2", "20:30-22:00", List.of("production"), List.of("PTV-WEB-B1"))))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.because())
                        .extracting(Conflict.Because::reason)
                        .containsExactly(Conflict.Reason.SAME_BUILD, Conflict.Reason.SAME_ENVIRONMENT));
    }

    @Test
    void aBuildStandsForTheEnvironmentThatItIsIn() {
        assertThat(beside(other("PTV-WEB-2", "20:30-22:00", List.of(), List.of("PTV-WEB-B7"))))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.because())
                        .containsExactly(new Conflict.Because(
                                Conflict.Reason.SAME_ENVIRONMENT, List.of("production"), List.of())));
    }

    @Test
    void windowsThatOnlyTouchDoNotStandBesideEachOther() {
        assertThat(beside(other("PTV-WEB-2", "21:00-22:00", List.of("production"), List.of())))
                .isEmpty();
        assertThat(beside(other("PTV-WEB-2", "19:00-20:00", List.of("production"), List.of())))
                .isEmpty();
    }

    @Test
    void anEnvironmentOfTheSameNameElsewhereIsAnother() {
        assertThat(beside(other("HB-SHOP-2", "20:00-21:00", List.of("production"), List.of())))
                .isEmpty();
    }

    @Test
    void nobodyCaresForTwoChangesAtTheSameTime() {
        ScheduledChange elsewhere =
                change("HB-SHOP-2", Kind.NORMAL, "20:00-21:00", List.of("production"), List.of(), OWEN);
        assertThat(beside(elsewhere)).singleElement().satisfies(conflict -> assertThat(conflict.because())
                .containsExactly(new Conflict.Because(Conflict.Reason.SAME_PERSON, List.of(), List.of(DANA, OWEN))));
    }

    @Test
    void aChangeIsNotInItsOwnWay() {
        assertThat(beside(mine(Kind.NORMAL))).isEmpty();
    }

    private static Frozen freeze(String engagement, Instant endedAt) {
        return new Frozen(
                new UUID(7, 7),
                engagement,
                "The final is on air",
                "Nobody wants surprises",
                new FreezeRule(
                        LocalDateTime.parse("2026-11-27T18:00"),
                        LocalDateTime.parse("2026-11-28T06:00"),
                        BERLIN,
                        Repeats.NEVER,
                        Set.of(),
                        null),
                endedAt,
                Instant.EPOCH,
                1);
    }

    private static List<Conflict> frozen(Kind kind, Frozen freeze) {
        return Conflicts.beside(mine(kind), found(List.of(), List.of(freeze), List.of(), Map.of()), BERLIN);
    }

    @Test
    void aFreezeHoldsForAllButEmergencies() {
        assertThat(frozen(Kind.NORMAL, freeze("PTV-WEB", null))).hasSize(1);
        assertThat(frozen(Kind.STANDARD, freeze(null, null))).hasSize(1);
        assertThat(frozen(Kind.EMERGENCY, freeze(null, null))).isEmpty();
        assertThat(frozen(Kind.NORMAL, freeze("HB-SHOP", null))).isEmpty();
    }

    @Test
    void aFreezeThatHasEndedHoldsNoLonger() {
        assertThat(frozen(Kind.NORMAL, freeze("PTV-WEB", Instant.parse("2026-11-20T00:00:00Z"))))
                .isEmpty();
        assertThat(frozen(Kind.NORMAL, freeze("PTV-WEB", Instant.parse("2026-11-27T20:30:00Z"))))
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.window().end()).isEqualTo(Instant.parse("2026-11-27T20:30:00Z")));
    }

    @Test
    void aLaunchTakesItsWholeDayInTheEngagementsZone() {
        Launch friday = new Launch(
                "PTV-WEB-F1", "PTV-WEB", "Live voting", LocalDate.parse("2026-11-27"), List.of(), Instant.EPOCH, 1);
        Launch saturday = new Launch(
                "PTV-WEB-F2", "PTV-WEB", "Archive", LocalDate.parse("2026-11-28"), List.of(), Instant.EPOCH, 1);
        Launch others = new Launch(
                "HB-SHOP-F1", "HB-SHOP", "Stollen", LocalDate.parse("2026-11-27"), List.of(), Instant.EPOCH, 1);
        assertThat(Conflicts.beside(
                        mine(Kind.NORMAL),
                        found(List.of(), List.of(), List.of(friday, saturday, others), Map.of()),
                        BERLIN))
                .extracting(Conflict::key)
                .containsExactly("PTV-WEB-F1");
    }
}
