package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.usecases.TemplateInput;
import org.tandemportal.serverbuilds.domain.SpecificationData;

/** What happens in the television studio's two engagements. */
@ApplicationScoped
public class ParamourStory {

    private static final String DEVELOPER = "developer@paramour.example";
    private static final String LEAD = "lead@paramour.example";
    private static final String OPS = "ops@ridgeline.example";
    private static final String OPS2 = "ops2@ridgeline.example";
    private static final String MANAGER = "manager@ridgeline.example";
    private static final String WEB = "PTV-WEB";

    @Inject
    private DemoWork work;

    private String front;
    private String stagingFront;
    private String database;
    private String votes;
    private String archive;

    /** Tells it. */
    void tell() {
        builds();
        features();
        earlierChanges();
        doneChanges();
        openChanges();
        template();
        play();
    }

    private void template() {
        String template = work.agreesToTemplate(
                OPS,
                -20,
                WEB,
                new TemplateInput(
                        "Renew a certificate",
                        "Renew the certificate of {{Host name}}",
                        "It ends on {{Ends on}}. Renewed with the same names and the same authority.",
                        "As in the runbook, on one node first, then on the others. Nothing is interrupted.",
                        List.of(
                                "Order the new certificate for {{Host name}}",
                                "Put it in place on the first node and reload",
                                "Look at it from outside",
                                "Put it in place on the other nodes and reload"),
                        "A browser shows the new end for {{Host name}}, and the start page answers.",
                        "The old certificate back, reload; it is kept until the new one has been there for a day.",
                        "LOW",
                        List.of("production"),
                        30,
                        List.of(
                                new TemplateInput.FieldInput(
                                        "Host name", "TEXT", true, "As in the address, without https.", null),
                                new TemplateInput.FieldInput(
                                        "Ends on", "DATE", true, "The last day of the present certificate.", null))),
                LEAD,
                MANAGER);
        work.asksFrom(
                DEVELOPER,
                -2,
                WEB,
                template,
                Map.of(
                        "Host name",
                        "pictures.paramour.example",
                        "Ends on",
                        work.wall(16, "0:00").toLocalDate().toString()),
                List.of(front),
                6);
    }

    private void builds() {
        front = work.designs(
                OPS,
                -90,
                WEB,
                "production",
                "Web front",
                DemoSpecifications.web("Debian 12.11", 4, 8_192, "1.26.3", "8.3.20"));
        work.movesBuild(OPS, -89, front, "IN_REVIEW");
        work.agreesToBuild(LEAD, -88, front, 1);
        work.agreesToBuild(MANAGER, -88, front, 1);
        work.movesBuild(OPS, -86, front, "BUILDING");
        work.movesBuild(OPS, -80, front, "HANDED_OVER");
        work.movesBuild(OPS, -78, front, "IN_SERVICE");

        stagingFront = work.designs(
                OPS2,
                -60,
                WEB,
                "staging",
                "Web front",
                DemoSpecifications.web("Debian 12.9", 2, 4_096, "1.26.3", "8.3.14"));
        work.movesBuild(OPS2, -59, stagingFront, "IN_REVIEW");
        work.agreesToBuild(LEAD, -58, stagingFront, 1);
        work.agreesToBuild(MANAGER, -58, stagingFront, 1);
        work.movesBuild(OPS2, -57, stagingFront, "BUILDING");
        work.movesBuild(OPS2, -56, stagingFront, "HANDED_OVER");
        work.movesBuild(OPS2, -55, stagingFront, "IN_SERVICE");

        database = work.designs(OPS, -8, WEB, "production", "Database pair", DemoSpecifications.database("17.6", 200));
        work.movesBuild(OPS, -7, database, "IN_REVIEW");
        work.commentsOnBuild(
                DEVELOPER,
                -7,
                "16:05",
                database,
                "line:settings.postgresql/max_connections",
                "The voting service opens 60 connections per instance, and there will be four of them on the night of the"
                        + " final. Can this go to 400?");
        work.agreesToBuild(LEAD, -6, database, 1);
        work.agreesToBuild(MANAGER, -6, database, 1);
        SpecificationData wider = DemoSpecifications.database("17.6", 400);
        wider.packages.put("pgbouncer", "1.24.1");
        work.revises(OPS, -5, database, wider, "400 connections, and PgBouncer in front of them");
        work.commentsOnBuild(
                OPS,
                -5,
                "11:50",
                database,
                "line:packages.pgbouncer",
                "With PgBouncer in transaction mode the four instances share 80 server connections; 400 is then only the"
                        + " ceiling.");
        work.agreesToBuild(MANAGER, -4, database, 2);
    }

