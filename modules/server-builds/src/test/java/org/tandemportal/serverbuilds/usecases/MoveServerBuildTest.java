package org.tandemportal.serverbuilds.usecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.serverbuilds.api.ServerBuildState.AGREED;
import static org.tandemportal.serverbuilds.api.ServerBuildState.BUILDING;
import static org.tandemportal.serverbuilds.api.ServerBuildState.HANDED_OVER;
import static org.tandemportal.serverbuilds.api.ServerBuildState.IN_SERVICE;
import static org.tandemportal.serverbuilds.api.ServerBuildState.RETIRED;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.serverbuilds.api.ServerBuildState;

class MoveServerBuildTest {

    private static boolean mayMove(Role role, Side side, ServerBuildState from, ServerBuildState to) {
        Viewer viewer = new Viewer(
                new UUID(0, 1),
                "Somebody",
                "somebody@example.org",
                side,
                new UUID(0, 2),
                false,
                Set.of(),
                Map.of("PTV-WEB", role),
                ZoneId.of("UTC"),
                "en",
                "light");
        return MoveServerBuild.mayMove(viewer, "PTV-WEB", from, to.name());
    }

    @Test
    void theProvidersDesignersTakeItAnywhere() {
        assertThat(mayMove(Role.OPS, Side.PROVIDER, AGREED, BUILDING)).isTrue();
        assertThat(mayMove(Role.MANAGER, Side.PROVIDER, HANDED_OVER, RETIRED)).isTrue();
    }

    @Test
    void theClientsLeadTakesWhatWasHandedOverIntoServiceOrHandsItBack() {
        assertThat(mayMove(Role.LEAD, Side.CLIENT, HANDED_OVER, IN_SERVICE)).isTrue();
        assertThat(mayMove(Role.LEAD, Side.CLIENT, HANDED_OVER, BUILDING)).isTrue();
        assertThat(mayMove(Role.LEAD, Side.CLIENT, HANDED_OVER, RETIRED)).isFalse();
        assertThat(mayMove(Role.LEAD, Side.CLIENT, AGREED, BUILDING)).isFalse();
    }

    @Test
    void theClientsOtherPeopleMoveNothing() {
        assertThat(mayMove(Role.DEVELOPER, Side.CLIENT, HANDED_OVER, IN_SERVICE))
                .isFalse();
        assertThat(mayMove(Role.OBSERVER, Side.CLIENT, HANDED_OVER, IN_SERVICE)).isFalse();
    }
}
