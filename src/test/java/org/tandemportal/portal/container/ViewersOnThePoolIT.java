package org.tandemportal.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.data.Sql;
import org.tandemportal.portal.running.PortalIT;

class ViewersOnThePoolIT extends PortalIT {

    @Inject
    private Sql sql;

    @Test
    void runsInside() {
        assertThat(sql.list("select 1 x", row -> row.getInt("x"))).containsExactly(1);
    }
}