    private void features() {
        votes = work.announces(
                DEVELOPER,
                -12,
                WEB,
                "Live voting during the final",
                "Viewers vote on their phones while the final is on air: four rounds of 90 seconds each.",
                "IN_DEVELOPMENT",
                11,
                List.of("staging", "production"),
                2_400,
                60_000,
                2,
                90);
        work.acknowledges(OPS, -11, votes);
        String flag = work.flags(
                OPS,
                -10,
                "FEATURE",
                votes,
                "BLOCKING",
                "The web front carries 900 requests/s at the agreed headroom; the vote alone brings 2,400.",
                "Load test of last quarter: p95 above 2 s from 1,050 requests/s on, errors from 1,300 on.",
                "Four instances of the web front for that evening, and the vote’s answers from the cache.");
        work.acknowledgesFlag(DEVELOPER, -9, flag);
        archive = work.announces(
                DEVELOPER,
                -6,
                WEB,
                "Archive of all seasons",
                "Every broadcast since 2004, searchable by title, guest and topic.",
                "PLANNED",
                40,
                List.of("production"),
                120,
                1_500,
                900,
                300);
        work.announces(
                LEAD, -1, WEB, "Newsletter with a personal programme", null, "IDEA", 75, List.of(), 15, 200, 1, 2);
        String lowered = work.flags(
                DEVELOPER,
                -9,
                "ENGAGEMENT",
                WEB,
                "MINOR",
                "Two people of ours cannot reach the staging environment from the studio’s network.",
                null,
                "Add the studio’s second address range to the allowed sources.");
        work.acknowledgesFlag(OPS2, -8, lowered);
        work.lowers(OPS2, -7, lowered, "The second range is allowed since this morning; both have signed in.");
        work.addsAction(MANAGER, -3, "FEATURE", votes, "Book the load test for the voting evening", OPS, 2);
        work.addsAction(
                LEAD,
                -3,
                "FEATURE",
                votes,
                "Send the recorded requests of last year’s final to operations",
                DEVELOPER,
                0);
    }

    /** What was asked for and carried out before, on which days before today; so that there is something to compare with. */
    private record Earlier(
            String title,
            String reason,
            String risk,
            int asked,
            int takenUp,
            int agreed,
            int scheduled,
            int carriedOut,
            String end) {}

