package org.tandemportal.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.usecases.AgreeToChange;
import org.tandemportal.changerequests.usecases.AskForChange;
import org.tandemportal.changerequests.usecases.ChangeInput;
import org.tandemportal.changerequests.usecases.MoveChange;
import org.tandemportal.changerequests.usecases.RemindOfAgreements;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.portal.running.PortalIT;

/** What was done in an emergency waits for agreement, and the side that owes it is reminded until it has agreed. */
class RemindOfAgreementsIT extends PortalIT {

    @Inject
    private Worlds worlds;

    @Inject
    private SignIn signIn;

    @Inject
    private AskForChange askForChange;

    @Inject
    private MoveChange moveChange;

    @Inject
    private AgreeToChange agreeToChange;

    @Inject
    private RemindOfAgreements remindOfAgreements;

    @Inject
    private Probe probe;

    @Inject
    private Sql sql;

    private World world;

    private <T> T as(String role, Callable<T> work) throws Exception {
        Viewer viewer = ViewerContext.callAs(
                Viewer.PORTAL, () -> signIn.again(world.the(role).id()).orElseThrow());
        return ViewerContext.callAs(viewer, work);
    }

    private void remindIn(Duration later) throws Exception {
        PortalClock.at(
                Instant.now().plus(later),
                () -> ViewerContext.callAs(Viewer.PORTAL, () -> {
                    while (remindOfAgreements.some()) {
                        // goes on with the next ones
                    }
                    return null;
                }));
    }

    private int reminders(String role) throws Exception {
        UUID person = world.the(role).id();
        return ViewerContext.callAs(
                Viewer.PORTAL,
                () -> probe.inTransaction(() -> sql.list(
                                "select count(*) as n from discussions.notification"
                                        + " where person_id = ? and action = 'agreement owed'",
                                row -> row.getInt("n"),
                                person)
                        .get(0)));
    }

    @Test
    void theSideThatOwesItsAgreementIsRemindedEachDayUntilItHasAgreed() throws Exception {
        world = worlds.make();
        Instant start = Instant.now().plus(Duration.ofDays(1));
        ChangeInput input = new ChangeInput(
                "Put the node back",
                "It is down",
                "Restart it",
                List.of(),
                "It answers",
                "Stop it again",
                null,
                null,
                null,
                null,
                null,
                List.of("staging"),
                List.of(),
                List.of(),
                start.toString(),
                start.plusSeconds(3_600).toString());
        String key = as("ops", () -> askForChange.ask(world.engagement(), "EMERGENCY", input))
                .value();
        as("ops", () -> {
            moveChange.move(key, null, "IN_PROGRESS", null);
            moveChange.move(key, null, "DONE", null);
            return null;
        });

        remindIn(Duration.ofHours(1));
        assertThat(reminders("lead")).isZero();
        remindIn(Duration.ofHours(21));
        remindIn(Duration.ofHours(22));
        assertThat(reminders("lead")).isEqualTo(1);
        assertThat(reminders("observer")).isZero();
        remindIn(Duration.ofHours(45));
        assertThat(reminders("lead")).isEqualTo(2);

        as("lead", () -> {
            agreeToChange.agree(key, 1);
            return null;
        });
        as("manager", () -> {
            agreeToChange.agree(key, 1);
            return null;
        });
        remindIn(Duration.ofHours(90));
        assertThat(reminders("lead")).isEqualTo(2);
    }
}
