package org.tandemportal.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.usecases.AskForChange;
import org.tandemportal.changerequests.usecases.ChangeInput;
import org.tandemportal.changerequests.usecases.WarnOfTargets;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.portal.running.PortalIT;

/** Who is told when a target is near and when it has passed: the side that is awaited, once each. */
class TargetWarningsIT extends PortalIT {

    /** Noon of a Wednesday in Berlin, before anything else in the tests happens. */
    private static final Instant ASKED = Instant.parse("2024-03-13T11:00:00Z");

    @Inject
    private Worlds worlds;

    @Inject
    private SignIn signIn;

    @Inject
    private AskForChange askForChange;

    @Inject
    private WarnOfTargets warnOfTargets;

    @Inject
    private Probe probe;

    @Inject
    private Sql sql;

    private <T> T as(World.Somebody person, Callable<T> work) throws Exception {
        Viewer viewer = ViewerContext.callAs(
                Viewer.PORTAL, () -> signIn.again(person.id()).orElseThrow());
        return ViewerContext.callAs(viewer, work);
    }

    private void lookAt(String time) throws Exception {
        PortalClock.at(
                Instant.parse("2024-03-13T" + time + ":00Z"),
                () -> ViewerContext.callAs(Viewer.PORTAL, () -> {
                    boolean more;
                    do {
                        more = warnOfTargets.look();
                    } while (more);
                    return null;
                }));
    }

    private List<String> told(World.Somebody person, String key) throws Exception {
        return as(
                person,
                () -> probe.inTransaction(() -> sql.list(
                        "select reason || ' ' || action as told from discussions.notification where person_id = ?"
                                + " and subject_key = ? and actor_id is null order by created_at",
                        row -> row.getString("told"),
                        person.id(),
                        key)));
    }

    @Test
    void theAwaitedSideIsToldOnceWhenATargetIsNearAndOnceWhenItHasPassed() throws Exception {
        World world = worlds.make();
        ChangeInput input = new ChangeInput(
                "Raise the limit",
                "Needed",
                "Do",
                List.of(),
                "Look",
                "Undo",
                "HIGH",
                "LOW",
                null,
                null,
                null,
                List.of("staging"),
                List.of(),
                List.of(),
                "2024-03-20T20:00:00Z",
                "2024-03-20T21:00:00Z");
        String key = PortalClock.at(
                ASKED,
                () -> as(world.the("developer"), () -> askForChange
                        .ask(world.engagement(), "NORMAL", input)
                        .value()));
        // To be answered within four service hours: by 15:00 UTC.
        lookAt("12:00");
        assertThat(told(world.the("ops"), key)).isEmpty();
        lookAt("14:00");
        lookAt("14:30");
        assertThat(told(world.the("ops"), key)).containsExactly("YOUR_TURN first response due soon");
        lookAt("15:00");
        lookAt("15:30");
        assertThat(told(world.the("ops"), key))
                .containsExactly("YOUR_TURN first response due soon", "YOUR_TURN first response passed");
        assertThat(told(world.the("manager"), key)).hasSize(2);
        assertThat(told(world.the("lead"), key)).isEmpty();
        assertThat(told(world.the("developer"), key)).isEmpty();
    }
}