    private void earlierChanges() {
        List<Earlier> earlier = List.of(
                new Earlier(
                        "Bring the web front under backup",
                        "Nothing of it is kept yet.",
                        "LOW",
                        76,
                        75,
                        73,
                        72,
                        70,
                        null),
                new Earlier(
                        "Send errors of the front to the log host",
                        "Faults are looked for on each instance by hand.",
                        "LOW",
                        72,
                        71,
                        70,
                        70,
                        68,
                        null),
                new Earlier(
                        "Limit requests of one address to 50 a second",
                        "One reader’s script slowed everybody down.",
                        "MEDIUM",
                        69,
                        66,
                        61,
                        60,
                        57,
                        "Editors behind one address were held up too; the limit is off again."),
                new Earlier(
                        "Limit requests of one address to 200 a second",
                        "The first limit was too low for the newsroom.",
                        "MEDIUM",
                        56,
                        55,
                        53,
                        52,
                        50,
                        null),
                new Earlier(
                        "Renew the certificate of the start page",
                        "It ends in three weeks.",
                        "LOW",
                        60,
                        59,
                        58,
                        58,
                        55,
                        null),
                new Earlier(
                        "Compress pages with Brotli",
                        "A third less to send to phones.",
                        "LOW",
                        55,
                        53,
                        50,
                        49,
                        47,
                        null),
                new Earlier(
                        "Two more vCPUs for the web front",
                        "The evening peak reached 80 % of the processors.",
                        "MEDIUM",
                        52,
                        50,
                        44,
                        43,
                        40,
                        null),
                new Earlier(
                        "Serve pictures from their own host name",
                        "Cookies are sent with each picture.",
                        "MEDIUM",
                        48,
                        45,
                        42,
                        41,
                        38,
                        null),
                new Earlier(
                        "Keep access logs for 30 days",
                        "As agreed with the data protection officer.",
                        "LOW",
                        45,
                        44,
                        43,
                        42,
                        41,
                        null),
                new Earlier(
                        "Patch OpenSSL on the web front",
                        "A fix of the distribution.",
                        "LOW",
                        40,
                        40,
                        39,
                        39,
                        38,
                        null));
        boolean byClient = true;
        for (Earlier one : earlier) {
            String change =
                    asks(byClient ? DEVELOPER : OPS, -one.asked, one.title, one.reason, one.risk, -one.carriedOut);
            work.moves(byClient ? OPS : DEVELOPER, -one.takenUp, "14:00", change, "IN_ASSESSMENT");
            work.agrees(LEAD, -one.agreed, "15:10", change);
            work.agrees(MANAGER, -one.agreed, "16:20", change);
            work.moves(OPS, -one.scheduled, "17:00", change, "SCHEDULED");
            work.moves(OPS, -one.carriedOut, "20:05", change, "IN_PROGRESS");
            boolean done = one.end == null;
            work.moves(
                    OPS,
                    -one.carriedOut,
                    done ? "20:45" : "21:30",
                    change,
                    done ? "DONE" : "ROLLED_BACK",
                    done ? "As planned." : one.end);
            byClient = !byClient;
        }
    }

    private void doneChanges() {
        String[][] done = {
            {"Update PHP on staging to 8.3.14", "Two fixes of the template engine need it.", "LOW"},
            {"Turn on HTTP/3 on the web front", "Phones on mobile networks load the start page faster.", "MEDIUM"},
            {"Move the access logs to their own volume", "A full log volume must not stop the site.", "LOW"},
            {"Rotate the keys of the mail relay", "Once a year, as agreed.", "LOW"},
            {"Raise the cache of the start page to 60 seconds", "The database is idle for it most of the time.", "LOW"},
            {"Close port 8080 of the web front", "Nothing has used it since spring.", "LOW"},
        };
        for (int i = 0; i < done.length; i++) {
            int day = -34 + 5 * i;
            boolean byClient = i % 2 == 0;
            String change = asks(byClient ? DEVELOPER : OPS, day, done[i][0], done[i][1], done[i][2], day + 4);
            work.moves(byClient ? OPS : DEVELOPER, day, "14:00", change, "IN_ASSESSMENT");
            work.agrees(LEAD, day + 1, "10:10", change);
            work.agrees(MANAGER, day + 1, "15:20", change);
            work.moves(OPS, day + 2, "9:00", change, "SCHEDULED");
            work.moves(OPS, day + 4, "20:05", change, "IN_PROGRESS");
            boolean taken = done[i][0].contains("mail relay");
            work.moves(
                    OPS,
                    day + 4,
                    "20:40",
                    change,
                    taken ? "ROLLED_BACK" : "DONE",
                    taken
                            ? "The relay’s other half did not take the new keys; the old ones are back, nothing was lost."
                            : "As planned.");
        }
        String declined = asks(
                DEVELOPER,
                -15,
                "Give developers root on production",
                "It would make looking for faults quicker.",
                "HIGH",
                -9);
        work.moves(OPS, -14, "9:30", declined, "IN_ASSESSMENT");
        work.comments(
                OPS,
                -14,
                "9:45",
                declined,
                null,
                "What do you look for when you are there? If it is logs and metrics, we can give you those without root.");
        work.moves(
                MANAGER, -13, "10:00", declined, "DECLINED", "Read access to logs and metrics serves the same need.");
    }

