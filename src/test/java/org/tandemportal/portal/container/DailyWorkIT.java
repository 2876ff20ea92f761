package org.tandemportal.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.usecases.DailyWork;
import org.tandemportal.clients.usecases.OwnNotices;
import org.tandemportal.clients.usecases.OwnTokens;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.portal.running.PortalIT;

/** What the portal does for accounts once a day. */
class DailyWorkIT extends PortalIT {

    @Inject
    private Worlds worlds;

    @Inject
    private SignIn signIn;

    @Inject
    private OwnTokens ownTokens;

    @Inject
    private OwnNotices ownNotices;

    @Inject
    private DailyWork dailyWork;

    @Inject
    private Probe probe;

    @Inject
    private Sql sql;

    private <T> T as(UUID person, Callable<T> work) throws Exception {
        Viewer viewer =
                ViewerContext.callAs(Viewer.PORTAL, () -> signIn.again(person).orElseThrow());
        return ViewerContext.callAs(viewer, work);
    }

    private void makeToken(UUID person, String name, int days) throws Exception {
        String last = Instant.now().plus(Duration.ofDays(days)).toString().substring(0, 10);
        as(person, () -> ownTokens.make(new OwnTokens.NewToken(name, List.of(), last, null)));
    }

    private void workIn(int days) throws Exception {
        PortalClock.at(
                Instant.now().plus(Duration.ofDays(days)),
                () -> ViewerContext.callAs(Viewer.PORTAL, () -> {
                    dailyWork.tellOfEndingTokens();
                    return null;
                }));
    }

    private List<String> told(String email) throws Exception {
        return ViewerContext.callAs(
                Viewer.PORTAL,
                () -> probe.inTransaction(() -> sql.list(
                        "select subject from kernel.outbox where recipient = ? and subject like '%ends soon%'",
                        row -> row.getString("subject"), email)));
    }

    @Test
    void whoseTokenEndsWithinAWeekIsToldOnce() throws Exception {
        World world = worlds.make();
        World.Somebody owner = world.the("developer");
        World.Somebody unwilling = world.the("observer");
        makeToken(owner.id(), "pipeline", 30);
        makeToken(owner.id(), "short", 5);
        makeToken(unwilling.id(), "pipeline", 30);
        as(unwilling.id(), () -> {
            ownNotices.choose(Map.of("TOKEN_ENDS", false));
            return null;
        });
        workIn(20);
        assertThat(told(owner.email())).isEmpty();
        workIn(25);
        workIn(26);
        assertThat(told(owner.email())).singleElement().asString().contains("pipeline");
        assertThat(told(unwilling.email())).isEmpty();
    }
}
