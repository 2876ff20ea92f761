package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.statusreports.usecases.PublishReport;
import org.tandemportal.statusreports.usecases.WriteParagraph;

/** The demo's status reports: last week's is published, this week's waits for the client's words. */
@ApplicationScoped
public class DemoReports {

    private static final String LEAD = "lead@paramour.example";
    private static final String OPS = "ops@ridgeline.example";
    private static final String MANAGER = "manager@ridgeline.example";
    private static final String WEB = "PTV-WEB";

    @Inject
    private DemoScene scene;

    @Inject
    private WriteParagraph writeParagraph;

    @Inject
    private PublishReport publishReport;

    /** Tells them. */
    void tell() {
        Week thisWeek = Week.of(scene.today());
        Week lastWeek = thisWeek.plus(-1);
        int friday =
                (int) ChronoUnit.DAYS.between(scene.today(), lastWeek.monday().with(DayOfWeek.FRIDAY));
        writes(
                LEAD,
                WEB,
                friday,
                lastWeek,
                "The **final** is what everything turns around now. Voting is in development and on time; what worries us is"
                        + " the connection limit, see the comments on the database pair.\n\nThank you for the second address"
                        + " range on staging.");
        writes(
                OPS,
                WEB,
                friday,
                lastWeek,
                "The web front needs company for the final: four instances are asked for and agreed. The database pair is in"
                        + " its second revision, with PgBouncer in front.\n\nA quiet week otherwise.");
        // An edition keeps the records as they are when it is published, and by now they tell of today.
        scene.does(MANAGER, 0, DemoScene.JUST_NOW, () -> publishReport.publish(WEB, lastWeek.toString(), null));
        writes(
                OPS,
                WEB,
                0,
                thisWeek,
                "The four instances are scheduled. The connection limit still waits for our own agreement; it will have it"
                        + " before Thursday.");
        writes(
                "lead@harbour.example",
                "HB-SHOP",
                0,
                thisWeek,
                "Pre-orders open on Sunday. Please keep an eye on the mails that morning.");
    }

    private void writes(String who, String engagement, int day, Week week, String text) {
        scene.does(
                who,
                day,
                "15:00",
                () -> writeParagraph.write(engagement, week.toString(), new WriteParagraph.Seen(null, null), text));
    }
}
