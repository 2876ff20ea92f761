package org.tandemportal.portal.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.Visitor;

/** What is open in all modules, as the two pages show it that put it together. */
class OpenWorkIT extends FromOutsideIT {

    @Test
    void anEngagementShowsWhatIsOpenInAllModulesAndWhoseTurnItIs() {
        String page = Visitor.ofTheDemo("lead@paramour.example")
                .get("/engagements/PTV-WEB")
                .body();
        assertThat(page)
                .contains(
                        // A change, a build, a feature, a flag, an action and a report.
                        "href=\"/change-requests/PTV-WEB-",
                        "href=\"/server-builds/PTV-WEB-B",
                        "href=\"/features/PTV-WEB-F",
                        "href=\"/flags/PTV-WEB-G",
                        "href=\"/actions/PTV-WEB-A",
                        "href=\"/status-reports/PTV-WEB/")
                // The feature that operations have acknowledged.
                .contains("nobody’s turn");
    }

    @Test
    void statesShowInTheTonesOfTheirOwnPages() {
        String page = Visitor.ofTheDemo("lead@paramour.example")
                .get("/engagements/PTV-WEB")
                .body();
        assertThat(page)
                .contains(
                        // The blocking flag, the report that is begun, the change that is assessed, the open action.
                        "class=\"state state--info\" data-state=\"ACKNOWLEDGED\"",
                        "class=\"state state--warn\" data-state=\"DRAFT\"",
                        "class=\"state state--info\" data-state=\"IN_ASSESSMENT\"",
                        "class=\"state state--info\" data-state=\"OPEN\"");
    }

    @Test
    void myWorkLeavesOutWhatWaitsForNobody() {
        String page = Visitor.ofTheDemo("lead@paramour.example").get("/").body();
        assertThat(page).contains("href=\"/change-requests/PTV-WEB-").doesNotContain("nobody’s turn");
    }
}
