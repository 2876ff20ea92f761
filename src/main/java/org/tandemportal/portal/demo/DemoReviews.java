package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.incidentreviews.usecases.AddCondition;
import org.tandemportal.incidentreviews.usecases.AddFact;
import org.tandemportal.incidentreviews.usecases.MoveReview;
import org.tandemportal.incidentreviews.usecases.OpenReview;
import org.tandemportal.incidentreviews.usecases.ReviewInput;
import org.tandemportal.incidentreviews.usecases.TakeOnAction;

/** The demo's incident reviews: one that is closed, one that is being written. */
@ApplicationScoped
public class DemoReviews {

    private static final String DEVELOPER = "developer@paramour.example";
    private static final String OPS = "ops@ridgeline.example";
    private static final String OPS2 = "ops2@ridgeline.example";

    @Inject
    private DemoScene scene;

    @Inject
    private DemoPeople people;

    @Inject
    private OpenReview openReview;

    @Inject
    private AddFact addFact;

    @Inject
    private AddCondition addCondition;

    @Inject
    private TakeOnAction takeOnAction;

    @Inject
    private MoveReview moveReview;

    /** Tells them. */
    void tell() {
        slowStartPage();
        stuckQueue();
        lateMails();
    }

    private void slowStartPage() {
        String review = scene.act(OPS, -24, "9:30", () -> openReview
                .open(
                        "PTV-WEB",
                        new ReviewInput(
                                "Start page slow for forty minutes",
                                "MEDIUM",
                                scene.day(-25, "19:58").toString(),
                                scene.day(-25, "20:21").toString(),
                                scene.day(-25, "20:39").toString(),
                                "Every third visitor waited more than four seconds for the start page. Nothing was lost.",
                                "A viewer wrote to the studio; the check saw it two minutes later.",
                                "The change’s rollback plan worked as written: back within seven minutes of the decision.",
                                List.of()),
                        "staging",
                        "production")
                .value());
        fact(review, -25, "19:58", "The new programme page goes live.", "Studio’s release log");
        fact(review, -25, "20:05", "Requests to the start page reach 840 per second.", "Dashboard of the web front");
        fact(review, -25, "20:21", "The first message of a viewer arrives at the studio.", "Mailbox of the studio");
        fact(review, -25, "20:32", "Both teams decide to take the page back.", "Chat");
        fact(review, -25, "20:39", "The start page answers in 300 ms again.", "Dashboard of the web front");
        condition(
                review,
                -24,
                "The page was tried on staging, which has half of production’s processors and another PHP.");
        condition(review, -24, "The check looks at the start page once in five minutes, from one place.");
        action(review, "Bring staging’s PHP and image to production’s versions", OPS2, 3);
        action(review, "Check the start page each minute, from two places", OPS, -10);
        scene.does(OPS, -22, "15:00", () -> moveReview.move(review, null, "CLOSED", null));
    }

    private void stuckQueue() {
        String review = scene.act(DEVELOPER, -1, "9:00", () -> openReview
                .open(
                        "PTV-PLAY",
                        new ReviewInput(
                                "No film came out of the transcoder for eight hours",
                                "HIGH",
                                scene.day(-2, "12:04").toString(),
                                scene.day(-2, "13:50").toString(),
                                scene.day(-2, "20:20").toString(),
                                "The evening’s film was ready ten minutes before it went on air.",
                                "An editor asked where the trailer was.",
                                null,
                                List.of("PTV-PLAY-1")))
                .value());
        fact(
                review,
                -2,
                "12:04",
                "The last job of the morning finishes; lock files stay behind.",
                "Log of the transcoder");
        fact(review, -2, "13:50", "An editor asks for the trailer.", "Chat");
        fact(review, -2, "20:05", "The queue is emptied as asked for in PTV-PLAY-1.", "PTV-PLAY-1");
        condition(review, -1, "The length of the queue is watched, its age is not.");
    }

    private void lateMails() {
        String review = scene.act("developer@harbour.example", -6, "10:00", () -> openReview
                .open(
                        "HB-SHOP",
                        new ReviewInput(
                                "Order mails twenty minutes late",
                                "LOW",
                                scene.day(-7, "8:10").toString(),
                                scene.day(-7, "8:35").toString(),
                                scene.day(-7, "9:02").toString(),
                                "Customers called to ask whether their order had arrived. All had.",
                                "A customer called the shop.",
                                null,
                                List.of()))
                .value());
        scene.does(
                OPS2,
                -6,
                "10:20",
                () -> addFact.add(
                        review,
                        scene.day(-7, "8:12").toString(),
                        "The queue of mails grows to 340.",
                        "Log of the mailer"));
        scene.does(
                OPS2,
                -6,
                "10:25",
                () -> addCondition.add(review, "Orders and mails share one server, and both peak in the morning."));
    }

    /** A fact, written down the day after it happened. */
    private void fact(String review, int day, String time, String what, String source) {
        String moment = scene.day(day, time).toString();
        scene.does(DEVELOPER, day + 1, "9:35", () -> addFact.add(review, moment, what, source));
    }

    private void condition(String review, int day, String text) {
        scene.does(OPS2, day, "9:50", () -> addCondition.add(review, text));
    }

    private void action(String review, String title, String owner, int dueInDays) {
        String ownerId = people.id(owner).toString();
        String due = scene.today().plusDays(dueInDays).toString();
        scene.does(OPS, -23, "10:00", () -> takeOnAction.add(review, title, ownerId, due));
    }
}