    private void openChanges() {
        String limit = work.asks(
                DEVELOPER,
                -3,
                WEB,
                "NORMAL",
                new DemoChange(
                        "Raise the connection limit of the database pair",
                        "The voting service needs up to **240 connections** on the night of the final.",
                        "1. Put PgBouncer in front of both nodes.\n2. Raise `max_connections` to 400.\n3. Restart the"
                                + " standby, fail over, restart the other.",
                        "240 connections held for ten minutes from staging; replication lag stays below 10 s.",
                        "Set `max_connections` to 200 again and restart in the same order.",
                        "HIGH",
                        "MEDIUM",
                        List.of("production"),
                        List.of(database),
                        List.of(votes),
                        3));
        work.moves(OPS, -2, "9:10", limit, "IN_ASSESSMENT");
        work.comments(
                OPS,
                -2,
                "9:25",
                limit,
                "field:plan",
                "The fail-over takes about 20 seconds. Is Thursday evening after 20:00 fine for you?");
        work.comments(
                DEVELOPER, -2, "10:02", limit, null, "Thursday is fine. Nothing is on air between 20:00 and 21:00.");
        work.agrees(LEAD, -1, "9:30", limit);
        work.suggests(
                OPS,
                -1,
                "14:10",
                limit,
                "testPlan",
                "240 connections held for **twenty** minutes from staging; replication lag stays below 10 s.",
                "The pool needs about a quarter of an hour to settle.");

        String instances = work.asks(
                OPS,
                -6,
                WEB,
                "NORMAL",
                new DemoChange(
                        "Four instances of the web front for the final",
                        "Answers the flag on the live voting: one instance carries 900 requests/s.",
                        "From the agreed build, without a break for anybody: the first instance goes on working.",
                        List.of(
                                "Build three more instances from the agreed build",
                                "Warm their caches",
                                "Add them to the load balancer one by one"),
                        "Load test with 3,000 requests/s for 15 minutes: p95 below 500 ms.",
                        "Take the three instances out of the load balancer.",
                        "CRITICAL",
                        "LOW",
                        List.of("production"),
                        List.of(front),
                        List.of(votes),
                        2));
        work.attaches(OPS, -6, "16:10", instances, "front-plan.json");
        work.moves(DEVELOPER, -5, "9:00", instances, "IN_ASSESSMENT");
        work.agrees(LEAD, -5, "12:00", instances, 2);
        work.agrees(MANAGER, -4, "9:20", instances, 2);
        work.moves(OPS, -3, "9:00", instances, "SCHEDULED");

        String search = work.asks(
                DEVELOPER,
                -1,
                WEB,
                "NORMAL",
                new DemoChange(
                        "A search index for the archive on staging",
                        "The archive is to be searchable; we want to try the index with real titles.",
                        "Install OpenSearch 2.19 on the staging front, with 2 GB of memory.",
                        "All titles of 2004 are indexed within five minutes.",
                        "Remove the package and its data.",
                        "MEDIUM",
                        "LOW",
                        List.of("staging"),
                        List.of(stagingFront),
                        List.of(archive),
                        5));
        work.comments(LEAD, -1, "17:05", search, null, "No hurry with this one; the end of next week is early enough.");

        String relay = work.asks(
                OPS2,
                -4,
                WEB,
                "NORMAL",
                new DemoChange(
                        "Rotate the keys of the mail relay, both halves",
                        "The first attempt was rolled back: both halves have to change at the same time.",
                        "1. Put both key files in place.\n2. Restart both halves within a minute.",
                        "A mail from each half reaches the test mailbox, signed.",
                        "Both old key files back, restart.",
                        "MEDIUM",
                        "MEDIUM",
                        List.of("production"),
                        List.of(),
                        List.of(),
                        4));
        work.moves(DEVELOPER, -3, "11:00", relay, "IN_ASSESSMENT");
        work.wantsChanges(
                LEAD,
                -2,
                relay,
                "Please not while the newsletter goes out: any day but Friday between 18:00 and 21:00.");

        work.drafts(
                DEVELOPER,
                -1,
                WEB,
                "NORMAL",
                new DemoChange(
                        "A second staging environment for the archive",
                        "The voting and the archive get into each other’s way on staging.",
                        null,
                        null,
                        null,
                        "LOW",
                        "MEDIUM",
                        List.of("staging"),
                        List.of(),
                        List.of(archive),
                        20));

        // At the same time as the connection limit, on the same machines, by the same person.
        String proxy = work.asks(
                OPS,
                -1,
                WEB,
                "NORMAL",
                new DemoChange(
                        "Renew the certificate of the voting service",
                        "It ends two days before the final.",
                        "1. Put the new certificate in place.\n2. Reload both nodes, one after the other.",
                        "A vote from a phone on a mobile network is counted.",
                        "The old certificate back, reload.",
                        "MEDIUM",
                        "LOW",
                        List.of("production"),
                        List.of(front, database),
                        List.of(votes),
                        3));
        work.moves(DEVELOPER, -1, "15:00", proxy, "IN_ASSESSMENT");
        work.freezes(
                LEAD,
                -4,
                WEB,
                "Night of the final",
                "The final is on air, and viewers vote: nobody wants a surprise that evening.",
                work.wall(10, "12:00"),
                work.wall(12, "8:00"),
                "NEVER");
    }

