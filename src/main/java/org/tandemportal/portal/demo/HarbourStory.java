package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.changerequests.usecases.TemplateInput;
import org.tandemportal.serverbuilds.domain.SpecificationData;

/** What happens in the bakery's engagement: little, as with a small client, but all kinds of it. */
@ApplicationScoped
public class HarbourStory {

    private static final String DEVELOPER = "developer@harbour.example";
    private static final String LEAD = "lead@harbour.example";
    private static final String OPS = "ops2@ridgeline.example";
    private static final String MANAGER = "manager@ridgeline.example";

    @Inject
    private DemoWork work;

    /** Tells it. */
    void tell() {
        String shop = work.designs(
                OPS,
                -40,
                "HB-SHOP",
                "production",
                "Shop server",
                DemoSpecifications.web("Debian 12.11", 2, 4_096, "1.26.3", "8.3.20"));
        work.movesBuild(OPS, -39, shop, "IN_REVIEW");
        work.agreesToBuild(LEAD, -38, shop, 1);
        work.agreesToBuild(MANAGER, -38, shop, 1);
        SpecificationData staging = DemoSpecifications.web("Debian 12.11", 1, 2_048, "1.26.3", "8.3.14");
        String rehearsal = work.designs(OPS, -20, "HB-SHOP", "staging", "Shop server", staging);
        work.movesBuild(OPS, -20, rehearsal, "IN_REVIEW");

        String preorders = work.announces(
                DEVELOPER,
                -9,
                "HB-SHOP",
                "Pre-orders for Advent stollen",
                "Customers order a stollen and choose the day on which they fetch it.",
                "IN_DEVELOPMENT",
                6,
                List.of("staging", "production"),
                40,
                350,
                1,
                4);
        work.acknowledges(OPS, -8, preorders);
        work.flags(
                OPS,
                -2,
                "FEATURE",
                preorders,
                "MAJOR",
                "The shop’s one server also sends the order mails, and both peaks fall on the same morning.",
                "Last year’s first Sunday of Advent: 31 requests/s for two hours, mails up to 25 minutes late.",
                "Let the mails wait in a queue of their own.");

        work.addsAction(
                MANAGER, -1, "FEATURE", preorders, "Try the mail queue on staging with last year’s orders", OPS, 3);

        String certificate = work.asks(
                LEAD,
                -5,
                "HB-SHOP",
                "NORMAL",
                new DemoChange(
                        "Renew the shop’s certificate by ACME",
                        "The present one ends in three weeks, and was last renewed by hand.",
                        "1. Install the ACME client.\n2. Order the certificate.\n3. Switch over and reload.",
                        "The shop answers by HTTPS with the new certificate; the renewal runs dry without an error.",
                        "Point the web server at the old certificate again.",
                        "MEDIUM",
                        "LOW",
                        List.of("production"),
                        List.of(shop),
                        List.of(),
                        2));
        work.moves(OPS, -4, "9:15", certificate, "IN_ASSESSMENT");
        work.comments(OPS, -4, "9:20", certificate, null, "Fine with us. We would do it on a quiet evening.");
        work.agrees(LEAD, -3, "11:00", certificate);
        work.agrees(MANAGER, -3, "11:30", certificate);
        work.moves(OPS, -2, "13:00", certificate, "SCHEDULED");
        work.agreesToTemplate(
                OPS,
                -12,
                "HB-SHOP",
                new TemplateInput(
                        "Update the shop’s packages",
                        "Update the shop’s packages of {{Month}}",
                        "The fixes of {{Month}} from the distribution.",
                        "Outside opening hours, one package after the other, with a restart at the end if there is a new kernel.",
                        List.of("Make a backup", "Install the updates", "Restart if there is a new kernel"),
                        "A test order goes through, and its mail arrives.",
                        "The backup back; that takes about 20 minutes.",
                        "LOW",
                        List.of("production"),
                        45,
                        List.of(new TemplateInput.FieldInput("Month", "TEXT", true, "Such as March.", null))),
                LEAD,
                MANAGER);
        work.freezes(
                LEAD,
                -6,
                "HB-SHOP",
                "Morning of the market",
                "Half of the week’s orders come in while people stand in line.",
                work.wall(9, "5:00"),
                work.wall(9, "12:00"),
                "WEEKLY");
        work.freezes(
                "admin@ridgeline.example",
                -20,
                null,
                "Work on the data centre’s network",
                "The lines are moved one after the other; an unplanned restart would take longer than usual.",
                work.wall(24, "18:00"),
                work.wall(26, "6:00"),
                "NEVER");
    }
}