    private String asks(String who, int day, String title, String reason, String risk, int windowDay) {
        return work.asks(
                who,
                day,
                WEB,
                "NORMAL",
                new DemoChange(
                        title,
                        reason,
                        "As in the runbook, on one instance first, then on the others.",
                        "The start page and a live page answer; no new errors in the log for ten minutes.",
                        "The configuration of the day before, by the last tag.",
                        "MEDIUM",
                        risk,
                        List.of(title.contains("staging") ? "staging" : "production"),
                        List.of(title.contains("staging") ? stagingFront : front),
                        List.of(),
                        windowDay));
    }

    private void play() {
        String transcoder =
                work.designs(OPS2, -16, "PTV-PLAY", "production", "Transcoder", DemoSpecifications.transcoder("7.1.1"));
        work.movesBuild(OPS2, -15, transcoder, "IN_REVIEW");
        work.agreesToBuild(MANAGER, -14, transcoder, 1);
        String uhd = work.announces(
                DEVELOPER,
                -4,
                "PTV-PLAY",
                "Films in UHD",
                "All films of the current season in UHD, two more streams for each.",
                "PLANNED",
                60,
                List.of("production"),
                30,
                4_000,
                18_000,
                6_500);
        work.flags(
                OPS2,
                -3,
                "FEATURE",
                uhd,
                "MAJOR",
                "6.5 TB a day is more than twice what the present contract for egress allows.",
                "Egress of the last three months: 2.4 to 2.9 TB a day.",
                "A second delivery network for films, or UHD on request only.");
        String queue = work.asks(
                DEVELOPER,
                -2,
                "PTV-PLAY",
                "EMERGENCY",
                new DemoChange(
                        "Empty the transcoder’s stuck queue",
                        "No film has come out since noon; the evening’s film is waiting.",
                        "Stop the workers, clear the lock files, start the workers.",
                        "The evening’s film comes out within 20 minutes.",
                        "None is needed: the originals stay where they are.",
                        "CRITICAL",
                        "LOW",
                        List.of("production"),
                        List.of(transcoder),
                        List.of(),
                        -2));
        work.moves(OPS2, -2, "14:20", queue, "IN_ASSESSMENT");
        work.agrees(LEAD, -2, "14:25", queue);
        work.agrees(MANAGER, -2, "14:30", queue);
        work.moves(OPS2, -2, "14:35", queue, "SCHEDULED");
        work.moves(OPS2, -2, "20:05", queue, "IN_PROGRESS");
        work.moves(OPS2, -2, "20:20", queue, "DONE", "The queue runs again; the film went on air in time.");
    }
}
